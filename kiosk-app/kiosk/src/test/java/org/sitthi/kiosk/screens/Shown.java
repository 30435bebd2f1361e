package org.sitthi.kiosk.screens;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.sitthi.kiosk.slip.MadeUp;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.LineBreaks;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.voice.Narrator;
import org.sitthi.kiosk.voice.Speaker;

/**
 * One way to see all screens: a size, a language and access modes.
 *
 * @param modes in any combination
 */
record Shown(int width, int height, Language language, AccessModes modes) {

  /** The modes one by one, and those together that change where things stand. */
  static final List<AccessModes> MODES =
      List.of(
          AccessModes.none(),
          AccessModes.of(AccessMode.LARGE_TEXT),
          AccessModes.of(AccessMode.HIGH_CONTRAST),
          AccessModes.of(AccessMode.LOW_REACH),
          AccessModes.of(AccessMode.PRIVATE_SPEECH),
          AccessModes.of(AccessMode.LARGE_TEXT, AccessMode.HIGH_CONTRAST, AccessMode.LOW_REACH));

  private static final List<String> VISIT =
      List.of(
          "01-idle",
          "02-reading",
          "03-reading-name",
          "03-consent",
          "05-recalling",
          "04-checking",
          "06-service",
          "08-phone",
          "09-more-time",
          "09-referral-number",
          "09-referral-primary",
          "09-referral-sender",
          "09-referral-purpose",
          "10-claiming",
          "13-printing",
          "14-finished-printed",
          "16-finished-card-left",
          "16-finished-card-out");

  private static final String WAYS = "00-ways";
  private static final String SEARCH = "09-referral-search";

  /** Portrait or landscape, and the modes. */
  String page() {
    return (height > width ? "portrait" : "landscape") + "-" + name(modes);
  }

  static String name(AccessModes modes) {
    String on =
        Arrays.stream(AccessMode.values())
            .filter(modes::has)
            .map(mode -> mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining("-and-"));
    return on.isEmpty() ? "usual" : on;
  }

  /** On the JavaFX thread. */
  KioskScreens open(boolean demo) {
    Stage stage = new Stage();
    ScreenSettings settings =
        new ScreenSettings(
            width, height, false, MadeUp.SITE.nameTh(), MadeUp.SITE.nameEn(), "K01", demo);
    KioskScreens screens = new KioskScreens(stage, settings, Texts.load(), touch -> {});
    screens.narrated(
        Speaker.silent(), new Narrator.Volumes(60, 90), List.of(0x52, 0x51, 0x4F, 0x50));
    stage.show();
    return screens;
  }

  /** All screens, by name: every state, and what is reached by touch alone. */
  static Map<String, VisitState> all() {
    Map<String, VisitState> all = new LinkedHashMap<>();
    all.put(WAYS, States.named("04-checking"));
    all.putAll(States.all());
    all.put(SEARCH, States.named("09-referral-primary"));
    return all;
  }

  /** Those of one visit with every question, in the order in which a patient sees them. */
  static Map<String, VisitState> visit() {
    Map<String, VisitState> visit = new LinkedHashMap<>();
    for (String name : VISIT) {
      visit.put(name, States.named(name));
    }
    return visit;
  }

  /** Shows a view of staff mode. On the JavaFX thread. */
  void showStaff(KioskScreens screens, StaffView view) {
    screens.staff(new StaffView.Off());
    screens.show(new VisitState.Idle());
    screens.speak(language);
    screens.staff(view);
  }

  /** The views of staff mode, by name: in its two languages, which know no access modes. */
  Map<String, StaffView> staff() {
    boolean spoken = language == Language.TH || language == Language.EN;
    return spoken && modes.on().isEmpty() ? StaffStates.all(language.tag()) : Map.of();
  }

  /** Shows one of them as a patient would come to it. On the JavaFX thread. */
  void show(KioskScreens screens, String name, VisitState state) {
    screens.slips(!name.equals(States.NO_SLIPS));
    screens.show(state);
    if (screens.language() != language) {
      screens.speak(language);
    }
    for (AccessMode mode : AccessMode.values()) {
      if (modes.has(mode) != screens.modes().has(mode)) {
        screens.toggle(mode);
      }
    }
    String key =
        switch (name) {
          case WAYS -> "access.title";
          case SEARCH -> "referral.byname";
          default -> "";
        };
    if (!key.isEmpty()) {
      String plain = LineBreaks.unmarked(Texts.load().in(language).text(key));
      String shaped = Letters.shaped(plain);
      KioskScreensTest.buttons(screens).stream()
          .filter(
              button -> shaped.equals(button.getText()) || plain.equals(button.getAccessibleText()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no button " + key))
          .fire();
    }
  }
}
