package org.sitthi.central.reconcile;

import java.nio.file.Path;

/**
 * Where reports are written as files.
 *
 * @param dir made if it is not there
 * @param keepDays days of service for which they are kept there, 1 to 3650
 */
public record ReportFolder(Path dir, int keepDays) {

  /** A year and a month: what an auditor of a fiscal year may ask for. */
  public static final int KEEP_DAYS = 400;
}
