package org.sitthi.hardware.printer;

import java.time.Duration;
import org.sitthi.hardware.printer.PrinterState.Cover;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;

/**
 * What is known of a printer, each part with the time when it was last seen. A look that tells
 * nothing of a part leaves what was seen before, which grows old; too old, it is UNKNOWN.
 */
public record PrinterHealth(Seen<Device> device, Seen<Paper> paper, Seen<Cover> cover) {

  /** Nothing is known. */
  public static PrinterHealth unknown(long nowNanos) {
    return new PrinterHealth(
        new Seen<>(Device.UNKNOWN, nowNanos),
        new Seen<>(Paper.UNKNOWN, nowNanos),
        new Seen<>(Cover.UNKNOWN, nowNanos));
  }

  /** The same after another look. */
  public PrinterHealth after(PrinterState look, long nowNanos) {
    return new PrinterHealth(
        look.device() == Device.UNKNOWN ? device : new Seen<>(look.device(), nowNanos),
        look.paper() == Paper.UNKNOWN ? paper : new Seen<>(look.paper(), nowNanos),
        look.cover() == Cover.UNKNOWN ? cover : new Seen<>(look.cover(), nowNanos));
  }

  /** What may still be said; UNKNOWN for all that is older. */
  public PrinterState state(Duration oldest, long nowNanos) {
    return new PrinterState(
        device.within(oldest, nowNanos, Device.UNKNOWN),
        paper.within(oldest, nowNanos, Paper.UNKNOWN),
        cover.within(oldest, nowNanos, Cover.UNKNOWN));
  }
}
