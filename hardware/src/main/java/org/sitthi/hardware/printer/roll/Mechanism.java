package org.sitthi.hardware.printer.roll;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads commands out of the receive buffer and carries them out, one after the other, on one
 * thread.
 *
 * <p>It knows what a slip needs (facts/escpos.md §2.1) and reports all else as a fault. Off-line it
 * stops where it is and goes on when it is on-line again.
 */
final class Mechanism {

  private static final int LINE_ROWS = 30;
  private static final int DOTS_PER_MILLIMETRE = 8;
  private static final int MOST_WIDTH_BYTES = 128;
  private static final byte[] MAKER = {0x5F, 'S', 'i', 't', 't', 'h', 'i', 0};
  private static final byte[] MODEL = {0x5F, 'P', 'a', 'p', 'e', 'r', 'R', 'o', 'l', 'l', 0};

  private final RollState state;
  private final RollConfig config;
  private final Paper paper;
  private final RollFaults faults;
  private final StatusPush push;
  private final RollMouth mouth;
  private final RollScript script;
  private final Consumer<byte[]> answer;
  private final Consumer<PrintedSlip> finished;
  private final ByteArrayOutputStream command = new ByteArrayOutputStream();
  private long commandNanos;
  private long nextRowNanos;

  Mechanism(
      RollState state,
      RollConfig config,
      Paper paper,
      RollFaults faults,
      StatusPush push,
      RollMouth mouth,
      RollScript script,
      Consumer<byte[]> answer,
      Consumer<PrintedSlip> finished) {
    this.state = state;
    this.config = config;
    this.paper = paper;
    this.faults = faults;
    this.push = push;
    this.mouth = mouth;
    this.script = script;
    this.answer = answer;
    this.finished = finished;
  }

