package org.sitthi.device.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.Figure;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;

/**
 * From exec to the whole attract screen on the display: the kiosk as it is packaged, with its AOT
 * cache, and beside it Chromium in its kiosk mode with a page of the same words and picture. Both
 * are seen in the display's own pixels, by turns, with the files warm.
 */
final class StartBench implements Bench {

  private static final int RUNS = 5;
  private static final Duration LONGEST = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofMillis(2);

  /** Until nothing more comes, and longer than the picture's motion takes. */
  private static final Duration SETTLED = Duration.ofSeconds(12);

  private static final Duration WATCHED = Duration.ofSeconds(11);
  private static final Duration SOON = Duration.ofMillis(700);

  private final String program;

  StartBench() {
    this.program = System.getProperty("sitthi.program", "");
  }

  private record Contender(String name, List<String> command, Map<String, String> environment) {}

  /** One start: time to the picture, processor time, memory 0.7 s later and once all is warm. */
  private record Start(double millis, double cpu, double soon, double settled) {}

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Figure> run() {
    if (program.isEmpty()) {
      throw new IllegalStateException("the packaged kiosk is missing: run ./kiosk bench start");
    }
    try (VirtualPcscd pcscd = VirtualPcscd.start();
        PaperRoll roll = PaperRoll.start(RollConfig.usual())) {
      Path folder = Files.createTempDirectory("sitthi-start-");
      try {
        return measured(folder, pcscd, roll);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private List<Figure> measured(Path folder, VirtualPcscd pcscd, PaperRoll roll)
      throws IOException, InterruptedException {
    Contender kiosk = kiosk(folder, pcscd, roll);
    Contender browser = browser(folder);
    WholePicture ours = learn(kiosk, folder);
    WholePicture theirs = learn(browser, folder);
    List<Start> kioskStarts = new ArrayList<>();
    List<Start> browserStarts = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      kioskStarts.add(start(kiosk, ours, folder));
      browserStarts.add(start(browser, theirs, folder));
    }
    List<Figure> figures = new ArrayList<>(figures(kiosk.name(), kioskStarts));
    figures.addAll(figures(browser.name(), browserStarts));
    int each = figures.size() / 2;
    for (int i = 0; i < each; i++) {
      Figure mine = figures.get(i);
      figures.add(
          new Figure(
              mine.what().replace("kiosk", "kiosk / Chromium"),
              mine.value() / figures.get(i + each).value(),
              "times"));
    }
    return List.copyOf(figures);
  }

  private static List<Figure> figures(String name, List<Start> starts) {
    return List.of(
        new Figure(
            name + ", exec to attract screen",
            median(starts.stream().mapToDouble(Start::millis).toArray()),
            "ms"),
        new Figure(
            name + ", processor time until then",
            median(starts.stream().mapToDouble(Start::cpu).toArray()),
            "ms"),
        new Figure(
            name + ", PSS 0.7 s later",
            median(starts.stream().mapToDouble(Start::soon).toArray()),
            "MB"),
        new Figure(
            name + ", PSS 12 s later",
            median(starts.stream().mapToDouble(Start::settled).toArray()),
            "MB"));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** The kiosk of the package; its cache is made first, as the package does after an install. */
  private Contender kiosk(Path folder, VirtualPcscd pcscd, PaperRoll roll)
      throws IOException, InterruptedException {
    Path settings = settings(folder, "kiosk", roll.port());
    Path cache = folder.resolve("kiosk.aot");
    String start = Path.of(program, "bin", "sitthi-kiosk").toString();
    Map<String, String> environment =
        Map.of("SITTHI_AOT", cache.toString(), "PCSCLITE_CSOCK_NAME", pcscd.socket().toString());
    try (FrameBuffer display = FrameBuffer.open(folder);
        StartedProgram training =
            StartedProgram.start(
                List.of(start, "train", "--config", settings(folder, "train", 9).toString()),
                environment,
                display.display(),
                folder.resolve("train.log"))) {
      if (training.end(120) != 0 || !Files.exists(cache)) {
        throw new IllegalStateException(
            "no AOT cache: " + Files.readString(folder.resolve("train.log")));
      }
    }
    return new Contender(
        "kiosk", List.of(start, "run", "--config", settings.toString()), environment);
  }

  private static Path settings(Path folder, String name, int printer) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".properties"),
        """
        kiosk.id=K01
        site.hcode=99900
        site.name.th=%s
        site.name.en=%s
        data.dir=%s
        nhso.agent.url=http://127.0.0.1:9
        printer.port=tcp://127.0.0.1:%d
        central.url=http://127.0.0.1:9
        """
            .formatted(
                AttractPage.HOSPITAL,
                AttractPage.HOSPITAL_ENGLISH,
                folder.resolve(name + "-data"),
                printer));
  }

  private static Contender browser(Path folder) throws IOException {
    Path page = AttractPage.write(folder);
    return new Contender(
        "Chromium",
        List.of(
            "chromium",
            "--kiosk",
            "--no-sandbox",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-features=Translate",
            "--hide-scrollbars",
            "--window-position=0,0",
            "--window-size=" + FrameBuffer.WIDTH + "," + FrameBuffer.HEIGHT,
            "--user-data-dir=" + folder.resolve("profile"),
            page.toUri().toString()),
        Map.of());
  }

  /** The first start, which is not counted: what the screen looks like when it is all there. */
  private WholePicture learn(Contender contender, Path folder)
      throws IOException, InterruptedException {
    try (FrameBuffer screen = FrameBuffer.open(folder);
        StartedProgram started = start(contender, screen, folder)) {
      pause(SETTLED);
      WholePicture picture = WholePicture.of(screen);
      long until = System.nanoTime() + WATCHED.toNanos();
      while (System.nanoTime() < until) {
        pause(Duration.ofMillis(100));
        picture.leaveOutWhatMoves(screen);
      }
      if (!started.isAlive()) {
        throw new IllegalStateException(
            contender.name() + " ended: " + Files.readString(log(contender, folder)));
      }
      screen.save(Path.of(program).resolveSibling(contender.name() + ".png"));
      picture.check(contender.name());
      return picture;
    }
  }

  private Start start(Contender contender, WholePicture picture, Path folder)
      throws IOException, InterruptedException {
    try (FrameBuffer screen = FrameBuffer.open(folder);
        StartedProgram started = start(contender, screen, folder)) {
      while (!picture.isOn(screen)) {
        if (!started.isAlive() || started.age() > LONGEST.toNanos()) {
          throw new IllegalStateException(contender.name() + " does not show its screen");
        }
        pause(LOOK);
      }
      double millis = started.age() / 1e6;
      double cpu = started.cpuMillis();
      pause(SOON);
      double soon = started.pssMegabytes();
      pause(SETTLED);
      return new Start(millis, cpu, soon, started.pssMegabytes());
    }
  }

  private static StartedProgram start(Contender contender, FrameBuffer screen, Path folder)
      throws IOException {
    return StartedProgram.start(
        contender.command(), contender.environment(), screen.display(), log(contender, folder));
  }

  private static Path log(Contender contender, Path folder) {
    return folder.resolve(contender.name() + ".log");
  }

  private static void pause(Duration time) throws InterruptedException {
    var _ = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
