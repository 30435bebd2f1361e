package org.sitthi.kiosk.help;

import java.util.List;
import java.util.UUID;
import org.sitthi.kiosk.journal.JournalException;

/**
 * Calls for staff that are not over, on the disk. Threads: any.
 *
 * <p>Every method may throw {@link JournalException}: then nothing of it is kept.
 */
public interface CallBook {

  /** Safe when this returns. */
  void saveCall(StaffCall call);

  /** The desk has it, or it is over; a call that is not known is passed over. */
  void callOver(UUID id);

  /** Those that are not over, the oldest first, at most 20. */
  List<StaffCall> openCalls();

  /** Keeps nothing. */
  static CallBook none() {
    return new CallBook() {
      @Override
      public void saveCall(StaffCall call) {}

      @Override
      public void callOver(UUID id) {}

      @Override
      public List<StaffCall> openCalls() {
        return List.of();
      }
    };
  }
}
