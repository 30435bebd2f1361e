package org.sitthi.central;

import java.util.Optional;
import org.sitthi.central.fleet.AlarmSettings;
import org.sitthi.central.reconcile.ReportFolder;
import org.sitthi.central.reconcile.StatusSetting;
import org.sitthi.central.registry.fhir.FhirSetting;
import org.sitthi.central.registry.hosxp.HosxpSetting;

/**
 * What the store talks to besides kiosks and browsers.
 *
 * @param fhir the hospital's FHIR server
 * @param hosxp the hospital's HOSxP tables
 * @param alarms who is told what is wrong with kiosks
 * @param status NHSO's status service, for the nightly look
 * @param reports the folder into which the nightly look's reports are written
 */
public record Neighbours(
    Optional<FhirSetting> fhir,
    Optional<HosxpSetting> hosxp,
    AlarmSettings alarms,
    Optional<StatusSetting> status,
    Optional<ReportFolder> reports) {

  /** Nobody. */
  public static final Neighbours NONE =
      new Neighbours(
          Optional.empty(),
          Optional.empty(),
          AlarmSettings.NONE,
          Optional.empty(),
          Optional.empty());
}
