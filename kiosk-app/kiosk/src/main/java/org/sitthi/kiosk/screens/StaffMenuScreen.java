package org.sitthi.kiosk.screens;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.sitthi.kiosk.staff.ServiceSign;
import org.sitthi.kiosk.staff.StaffTouch;
import org.sitthi.kiosk.staff.StaffView;

/** What can be done, and why the kiosk is to be closed. */
final class StaffMenuScreen {

  private final Look look;
  private final ZoneId zone;
  private final Consumer<StaffTouch> touch;

  StaffMenuScreen(Look look, ZoneId zone, Consumer<StaffTouch> touch) {
    this.look = look;
    this.zone = zone;
    this.touch = touch;
  }

  Screen menu(StaffView.Menu menu) {
    List<Node> told = new ArrayList<>();
    told.add(look.text(look.say("staff.menu.title"), "title", "accent"));
    menu.closed().map(this::closed).ifPresent(told::add);
    StaffParts.said(look, menu.said()).ifPresent(told::add);
    List<Node> choices =
        List.of(
            choice("staff.menu.visits", Icon.PAGE, new StaffTouch.VisitsWanted()),
            choice("staff.menu.nocard", Icon.CARD, new StaffTouch.IdentityWanted()),
            choice("staff.menu.testprint", Icon.SLIP, new StaffTouch.TestPrintWanted()),
            menu.closed().isPresent()
                ? choice("staff.menu.open", Icon.CHECK, new StaffTouch.Opened())
                : choice("staff.menu.close", Icon.PAUSE, new StaffTouch.CloseWanted()));
    return StaffParts.asking(look, look.told(told), StaffParts.choices(look, choices));
  }

  Screen closing() {
    Node title = look.text(look.say("staff.close.title"), "title", "accent");
    Node hint = look.text(look.say("staff.close.hint"), "body", "quiet");
    List<Node> choices = new ArrayList<>();
    Arrays.stream(ServiceSign.Reason.values())
        .map(reason -> choice("staff.reason." + reason, Icon.PAUSE, new StaffTouch.Closed(reason)))
        .forEach(choices::add);
    choices.add(choice("staff.back", Icon.LEFT, new StaffTouch.Home()));
    return StaffParts.asking(
        look, look.told(List.of(title, hint)), StaffParts.choices(look, choices));
  }

  private Region closed(ServiceSign.Closing closing) {
    return StaffParts.notice(
        look,
        Icon.PAUSE,
        look.say(
            "staff.menu.closed",
            look.say("staff.reason." + closing.reason()),
            closing.at().atZone(zone).toLocalTime().format(StaffVisitsScreen.TIME)));
  }

  private Node choice(String key, Icon icon, StaffTouch wanted) {
    return Choice.of(look, look.say(key), icon, () -> touch.accept(wanted), "body");
  }
}
