package org.sitthi.claims;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Visit} by names; what is not set is not known. */
public final class VisitBuilder {

  private final String visitId;
  private final Scheme scheme;
  private @Nullable String subInscl;
  private List<Scheme> otherSchemes = List.of();
  private VisitType visitType = VisitType.OP;
  private @Nullable FacilityType facility;
  private final LocalDate serviceDate;
  private @Nullable LocalDate sentDate;
  private @Nullable String hn;
  private @Nullable String permitNumber;
  private @Nullable String projectCode;
  private @Nullable Boolean rightSuspended;
  private @Nullable Boolean trafficAccident;
  private @Nullable Money trafficActAmount;
  private @Nullable String externalCauseCode;
  private @Nullable Boolean directRegistration;
  private @Nullable Money otherPayerAmount;
  private Particulars particulars = Particulars.NONE;

  /** Takes what is never absent. */
  public VisitBuilder(String visitId, Scheme scheme, LocalDate serviceDate) {
    this.visitId = visitId;
    this.scheme = scheme;
    this.serviceDate = serviceDate;
  }

  /** Sets {@link Visit#subInscl}. */
  public VisitBuilder subInscl(@Nullable String value) {
    subInscl = value;
    return this;
  }

  /** Sets {@link Visit#otherSchemes}. */
  public VisitBuilder otherSchemes(List<Scheme> value) {
    otherSchemes = value;
    return this;
  }

  /** Sets {@link Visit#visitType}. */
  public VisitBuilder visitType(VisitType value) {
    visitType = value;
    return this;
  }

  /** Sets {@link Visit#facility}. */
  public VisitBuilder facility(@Nullable FacilityType value) {
    facility = value;
    return this;
  }

  /** Sets {@link Visit#sentDate}. */
  public VisitBuilder sentDate(@Nullable LocalDate value) {
    sentDate = value;
    return this;
  }

  /** Sets {@link Visit#hn}. */
  public VisitBuilder hn(@Nullable String value) {
    hn = value;
    return this;
  }

  /** Sets {@link Visit#permitNumber}. */
  public VisitBuilder permitNumber(@Nullable String value) {
    permitNumber = value;
    return this;
  }

  /** Sets {@link Visit#projectCode}. */
  public VisitBuilder projectCode(@Nullable String value) {
    projectCode = value;
    return this;
  }

  /** Sets {@link Visit#rightSuspended}. */
  public VisitBuilder rightSuspended(@Nullable Boolean value) {
    rightSuspended = value;
    return this;
  }

  /** Sets {@link Visit#trafficAccident}. */
  public VisitBuilder trafficAccident(@Nullable Boolean value) {
    trafficAccident = value;
    return this;
  }

  /** Sets {@link Visit#trafficActAmount}. */
  public VisitBuilder trafficActAmount(@Nullable Money value) {
    trafficActAmount = value;
    return this;
  }

  /** Sets {@link Visit#externalCauseCode}. */
  public VisitBuilder externalCauseCode(@Nullable String value) {
    externalCauseCode = value;
    return this;
  }

  /** Sets {@link Visit#directRegistration}. */
  public VisitBuilder directRegistration(@Nullable Boolean value) {
    directRegistration = value;
    return this;
  }

  /** Sets {@link Visit#otherPayerAmount}. */
  public VisitBuilder otherPayerAmount(@Nullable Money value) {
    otherPayerAmount = value;
    return this;
  }

  /** Sets {@link Visit#particulars}. */
  public VisitBuilder particulars(Particulars value) {
    particulars = value;
    return this;
  }

  /** Builds it. */
  public Visit build() {
    return new Visit(
        visitId,
        scheme,
        subInscl,
        otherSchemes,
        visitType,
        facility,
        serviceDate,
        sentDate,
        hn,
        permitNumber,
        projectCode,
        rightSuspended,
        trafficAccident,
        trafficActAmount,
        externalCauseCode,
        directRegistration,
        otherPayerAmount,
        particulars);
  }
}
