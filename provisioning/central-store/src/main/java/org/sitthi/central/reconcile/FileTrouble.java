package org.sitthi.central.reconcile;

import java.time.LocalDate;

/**
 * Reports that could not be written into their folder, or deleted from it.
 *
 * @param day the newest of them
 * @param kind such as {@code AccessDeniedException}
 * @param days how many
 */
public record FileTrouble(LocalDate day, String kind, int days) {

  /** What it means and what to do. */
  public String thai() {
    return "เขียนหรือลบไฟล์รายงานไม่ได้ "
        + days
        + " วัน (ล่าสุด "
        + day
        + ", "
        + kind
        + ") → แจ้ง IT ให้ตรวจสิทธิ์และที่ว่างของ reports.dir แล้วระบบจะทำให้เองภายใน 10 นาที";
  }

  /** What it means and what to do. */
  public String english() {
    return "Report files of "
        + days
        + " days could not be written or deleted (the last: "
        + day
        + ", "
        + kind
        + ") → call IT to look at rights and room of reports.dir; it is done again within ten"
        + " minutes";
  }
}
