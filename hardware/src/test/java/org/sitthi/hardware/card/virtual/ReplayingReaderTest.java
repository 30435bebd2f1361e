package org.sitthi.hardware.card.virtual;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardHand;
import org.sitthi.hardware.card.CardReaderContract;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.trace.CardTrace;

/** A reader of traces keeps the contract, though nothing is there but what was said once. */
class ReplayingReaderTest extends CardReaderContract<ReplayingReader> {

  ReplayingReaderTest() {
    super(new ReplayingReader(), TraceHand::new);
  }

  /** Puts in what a made-up person's card would say, short read and long read. */
  private record TraceHand(ReplayingReader reader) implements CardHand {

    @Override
    public void insert(MadeUpPerson person) {
      reader.insert(
          switch (person.card().kind()) {
            case THAI_ID, OTHER_CARD -> said(person.card());
            case MUTE -> new CardTrace(List.of(), Optional.of(CardFault.MUTE));
            case NO_ANSWER -> new CardTrace(List.of(), Optional.of(CardFault.TIMED_OUT));
          });
    }

    @Override
    public void remove() {
      reader.remove();
    }

    @Override
    public int exchanges() {
      return reader.exchanges();
    }

    @Override
    public void close() {
      reader.remove();
    }

    private static CardTrace said(CardData data) {
      VirtualCard card = new VirtualCard(data);
      HexFormat hex = HexFormat.of().withUpperCase();
      List<CardTrace.Exchange> exchanges = new ArrayList<>();
      ThaiIdCard<RuntimeException> reading =
          new ThaiIdCard<>(command -> {
            byte[] answer = card.answer(command).orElseThrow();
            exchanges.add(new CardTrace.Exchange(hex.formatHex(command), hex.formatHex(answer)));
            return answer;
          });
      reading.read(Set.of(), news -> {});
      reading.read(EnumSet.of(CardExtra.NHSO, CardExtra.LASER_NUMBER), news -> {});
      reading.read(EnumSet.allOf(CardExtra.class), news -> {});
      return new CardTrace(exchanges, Optional.empty());
    }
  }
}
