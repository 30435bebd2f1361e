package org.sitthi.hardware.card.thaiid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.citizen.CitizenNumber;

class CardStatusTest {

  private static final Map<CardFault, List<Integer>> OF_A_READ =
      Map.of(
          CardFault.WRONG_CARD,
          List.of(0x6D00, 0x6E00, 0x6881, 0x6A81),
          CardFault.LAYOUT_UNKNOWN,
          List.of(
              0x6700, 0x6B00, 0x6A82, 0x6A86, 0x6982, 0x63C2, 0x6300, 0x6AF1, 0x6AF2, 0x6AF3,
              0x6AF4, 0x6F02, 0x6F03, 0x6F04, 0x6F0A, 0x6F0B, 0x6F0D, 0x6F0E, 0x6F0F, 0x6F12,
              0x6F1A, 0x6F20, 0x6F99, 0x6282),
          CardFault.TORN,
          List.of(0x6985, 0x6C17, 0x6F00, 0x6400, 0x6581, 0x0000, 0xFFFF, 0x9001));

  @Test
  void everyStatusWordOfTheFactSheetHasItsFault() {
    OF_A_READ.forEach((fault, words) ->
        words.forEach(
            word -> assertThat(CardStatus.of(word).ofRead()).as("%04X", word).isEqualTo(fault)));
  }

  @Test
  void nineThousandAndSixtyOneAreGoodAndNothingElse() {
    for (int word = 0; word <= 0xFFFF; word++) {
      assertThat(CardStatus.of(word).isGood())
          .as("%04X", word)
          .isEqualTo(word == 0x9000 || word >>> 8 == 0x61);
      assertThat(CardStatus.of(word).ofRead())
          .isIn(CardFault.WRONG_CARD, CardFault.LAYOUT_UNKNOWN, CardFault.TORN);
    }
  }

  /** Whatever a card says to SELECT: the wrong card, or ours. */
  @Test
  void anyStatusOfASelectIsARefusalOrGood() {
    HandMadeCard card = new HandMadeCard();
    for (int word = 0; word <= 0xFFFF; word += 7) {
      card.selectStatus = word;
      Optional<CitizenNumber> number = new ThaiIdCard<>(card::answer).readNumber();
      assertThat(number.isPresent()).as("%04X", word).isEqualTo(CardStatus.of(word).isGood());
    }
  }

  /** A read that is refused by any word ends after at most 5 exchanges, with that word's fault. */
  @Test
  void anyStatusOfAReadIsItsFault() {
    HandMadeCard card = new HandMadeCard();
    for (int word = 1; word <= 0xFFFF; word += 7) {
      if (CardStatus.of(word).isGood()) {
        continue;
      }
      card.readStatus = word;
      assertThat(new ThaiIdCard<>(card::answer).read(look -> {}))
          .isInstanceOfSatisfying(
              ThaiIdContent.Refused.class,
              refused -> assertThat(refused.fault()).isNotEqualTo(CardFault.NUMBER_INVALID));
      assertThat(card.commands()).hasSizeLessThanOrEqualTo(5);
    }
  }
}
