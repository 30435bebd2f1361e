package org.sitthi.claims;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person beyond this visit. What is absent is not known.
 *
 * @param kidneyTransplant whether a kidney transplant stands in the history
 * @param healthCheckThisFiscalYear whether this fiscal year's annual check has been claimed already
 * @param lastHealthCheck day of the last claimed annual check, when the former is absent
 * @param healthCheckAgeSexFits whether the check fits age and sex
 * @param dentalUsedThisYear what Social Security has paid for dental care this year
 * @param vascularAccessBefore whether there was a vascular access before
 * @param lastVascularAccess day of the last one
 * @param inRightBase whether the person stands in NHSO's base of rights on the service day
 * @param hoursFromInpatientStay hours between this visit and the nearest in-patient stay
 * @param sameDiseaseVisitToday whether there is another out-patient visit that day for the same
 *     disease
 * @param dialysisSessionsToday further dialysis sessions that day, outside these lines
 */
@RecordBuilder
public record Facts(
    @Nullable Boolean kidneyTransplant,
    @Nullable Boolean healthCheckThisFiscalYear,
    @Nullable LocalDate lastHealthCheck,
    @Nullable Boolean healthCheckAgeSexFits,
    @Nullable Money dentalUsedThisYear,
    @Nullable Boolean vascularAccessBefore,
    @Nullable LocalDate lastVascularAccess,
    @Nullable Boolean inRightBase,
    @Nullable Integer hoursFromInpatientStay,
    @Nullable Boolean sameDiseaseVisitToday,
    @Nullable Integer dialysisSessionsToday) {

  /** Nothing is known. */
  public static final Facts UNKNOWN = FactsBuilder.builder().build();
}