  /** Works until the thread is interrupted. */
  void run() {
    try {
      while (true) {
        try {
          command();
        } catch (BuffersCleared e) {
          // The command is void; the next one begins with a clean slate.
          command.reset();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void command() throws InterruptedException, BuffersCleared {
    command.reset();
    int first = next();
    commandNanos = System.nanoTime();
    state.awaitReady();
    switch (first) {
      case 0x00, 0x0D -> {}
      case 0x0A -> feed(LINE_ROWS);
      case 0x10 -> realTime();
      case 0x1B -> escape();
      case 0x1C -> present();
      case 0x1D -> group();
      default -> faults.add(first < 0x20 ? hex("control byte", first) : hex("text byte", first));
    }
    paper.keep(command.toByteArray());
  }

  /** Was heard on arrival; here its bytes are only passed over. */
  private void realTime() throws InterruptedException, BuffersCleared {
    int second = next();
    switch (second) {
      case 0x04, 0x05 -> next();
      case 0x14 -> skip(next() == 0x08 ? 7 : 2);
      default -> faults.add(hex("DLE", second));
    }
  }

  private void escape() throws InterruptedException, BuffersCleared {
    int second = next();
    switch (second) {
      case 0x40 -> {
        paper.begin(commandNanos);
        push.off();
      }
      case 0x4A -> feed(next());
      case 0x64 -> feed(next() * LINE_ROWS);
      case 0x69, 0x6D -> cut();
      case 0x43 -> mouth.retract();
      default -> faults.add(hex("ESC", second));
    }
  }

  private void group() throws InterruptedException, BuffersCleared {
    int second = next();
    switch (second) {
      case 0x76 -> raster();
      case 0x56 -> groupCut();
      case 0x72 -> {
        next();
        mark(new byte[] {RollStatus.sensors(state.condition())});
      }
      case 0x28 -> extended();
      case 0x61 -> push(next());
      case 0x65 -> eject();
      case 0x52 -> retract();
      case 0x49 -> identify(next());
      default -> faults.add(hex("GS", second));
    }
  }

  private void push(int sources) {
    if (config.pushesStatus()) {
      push.set(sources, state.condition());
    }
  }

  /** {@code FS P steps blink mode seconds}. */
  private void present() throws InterruptedException, BuffersCleared {
    int second = next();
    if (second != 0x50 || config.presenter() != RollPresenter.CUSTOM) {
      faults.add(hex("FS", second));
      return;
    }
    skip(3);
    mouth.present(next());
  }

  /** {@code GS e}, of Custom and Pyramid. */
  private void eject() throws InterruptedException, BuffersCleared {
    int what = next();
    if (config.presenter() != RollPresenter.CUSTOM) {
      faults.add(hex("GS e", what));
      return;
    }
    switch (what) {
      case 2, 5 -> mouth.retract();
      case 3 -> {
        skip(1);
        mouth.present(0);
      }
      case 0x20 -> {
        skip(1);
        mouth.present(next());
      }
      default -> faults.add(hex("GS e", what));
    }
  }

  /** {@code GS R}, of Citizen. */
  private void retract() throws InterruptedException, BuffersCleared {
    int what = next();
    if (config.presenter() != RollPresenter.CITIZEN || (what != 0x30 && what != 0x31)) {
      faults.add(hex("GS R", what));
    } else if (what == 0x30) {
      mouth.retract();
    } else {
      mouth.patience(next());
    }
  }

  private void raster() throws InterruptedException, BuffersCleared {
    int variant = next();
    int mode = next();
    int widthBytes = next() | next() << 8;
    int rows = next() | next() << 8;
    if (variant != 0x30 || (mode != 0 && mode != 0x30)) {
      faults.add(hex("GS v 0 of mode", mode));
    }
    if (widthBytes == 0 || widthBytes > MOST_WIDTH_BYTES || rows == 0 || rows > 2303) {
      faults.add("GS v 0 of " + widthBytes + " bytes by " + rows);
    }
    paper.begin(commandNanos);
    int before = 0;
    for (int row = 0; row < rows; row++) {
      byte[] dots = new byte[Math.min(widthBytes, MOST_WIDTH_BYTES)];
      for (int i = 0; i < widthBytes; i++) {
        int value = next();
        if (before == 0x10 && (value == 0x04 || value == 0x05 || value == 0x14)) {
          faults.add("real-time bytes inside a picture");
        }
        before = value;
        if (i < dots.length) {
          dots[i] = (byte) value;
        }
      }
      print(dots);
    }
  }

  private void groupCut() throws InterruptedException, BuffersCleared {
    int mode = next();
    switch (mode) {
      case 0, 1, 48, 49 -> cut();
      case 65, 66, 97, 98, 103, 104 -> {
        next();
        cut();
      }
      default -> faults.add(hex("GS V", mode));
    }
  }

  private void extended() throws InterruptedException, BuffersCleared {
    int name = next();
    int length = next() | next() << 8;
    if (name != 0x48 || length != 6) {
      faults.add(hex("GS (", name));
      skip(length);
      return;
    }
    int function = next() << 8 | next();
    byte[] done = {0x37, 0x22, (byte) next(), (byte) next(), (byte) next(), (byte) next(), 0};
    if (function == 0x3030) {
      mark(done);
    } else {
      faults.add("GS ( H of another function");
    }
  }

  private void identify(int what) {
    switch (what) {
      case 1, 49 -> answer.accept(new byte[] {0x20});
      case 66 -> answer.accept(MAKER.clone());
      case 67 -> answer.accept(MODEL.clone());
      default -> faults.add(hex("GS I", what));
    }
  }

  private void mark(byte[] done) {
    if (config.answersMarks()) {
      answer.accept(done);
    }
  }

  private void feed(int rows) throws InterruptedException, BuffersCleared {
    paper.begin(commandNanos);
    for (int row = 0; row < rows; row++) {
      print(new byte[0]);
    }
  }

  private void print(byte[] dots) throws InterruptedException, BuffersCleared {
    script.beforeRow();
    state.awaitRow(nextRowNanos);
    long now = System.nanoTime();
    int speed = config.speedMillimetresPerSecond();
    if (speed > 0) {
      long row = TimeUnit.SECONDS.toNanos(1) / ((long) speed * DOTS_PER_MILLIMETRE);
      // A row that came late does not let the next ones come faster than the motor can.
      nextRowNanos = Math.max(nextRowNanos + row, now);
    }
    if (!paper.row(dots)) {
      faults.add("slip longer than any can be");
    }
  }

  private void cut() {
    paper.keep(command.toByteArray());
    command.reset();
    PrintedSlip slip = paper.cut();
    if (slip != null) {
      mouth.cut(slip.number());
      finished.accept(slip);
    }
  }

  private int next() throws InterruptedException, BuffersCleared {
    int value = state.take();
    command.write(value);
    return value;
  }

  private void skip(int count) throws InterruptedException, BuffersCleared {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private static String hex(String what, int value) {
    return "%s %02X".formatted(what, value);
  }
}
