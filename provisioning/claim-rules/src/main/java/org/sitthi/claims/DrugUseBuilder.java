package org.sitthi.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link DrugUse} by names; what is not set is not known. */
public final class DrugUseBuilder {

  private @Nullable String genericId;
  private @Nullable String name;
  private @Nullable String route;
  private @Nullable String strength;
  private @Nullable String indication;
  private @Nullable Boolean ned;
  private @Nullable String nedReason;
  private @Nullable Boolean highCostOncology;
  private @Nullable LocalDate fdaRegistered;
  private @Nullable String code;
  private @Nullable String standardCode;
  private @Nullable Boolean inCatalogue;

  /** Sets {@link DrugUse#genericId}. */
  public DrugUseBuilder genericId(@Nullable String value) {
    genericId = value;
    return this;
  }

  /** Sets {@link DrugUse#name}. */
  public DrugUseBuilder name(@Nullable String value) {
    name = value;
    return this;
  }

  /** Sets {@link DrugUse#route}. */
  public DrugUseBuilder route(@Nullable String value) {
    route = value;
    return this;
  }

  /** Sets {@link DrugUse#strength}. */
  public DrugUseBuilder strength(@Nullable String value) {
    strength = value;
    return this;
  }

  /** Sets {@link DrugUse#indication}. */
  public DrugUseBuilder indication(@Nullable String value) {
    indication = value;
    return this;
  }

  /** Sets {@link DrugUse#ned}. */
  public DrugUseBuilder ned(@Nullable Boolean value) {
    ned = value;
    return this;
  }

  /** Sets {@link DrugUse#nedReason}. */
  public DrugUseBuilder nedReason(@Nullable String value) {
    nedReason = value;
    return this;
  }

  /** Sets {@link DrugUse#highCostOncology}. */
  public DrugUseBuilder highCostOncology(@Nullable Boolean value) {
    highCostOncology = value;
    return this;
  }

  /** Sets {@link DrugUse#fdaRegistered}. */
  public DrugUseBuilder fdaRegistered(@Nullable LocalDate value) {
    fdaRegistered = value;
    return this;
  }

  /** Sets {@link DrugUse#code}. */
  public DrugUseBuilder code(@Nullable String value) {
    code = value;
    return this;
  }

  /** Sets {@link DrugUse#standardCode}. */
  public DrugUseBuilder standardCode(@Nullable String value) {
    standardCode = value;
    return this;
  }

  /** Sets {@link DrugUse#inCatalogue}. */
  public DrugUseBuilder inCatalogue(@Nullable Boolean value) {
    inCatalogue = value;
    return this;
  }

  /** Builds it. */
  public DrugUse build() {
    return new DrugUse(
        genericId,
        name,
        route,
        strength,
        indication,
        ned,
        nedReason,
        highCostOncology,
        fdaRegistered,
        code,
        standardCode,
        inCatalogue);
  }
}
