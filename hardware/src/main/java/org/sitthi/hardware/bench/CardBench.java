package org.sitthi.hardware.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.thaiid.ThaiIdContent;
import org.sitthi.hardware.card.virtual.MadeUpPerson;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualCard;

/**
 * What each kind of read costs: exchanges and bytes on the T=0 line, counted as ISO 7816-3 has them
 * (facts/thai-id-card.md §8). On cards in the hand, so no pcscd is needed.
 */
public final class CardBench implements Bench {

  private final PeopleFolder people = PeopleFolder.builtIn();

  @Override
  public String name() {
    return "card";
  }

  @Override
  public List<Figure> run() {
    MadeUpPerson somchai = people.get("somchai");
    List<Figure> figures = new ArrayList<>();
    figures.addAll(count("number alone", somchai, card -> card.readNumber()));
    figures.addAll(count("text", somchai, card -> card.read(look -> {})));
    figures.addAll(count("text, layout 0002", people.get("yai"), card -> card.read(look -> {})));
    figures.addAll(count("NHSO applet alone", somchai, card -> card.readNhso().found()));
    for (int bytes : new int[] {2560, 3500, 4500, 5118}) {
      figures.addAll(
          count(
              "text and photo of " + bytes + " bytes",
              somchai.withPhoto(bytes),
              card -> card.read(EnumSet.of(CardExtra.PHOTO), news -> {})));
    }
    figures.addAll(
        count(
            "text, NHSO applet and laser number",
            somchai,
            card -> card.read(EnumSet.of(CardExtra.NHSO, CardExtra.LASER_NUMBER), news -> {})));
    return List.copyOf(figures);
  }

  private static List<Figure> count(
      String what, MadeUpPerson person, Function<ThaiIdCard<RuntimeException>, Object> read) {
    VirtualCard card = new VirtualCard(person.card());
    AtomicLong line = new AtomicLong();
    Object got =
        read.apply(
            new ThaiIdCard<>(command -> {
              byte[] answer = card.answer(command).orElseThrow();
              line.addAndGet(lineBytes(command, answer));
              return answer;
            }));
    if (got instanceof ThaiIdContent.Refused || got.equals(Optional.empty())) {
      throw new IllegalStateException(what + " was refused");
    }
    return List.of(
        new Figure(what, card.exchanges(), "exchanges"),
        new Figure(what + ", on the line", line.get(), "bytes"));
  }

  /** Header, procedure byte if data follow in either direction, data, status word. */
  private static int lineBytes(byte[] command, byte[] answer) {
    int data = command.length - Math.min(command.length, 5) + answer.length - 2;
    return 5 + (data > 0 ? 1 : 0) + data + 2;
  }
}
