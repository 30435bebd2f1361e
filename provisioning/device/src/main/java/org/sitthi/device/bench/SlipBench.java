package org.sitthi.device.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.Figure;
import org.sitthi.hardware.bench.Spread;
import org.sitthi.hardware.printer.SlipOutcome;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterPort;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.PrintedSlip;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.slip.SiteInfo;
import org.sitthi.kiosk.slip.SlipContent;
import org.sitthi.kiosk.slip.SlipRenderer;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.record.VisitRecord;

/**
 * From a record to the first byte at the printer: the kiosk's own renderer and encoder, and a roll
 * of paper on the network. Cold is the first in this process, classes and fonts included.
 */
final class SlipBench implements Bench {

  private static final int WARM_UP = 30;
  private static final int RENDERS = 50;
  private static final int SLIPS = 15;
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  @Override
  public String name() {
    return "slip";
  }

  @Override
  public List<Figure> run() {
    VisitRecord record = VisitRehearsal.of(rules()).record();
    long start = System.nanoTime();
    Words words = Texts.load().in(Language.TH);
    SlipRenderer renderer = new SlipRenderer(SlipRenderer.WIDTH_80_MM);
    SlipRaster first = renderer.render(content(record, words));
    long cold = System.nanoTime() - start;

    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("dots in a row", first.widthDots(), "dots"));
    figures.add(new Figure("rows", first.rows(), "dots"));
    figures.add(new Figure("render, cold", cold / 1e6, "ms"));
    figures.addAll(rendered(renderer, record, words));
    figures.addAll(printed(renderer, record, words));
    return List.copyOf(figures);
  }

  private static List<Figure> rendered(SlipRenderer renderer, VisitRecord record, Words words) {
    long[] nanos = new long[RENDERS];
    for (int i = -WARM_UP; i < RENDERS; i++) {
      long start = System.nanoTime();
      var _ = renderer.render(content(record, words));
      if (i >= 0) {
        nanos[i] = System.nanoTime() - start;
      }
    }
    return Spread.ofNanos(nanos).figures("render, warm");
  }

  /** At a speed at which the paper is no wait. */
  private static List<Figure> printed(SlipRenderer renderer, VisitRecord record, Words words) {
    PrinterProfile profile = PrinterProfile.named("generic80");
    try (PaperRoll roll = PaperRoll.start(RollConfig.usual());
        EscPosPrinter printer = new EscPosPrinter(PrinterPort.parse(roll.address()), profile)) {
      long[] nanos = new long[SLIPS];
      List<Figure> figures = new ArrayList<>();
      int bytes = 0;
      for (int i = 0; i <= SLIPS; i++) {
        long start = System.nanoTime();
        SlipOutcome outcome = printer.print(renderer.render(content(record, words)));
        if (!(outcome instanceof SlipOutcome.Done)) {
          throw new IllegalStateException("not printed: " + outcome);
        }
        PrintedSlip slip =
            roll.awaitSlip(i + 1, Duration.ofSeconds(10))
                .orElseThrow(() -> new IllegalStateException("no slip came out"));
        long took = slip.firstByteNanos() - start;
        bytes = slip.bytes().length;
        if (i == 0) {
          figures.add(
              new Figure("render, encode, connect, first byte at printer", took / 1e6, "ms"));
        } else {
          nanos[i - 1] = took;
        }
      }
      figures.addAll(Spread.ofNanos(nanos).figures("render, encode, first byte at printer, warm"));
      figures.add(new Figure("bytes of the slip, generic80", bytes, "bytes"));
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static SlipContent content(VisitRecord record, Words words) {
    SiteInfo site = new SiteInfo("โรงพยาบาลสมมติ", "Example Hospital", BANGKOK);
    return SlipContent.of(record, site, words, false);
  }

  static SiteRules rules() {
    return new SiteRules(
        "K01",
        "99900",
        BANGKOK,
        List.of("PG0060001"),
        Optional.empty(),
        false,
        "bench",
        true,
        SiteRules.Patience.usual());
  }
}
