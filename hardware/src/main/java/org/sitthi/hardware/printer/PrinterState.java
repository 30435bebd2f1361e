package org.sitthi.hardware.printer;

import java.util.Optional;

/** What the printer says of itself; UNKNOWN is a value and never taken for good. */
public record PrinterState(Device device, Paper paper, Cover cover) {

  /** Words of CEN XFS. */
  public enum Device {
    ONLINE,
    OFFLINE,
    HARDWARE_ERROR,
    NO_DEVICE,
    UNKNOWN
  }

  /** Words of CEN XFS. */
  public enum Paper {
    FULL,
    LOW,
    OUT,
    JAMMED,
    UNKNOWN
  }

  /** The printer's cover. */
  public enum Cover {
    CLOSED,
    OPEN,
    UNKNOWN
  }

  /**
   * Why no slip can be printed now, if the printer says so itself. Off-line without a cause, as
   * with a hot head, passes by itself and is none; nor is anything unknown.
   */
  public Optional<PrinterFault> fault() {
    if (cover == Cover.OPEN) {
      return Optional.of(PrinterFault.COVER_OPEN);
    }
    return switch (paper) {
      case OUT -> Optional.of(PrinterFault.PAPER_OUT);
      case JAMMED -> Optional.of(PrinterFault.JAMMED);
      case FULL, LOW, UNKNOWN ->
          switch (device) {
            case NO_DEVICE -> Optional.of(PrinterFault.NO_DEVICE);
            case HARDWARE_ERROR -> Optional.of(PrinterFault.HARDWARE_ERROR);
            case ONLINE, OFFLINE, UNKNOWN -> Optional.empty();
          };
    };
  }

  /** A printer that cannot be reached. */
  public static PrinterState absent() {
    return new PrinterState(Device.NO_DEVICE, Paper.UNKNOWN, Cover.UNKNOWN);
  }
}
