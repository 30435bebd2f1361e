package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.Pickup;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.hardware.printer.PrinterState;
import org.sitthi.hardware.printer.PrinterState.Device;
import org.sitthi.hardware.printer.PrinterState.Paper;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipOutcome.Evidence;
import org.sitthi.hardware.printer.SlipPrinter;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.record.VisitRecord;

/** A printer, and the paper that came out of it. */
final class SimPrinter implements SlipPrinter {

  private static final SlipRaster DOTS = new SlipRaster(8, 1, new byte[1]);

  private final World world;
  private final Predicate<VisitRecord> safe;
  private final Set<String> originals = new HashSet<>();
  private @Nullable Slip drawn;
  private long downUntil;
  private PrinterState downAs = PrinterState.absent();
  private int slips;

  /** What was drawn last. */
  private record Slip(VisitRecord record, SlipMark mark) {}

  /** Of a kiosk whose slips must show what is safe. */
  SimPrinter(World world, Predicate<VisitRecord> safe) {
    this.world = world;
    this.safe = safe;
  }

  SlipRaster draw(VisitRecord record, SlipMark mark) {
    drawn = new Slip(record, mark);
    return DOTS;
  }

  int slips() {
    return slips;
  }

  void outage(Duration length) {
    PrinterState.Cover closed = PrinterState.Cover.CLOSED;
    List<PrinterState> states =
        List.of(
            PrinterState.absent(),
            new PrinterState(Device.OFFLINE, Paper.OUT, closed),
            new PrinterState(Device.OFFLINE, Paper.JAMMED, closed),
            new PrinterState(Device.OFFLINE, Paper.FULL, PrinterState.Cover.OPEN),
            new PrinterState(Device.HARDWARE_ERROR, Paper.FULL, closed),
            new PrinterState(Device.UNKNOWN, Paper.UNKNOWN, PrinterState.Cover.UNKNOWN));
    down(states.get(world.roll(states.size())), length);
  }

  private void down(PrinterState as, Duration length) {
    downAs = as;
    downUntil = world.time.nanos() + length.toNanos();
  }

  @Override
  public PrinterState state() {
    return isDown()
        ? downAs
        : new PrinterState(Device.ONLINE, Paper.FULL, PrinterState.Cover.CLOSED);
  }

  @Override
  public SlipOutcome print(SlipRaster raster) {
    Slip slip = drawn;
    if (slip == null) {
      throw new IllegalStateException("nothing was drawn");
    }
    if (isDown()) {
      PrinterFault fault = downAs.fault().orElse(PrinterFault.OFFLINE);
      return new SlipOutcome.Failed(fault, Evidence.NONE, "simulated");
    }
    if (world.trouble(Trouble.PRINT_FAILED)) {
      return failed(slip);
    }
    comesOut(slip);
    if (world.trouble(Trouble.POWER_CUT_IN_PRINT)) {
      throw new PowerCut();
    }
    return new SlipOutcome.Done(
        world.trouble(Trouble.SLIP_WATCHED) ? Evidence.PRESENTED : Evidence.PARSED);
  }

  @Override
  public Pickup pickup(Duration patience) {
    return world.oneOf("slip", Pickup.values());
  }

  @Override
  public void close() {}

  /** Without paper or with an open cover it stops in the midst; else it may all have come out. */
  private SlipOutcome failed(Slip slip) {
    PrinterFault fault = world.oneOf("print failed", PrinterFault.values());
    Evidence[] reached = {Evidence.NONE, Evidence.SENT, Evidence.PARSED};
    Evidence evidence = reached[world.roll(reached.length)];
    boolean stops = fault == PrinterFault.PAPER_OUT || fault == PrinterFault.COVER_OPEN;
    boolean whole =
        evidence == Evidence.PARSED || (evidence == Evidence.SENT && !stops && world.roll(2) == 0);
    if (whole) {
      comesOut(slip);
    }
    if (world.roll(3) > 0) {
      down(state(fault), world.millis(1_000, 12_000));
    }
    return new SlipOutcome.Failed(fault, evidence, "simulated");
  }

  /** What the printer says of itself until it is mended. */
  private static PrinterState state(PrinterFault fault) {
    PrinterState.Cover closed = PrinterState.Cover.CLOSED;
    return switch (fault) {
      case NO_DEVICE, SILENT -> PrinterState.absent();
      case PAPER_OUT -> new PrinterState(Device.OFFLINE, Paper.OUT, closed);
      case JAMMED -> new PrinterState(Device.OFFLINE, Paper.JAMMED, closed);
      case COVER_OPEN -> new PrinterState(Device.OFFLINE, Paper.FULL, PrinterState.Cover.OPEN);
      case CUTTER, HARDWARE_ERROR, OFFLINE ->
          new PrinterState(Device.HARDWARE_ERROR, Paper.FULL, closed);
    };
  }

  private void comesOut(Slip slip) {
    VisitRecord record = slip.record();
    slips++;
    world.story.tell(() ->
        "  a slip comes out: record %s revision %d, %s"
            .formatted(
                record.queueNumber().orElse("without number"), record.revision(), slip.mark()));
    if (!safe.test(record)) {
      throw new Broken(Promise.SLIP_AFTER_RECORD, "a slip of a record that is nowhere saved");
    }
    // A print that hung may come out behind its copy: still only one is without the word.
    boolean plain = slip.mark() != SlipMark.COPY;
    if (plain && !originals.add(record.recordId() + " " + record.revision())) {
      throw new Broken(Promise.SLIP_ONCE, "a second slip of a record without copy on it");
    }
  }

  private boolean isDown() {
    return !world.isCalm() && world.time.nanos() < downUntil;
  }
}
