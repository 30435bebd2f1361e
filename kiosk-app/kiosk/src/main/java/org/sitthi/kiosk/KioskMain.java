package org.sitthi.kiosk;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import org.sitthi.kiosk.config.ConfigException;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.fleet.FleetReporter;
import org.sitthi.kiosk.fleet.QuietTime;
import org.sitthi.kiosk.fleet.SettingsFile;
import org.sitthi.kiosk.journal.JournalException;
import org.sitthi.kiosk.journal.sqlite.SoleOwner;
import org.sitthi.kiosk.power.MachineWord;
import org.sitthi.kiosk.screens.KioskWindow;
import org.sitthi.kiosk.service.Heartbeat;
import org.sitthi.kiosk.service.ServiceManager;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.staff.UnlockedWord;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.Speaker;
import org.slf4j.LoggerFactory;

/** The commands of a kiosk: {@code run}, {@code upload} and, for its package, {@code train}. */
public final class KioskMain {

  private static final int WRONG_USE = 2;
  private static final Duration WARM_UP = Duration.ofSeconds(30);

  private static final String USAGE =
      """
      ./kiosk run --config FILE      the kiosk itself, until it is stopped
      ./kiosk upload --config FILE   sends what waits for the central store and closes the last days;
                                     exit 0 only if the store has all of them
      ./kiosk report --config FILE [--days N]
                                     how long visits took and how they ended, today or in N days
      ./kiosk hospitals import FILE.csv --config FILE
                                     takes over the hospitals that a referral can name
      """
          + EnrolCommand.USAGE
          + SetupCommands.USAGE
          + DoctorCommand.USAGE
          + EvidenceCommand.USAGE
          + StaffCommand.USAGE;

  private KioskMain() {}

