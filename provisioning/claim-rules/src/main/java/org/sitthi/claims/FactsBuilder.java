package org.sitthi.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Facts} by names; what is not set is not known. */
public final class FactsBuilder {

  private @Nullable Boolean kidneyTransplant;
  private @Nullable Boolean healthCheckThisFiscalYear;
  private @Nullable LocalDate lastHealthCheck;
  private @Nullable Boolean healthCheckAgeSexFits;
  private @Nullable Money dentalUsedThisYear;
  private @Nullable Boolean vascularAccessBefore;
  private @Nullable LocalDate lastVascularAccess;
  private @Nullable Boolean inRightBase;
  private @Nullable Integer hoursFromInpatientStay;
  private @Nullable Boolean sameDiseaseVisitToday;
  private @Nullable Integer dialysisSessionsToday;

  /** Sets {@link Facts#kidneyTransplant}. */
  public FactsBuilder kidneyTransplant(@Nullable Boolean value) {
    kidneyTransplant = value;
    return this;
  }

  /** Sets {@link Facts#healthCheckThisFiscalYear}. */
  public FactsBuilder healthCheckThisFiscalYear(@Nullable Boolean value) {
    healthCheckThisFiscalYear = value;
    return this;
  }

  /** Sets {@link Facts#lastHealthCheck}. */
  public FactsBuilder lastHealthCheck(@Nullable LocalDate value) {
    lastHealthCheck = value;
    return this;
  }

  /** Sets {@link Facts#healthCheckAgeSexFits}. */
  public FactsBuilder healthCheckAgeSexFits(@Nullable Boolean value) {
    healthCheckAgeSexFits = value;
    return this;
  }

  /** Sets {@link Facts#dentalUsedThisYear}. */
  public FactsBuilder dentalUsedThisYear(@Nullable Money value) {
    dentalUsedThisYear = value;
    return this;
  }

  /** Sets {@link Facts#vascularAccessBefore}. */
  public FactsBuilder vascularAccessBefore(@Nullable Boolean value) {
    vascularAccessBefore = value;
    return this;
  }

  /** Sets {@link Facts#lastVascularAccess}. */
  public FactsBuilder lastVascularAccess(@Nullable LocalDate value) {
    lastVascularAccess = value;
    return this;
  }

  /** Sets {@link Facts#inRightBase}. */
  public FactsBuilder inRightBase(@Nullable Boolean value) {
    inRightBase = value;
    return this;
  }

  /** Sets {@link Facts#hoursFromInpatientStay}. */
  public FactsBuilder hoursFromInpatientStay(@Nullable Integer value) {
    hoursFromInpatientStay = value;
    return this;
  }

  /** Sets {@link Facts#sameDiseaseVisitToday}. */
  public FactsBuilder sameDiseaseVisitToday(@Nullable Boolean value) {
    sameDiseaseVisitToday = value;
    return this;
  }

  /** Sets {@link Facts#dialysisSessionsToday}. */
  public FactsBuilder dialysisSessionsToday(@Nullable Integer value) {
    dialysisSessionsToday = value;
    return this;
  }

  /** Builds it. */
  public Facts build() {
    return new Facts(
        kidneyTransplant,
        healthCheckThisFiscalYear,
        lastHealthCheck,
        healthCheckAgeSexFits,
        dentalUsedThisYear,
        vascularAccessBefore,
        lastVascularAccess,
        inRightBase,
        hoursFromInpatientStay,
        sameDiseaseVisitToday,
        dialysisSessionsToday);
  }
}
