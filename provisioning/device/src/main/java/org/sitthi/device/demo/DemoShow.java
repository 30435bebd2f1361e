package org.sitthi.device.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyEvent;
import org.sitthi.central.StartException;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.printer.roll.RollCondition;
import org.sitthi.kiosk.Kiosk;
import org.sitthi.kiosk.KioskParts;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.screens.KioskWindow;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.Speaker;

/** A trial hospital to play with, until it is stopped. */
final class DemoShow {

  private static final String STAFF_NUMBER = "1";
  private static final String STAFF_PIN = "314159";
  private static final int NHSO_PORT = 8189;
  private static final int PRINTER_PORT = 9100;
  private static final int CENTRAL_PORT = 8443;

  private final DemoOptions.Show options;
  private final PrintStream out;

  DemoShow(DemoOptions.Show options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  int run() throws IOException, InterruptedException, StartException {
    Closing closing = Closing.alsoOnSignal();
    Path folder = closing.folder("sitthi-demo-");
    TrialPlan life = TrialPlan.lifelike();
    TrialPlan plan =
        new TrialPlan(
            NHSO_PORT,
            PRINTER_PORT,
            CENTRAL_PORT,
            life.cardExchange(),
            life.paperSpeed(),
            life.slowness());
    TrialHospital hospital = closing.keep(() -> TrialHospital.open(folder, plan));
    options.fault().map(DemoMain::fault).ifPresent(fault -> fault.strike(hospital.town()));
    KioskConfig config = KioskConfig.load(hospital.kioskSettings());
    KioskWindow window =
        closing.unlessClosed(() -> KioskWindow.open(KioskParts.screen(config, true), Texts.load()));
    window.rehearse(VisitRehearsal.of(KioskParts.rules(config, true)).states());
    TrialKiosk kiosk =
        closing.keep(
            () -> TrialKiosk.open(hospital, List.of(window), window::language, DemoMain::crash));
    window.onTouch(kiosk.kiosk()::touch);
    window.onHelp(kiosk.kiosk()::callStaff);
    staff(config, window, kiosk.kiosk());
    KioskConfig.Speech speech = config.speech();
    Speaker speaker = closing.keep(() -> KioskParts.speaker(config));
    window.narrated(
        speaker, new Narrator.Volumes(speech.volume(), speech.privateVolume()), speech.keys());
    var _ =
        closing.keep(
            () -> DemoControl.listen(DemoControl.usualPlace(), line -> told(hospital, line)));
    window.with(screens -> keys(screens.scene(), hospital));
    welcome(hospital);
    options.card().map(key -> DemoMain.person(hospital, key)).ifPresent(hospital.slot()::insert);
    new CountDownLatch(1).await();
    return 0;
  }

  /** A made-up member of staff, so that staff mode can be seen. */
  private static void staff(KioskConfig config, KioskWindow window, Kiosk kiosk) {
    kiosk
        .staffRoom()
        .ifPresent(room -> {
          room.tell(window::staff);
          window.onStaff(room::touch, room::here, config.site().zone());
        });
    KioskParts.letIn(config, STAFF_NUMBER, "เจ้าหน้าที่สมมติ", STAFF_PIN);
  }

  private void welcome(TrialHospital hospital) {
    out.println("A trial hospital is open; nothing in it is real.");
    if ("virtual".equals(System.getProperty("sitthi.display"))) {
      out.println("  window       on a virtual display, as there is no display here");
    }
    out.println(
        "  desk page    "
            + hospital.centralUrl()
            + "/   (authority: "
            + hospital.centralTrust()
            + ")");
    out.println("  paper        " + hospital.paper());
    out.println(
        "  staff mode   hold the upper left corner for 3 s; number "
            + STAFF_NUMBER
            + ", PIN "
            + STAFF_PIN);
    out.println(
        "  cards        keys 1-9 and a-z in the window, 0 takes the card out; or: ./kiosk demo card NAME, ./kiosk demo remove");
    int number = 0;
    for (MadeUpPerson person : hospital.people().all()) {
      out.println("    %s  %-12s %s".formatted(key(number++), person.key(), person.about()));
    }
    out.println(
        "  faults       ./kiosk demo fault NAME (none lifts it), ./kiosk demo paper out|ok");
    out.println("Ctrl-C closes it.");
  }

  private static Boolean keys(javafx.scene.Scene scene, TrialHospital hospital) {
    List<MadeUpPerson> people = new ArrayList<>(hospital.people().all());
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          String typed = event.getCharacter();
          if (typed.equals("0")) {
            hospital.slot().remove();
          }
          for (int i = 0; i < people.size(); i++) {
            if (key(i).equals(typed)) {
              hospital.slot().insert(people.get(i));
            }
          }
        });
    return true;
  }

  /** 1 to 9, then a to z. */
  private static String key(int number) {
    return number < 9 ? String.valueOf(number + 1) : String.valueOf((char) ('a' + number - 9));
  }

  private static String told(TrialHospital hospital, String line) {
    String[] words = line.split(" ", 2);
    String name = words.length > 1 ? words[1] : "";
    try {
      switch (words[0]) {
        case "card" -> hospital.slot().insert(DemoMain.person(hospital, name));
        case "remove" -> hospital.slot().remove();
        case "fault" -> DemoMain.fault(name).strike(hospital.town());
        case "paper" -> hospital.roll().condition(paper(name));
        default -> {
          return "not understood: " + line;
        }
      }
      return "done: " + line;
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static RollCondition paper(String name) {
    return switch (name) {
      case "out" -> RollCondition.PAPER_OUT;
      case "ok" -> RollCondition.ONLINE;
      default -> throw new IllegalArgumentException("paper: one of out, ok");
    };
  }
}
