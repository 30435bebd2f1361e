package org.sitthi.kiosk.screens;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.sitthi.kiosk.slip.QrSquare;
import org.sitthi.kiosk.visit.CardAlarm;
import org.sitthi.kiosk.visit.SlipStatus;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.voice.SlipWords;
import org.sitthi.record.VisitRecord;

/** Parts of the screens on which a visit ends. */
final class EndParts {

  /** Said instead of what to take, once the card was left in. */
  static final String FORGOTTEN = "card.forgotten";

  private static final double QR_SIDE = 300;
  private static final double SIGN = 84;

  private EndParts() {}

  /** The number to call, as large as it goes; who has none is told where to ask. */
  static Node queue(Look look, VisitRecord saved) {
    return saved
        .queueNumber()
        .<Node>map(number ->
            look.column(
                0,
                look.text(look.say("finished.queue"), "lead", "quiet"),
                look.number(number, "giant")))
        .orElseGet(() -> look.text(look.say("finished.number.none"), "lead"));
  }

  /** After the card is out: the number to call and nothing of anybody. */
  static Screen numberOnly(Look look, VisitRecord saved) {
    Node text =
        look.column(
            Look.UNIT * 5,
            look.sheet("sheet", queue(look, saved)),
            look.text(look.say("finished.call"), "lead"));
    return Screen.still(look.split(look.medallion(Icon.CHECK, 260), text));
  }

  /** Card and slip as signs, and what to do with them; a QR to photograph if no slip came out. */
  static Node take(Look look, VisitKey visit, VisitRecord saved, SlipStatus slip) {
    boolean forgotten = visit.alarm() != CardAlarm.QUIET;
    String said = look.say(forgotten ? FORGOTTEN : SlipWords.key(slip));
    if (slip.printing()) {
      return notice(look, look.icon(Icon.SLIP, SIGN), said);
    }
    if (!SlipWords.missing(slip)) {
      HBox signs = look.row(Look.UNIT * 2, look.icon(Icon.CARD, SIGN));
      if (!forgotten && !SlipWords.taken(slip)) {
        signs.getChildren().add(look.icon(Icon.SLIP, SIGN));
      }
      return notice(look, signs, said);
    }
    Node words = look.text(said, "lead", "strong");
    Node next =
        look.signed(
            Look.UNIT * 2, look.icon(Icon.CARD, 64), look.say("finished.slip.failed.next"), "body");
    HBox row = look.row(Look.UNIT * 4, look.column(Look.UNIT * 2, words, next));
    saved.claim().value().ifPresent(code -> row.getChildren().addFirst(qr(look, code)));
    return look.sheet("notice", row);
  }

  private static Node notice(Look look, Node signs, String said) {
    return look.sheet("notice", look.signed(Look.UNIT * 4, signs, said, "lead", "strong"));
  }

  private static Node qr(Look look, String text) {
    QrSquare square = QrSquare.of(text);
    int side = square.size() + 2 * QrSquare.QUIET_ZONE;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < square.size(); y++) {
      for (int x = 0; x < square.size(); x++) {
        if (square.dark(x, y)) {
          path.append('M').append(x + QrSquare.QUIET_ZONE).append(' ');
          path.append(y + QrSquare.QUIET_ZONE).append("h1v1h-1z");
        }
      }
    }
    SVGPath modules = new SVGPath();
    modules.setContent(path.toString());
    modules.getStyleClass().add("qr");
    Rectangle ground = new Rectangle(side, side);
    ground.getStyleClass().add("qr-ground");
    Group code = new Group(ground, modules);
    double factor = Math.max(1, Math.floor(look.fixed(QR_SIDE) / side));
    code.getTransforms().add(new Scale(factor, factor));
    return new Group(code);
  }
}