  /** Exits 2 with one line for a wrong option or setting. */
  public static void main(String[] arguments) throws InterruptedException {
    System.setProperty("logback.configurationFile", "org/sitthi/kiosk/logback.xml");
    endsAtABug(new BugEnd());
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err)
      throws InterruptedException {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(USAGE);
      return 0;
    }
    if (arguments.size() == 5 && arguments.subList(0, 2).equals(List.of("hospitals", "import"))) {
      return hospitals(arguments, out, err);
    }
    if (!arguments.isEmpty() && arguments.getFirst().equals("enrol")) {
      return EnrolCommand.run(arguments.subList(1, arguments.size()), out, err);
    }
    if (!arguments.isEmpty() && arguments.getFirst().equals("doctor")) {
      return DoctorCommand.run(arguments.subList(1, arguments.size()), out, err);
    }
    if (!arguments.isEmpty() && arguments.getFirst().equals("evidence")) {
      return guarded(
          err, () -> EvidenceCommand.run(arguments.subList(1, arguments.size()), out, err));
    }
    if (!arguments.isEmpty() && arguments.getFirst().equals("report")) {
      return guarded(
          err, () -> ReportCommand.run(arguments.subList(1, arguments.size()), out, err));
    }
    if (!arguments.isEmpty() && arguments.getFirst().equals("staff")) {
      return guarded(
          err, () -> StaffCommand.run(arguments.subList(1, arguments.size()), System.in, out, err));
    }
    if (arguments.equals(List.of("parts"))) {
      return SetupCommands.parts(out);
    }
    if (arguments.size() != 3 || !arguments.get(1).equals("--config")) {
      err.println("kiosk: usage: ./kiosk run|upload|hospitals import FILE.csv --config FILE");
      return WRONG_USE;
    }
    try {
      if (arguments.getFirst().equals("settings")) {
        return SetupCommands.settings(Path.of(arguments.get(2)), out, err);
      }
      KioskConfig config = KioskConfig.load(Path.of(arguments.get(2)));
      Path file = Path.of(arguments.get(2));
      return switch (arguments.getFirst()) {
        case "run" -> serve(file, config, out, CountDownLatch::await);
        case "train" -> serve(file, config, out, _ -> {});
        case "upload" -> UploadCommand.run(config, out);
        default -> {
          err.println("kiosk: unknown command '" + arguments.getFirst() + "'");
          yield WRONG_USE;
        }
      };
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    } catch (JournalException | HospitalListMissing e) {
      err.println("kiosk: " + e.getMessage());
      return 1;
    }
  }

  private static int guarded(PrintStream err, IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    } catch (JournalException e) {
      err.println("kiosk: " + e.getMessage());
      return 1;
    }
  }

  private static int hospitals(List<String> arguments, PrintStream out, PrintStream err) {
    if (!arguments.get(3).equals("--config")) {
      err.println("kiosk: usage: ./kiosk hospitals import FILE.csv --config FILE");
      return WRONG_USE;
    }
    try {
      KioskConfig config = KioskConfig.load(Path.of(arguments.get(4)));
      return HospitalsCommand.run(Path.of(arguments.get(2)), config, out, err);
    } catch (ConfigException e) {
      err.println(e.getMessage());
      return WRONG_USE;
    }
  }

  /** What a served kiosk waits for until it ends. */
  private interface End {
    void await(CountDownLatch stopped) throws InterruptedException;
  }

  /**
   * A kiosk that is trained is warmed up and ends: the Java runtime keeps what it has loaded.
   * Before the first picture is on the display nothing is done that it does not need.
   */
  private static int serve(Path file, KioskConfig own, PrintStream out, End end)
      throws InterruptedException {
    BugEnd bugs = new BugEnd();
    endsAtABug(bugs);
    ServiceManager manager = ServiceManager.from(System.getenv());
    SoleOwner owner = SoleOwner.of(own.dataDir());
    KioskWindow window = KioskWindow.begin();
    SettingsFile.Laid laid = SettingsFile.over(file, own);
    KioskConfig config = laid.config();
    Texts texts = Texts.load();
    window.show(KioskParts.screen(config, false), texts);
    Kiosk.Parts parts =
        KioskParts.open(config, texts, InstantSource.system(), Optional.empty(), window::language);
    window.rehearse(VisitRehearsal.of(KioskParts.rules(config, false)).states());
    FleetReporter fleet =
        new FleetReporter(
            KioskParts.figures(config, parts),
            file,
            laid,
            KioskParts::objection,
            InstantSource.system(),
            window,
            window::nextKiosk,
            bugs);
    QuietTime quiet = new QuietTime(fleet.listener(), System::nanoTime);
    Kiosk kiosk =
        Kiosk.start(
            KioskParts.rules(config, false),
            parts,
            InstantSource.system(),
            new StatusLine(quiet, "kiosk " + config.kioskId(), manager::status),
            (_, _) -> {},
            bugs);
    fleet.start(() -> takeSettings(kiosk, quiet, manager));
    MachineWord power = MachineWord.watch(kiosk::onBattery);
    window.onTouch(kiosk::touch);
    window.onHelp(kiosk::callStaff);
    kiosk
        .staffRoom()
        .ifPresent(room -> {
          UnlockedWord unlocked = UnlockedWord.from(System.getenv());
          room.tell(view -> {
            window.staff(view);
            unlocked.accept(view);
          });
          window.onStaff(
              room::touch,
              () -> {
                room.here();
                quiet.touched();
              },
              config.site().zone());
        });
    window.scanner(config.scanner());
    KioskConfig.Speech speech = config.speech();
    Speaker speaker = KioskParts.speaker(config);
    window.narrated(
        speaker, new Narrator.Volumes(speech.volume(), speech.privateVolume()), speech.keys());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("kiosk-stop")
                .unstarted(() -> {
                  bugs.stopping();
                  window.end();
                  manager.stopping();
                  speaker.close();
                  power.close();
                  fleet.close();
                  kiosk.close();
                  owner.close();
                  stopped.countDown();
                }));
    boolean virtual = "virtual".equals(System.getProperty("sitthi.display"));
    String ready = "kiosk " + config.kioskId() + " ready";
    out.println(ready + (virtual ? " (no display here: a virtual one)" : ""));
    boolean warm = kiosk.awaitWarm(WARM_UP);
    // What the warm-up left lying about nobody needs again.
    System.gc();
    // Through the visit loop and the screens: systemd starts a kiosk again in which either hangs.
    manager
        .watchdog()
        .ifPresent(limit ->
            Heartbeat.start(sign -> kiosk.pulse(() -> window.pulse(sign)), manager::alive, limit));
    manager.ready(warm ? ready : ready + ", still warming up");
    SettingsFile.ready(laid);
    end.await(stopped);
    return 0;
  }

  private static void endsAtABug(BugEnd bugs) {
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> bugs.accept(bug));
  }

  /**
   * Ends the program while nobody is here, so that it begins again with the new site settings.
   * Where nobody would start it again they wait for its next start.
   */
  private static void takeSettings(Kiosk kiosk, QuietTime quiet, ServiceManager manager) {
    if (manager.isThere()) {
      kiosk.endIf(
          () ->
              quiet.isNow()
                  && kiosk.staffRoom().map(it -> it.view() instanceof StaffView.Off).orElse(true),
          () -> {
            LoggerFactory.getLogger(KioskMain.class).info("ends to take new site settings");
            var _ = Thread.ofPlatform().name("new-settings").start(() -> System.exit(0));
          });
    }
  }
}
