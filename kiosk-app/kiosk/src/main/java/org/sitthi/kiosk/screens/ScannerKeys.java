package org.sitthi.kiosk.screens;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.sitthi.hardware.scanner.ScanAssembler;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.hardware.scanner.ScanStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A barcode scanner that types: its keys become one scan. Keys of anybody else do nothing, as a
 * kiosk has no keyboard for patients, and no key reaches what is on the screen.
 */
final class ScannerKeys {

  private static final Logger LOG = LoggerFactory.getLogger(ScannerKeys.class);

  private final ScanAssembler assembler;
  private final Consumer<String> scanned;
  private final LongSupplier nanos;
  private final PauseTransition gap;

  private ScannerKeys(ScanRules rules, Consumer<String> scanned, LongSupplier nanos) {
    this.assembler = new ScanAssembler(rules);
    this.scanned = scanned;
    this.nanos = nanos;
    // A millisecond more: at the gap itself a key may still belong to the scan.
    this.gap = new PauseTransition(Duration.millis((double) rules.gap().toMillis() + 1));
    gap.setOnFinished(over -> told(assembler.idle(nanos.getAsLong())));
  }

  /** Listens to all keys of a scene from now on. */
  static void listen(Scene scene, ScanRules rules, Consumer<String> scanned) {
    ScannerKeys keys = new ScannerKeys(rules, scanned, System::nanoTime);
    scene.addEventFilter(KeyEvent.ANY, keys::key);
  }

  private void key(KeyEvent event) {
    if (event.getEventType() == KeyEvent.KEY_TYPED) {
      long now = nanos.getAsLong();
      event.getCharacter().chars().forEach(sign -> told(assembler.key((char) sign, now)));
      gap.playFromStart();
    }
    event.consume();
  }

  private void told(List<ScanStep> steps) {
    for (ScanStep step : steps) {
      switch (step) {
        case ScanStep.Scanned whole -> scanned.accept(whole.scan().text());
        case ScanStep.Typed _ -> {}
        case ScanStep.Broken broken -> LOG.info("scan of no use: {}", broken.trouble());
      }
    }
  }
}
