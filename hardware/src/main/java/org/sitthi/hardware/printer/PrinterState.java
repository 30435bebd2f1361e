package org.sitthi.hardware.printer;

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

  /** A printer that cannot be reached. */
  public static PrinterState absent() {
    return new PrinterState(Device.NO_DEVICE, Paper.UNKNOWN, Cover.UNKNOWN);
  }
}
