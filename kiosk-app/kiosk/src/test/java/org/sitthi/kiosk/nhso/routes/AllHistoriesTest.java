package org.sitthi.kiosk.nhso.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer.Codes;
import org.sitthi.kiosk.claim.HistoryAnswer.Unreachable;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;

class AllHistoriesTest {

  private static final Unreachable DOWN = down(Kind.DESK_DOWN);
  private static final Codes NONE = new Codes(List.of());

  @Test
  void whatAnyWayKnowsIsTaken() {
    Codes one = codes("PP1");
    Codes two = codes("PP2");
    assertThat(asked(one, two)).isEqualTo(new Codes(List.of(of("PP1"), of("PP2"))));
    assertThat(asked(NONE, two)).isEqualTo(two);
    assertThat(asked(DOWN, two)).isEqualTo(two);
    assertThat(asked(one, DOWN)).isEqualTo(one);
  }

  @Test
  void noneIsWhatAllThatAnswerSay() {
    assertThat(asked(NONE, NONE)).isEqualTo(NONE);
    assertThat(asked(DOWN, NONE)).isEqualTo(NONE);
  }

  @Test
  void whereNobodyAnswersItIsNotKnown() {
    assertThat(asked(down(Kind.TOKEN), DOWN)).isEqualTo(down(Kind.TOKEN));
  }

  private static HistoryAnswer asked(HistoryAnswer... answers) {
    return new AllHistories(
            List.of(answers).stream().<HistoryDesk>map(answer -> (_, _) -> answer).toList())
        .history(new CitizenNumber("9999999999994"), LocalDate.of(2026, 1, 20));
  }

  private static Codes codes(String code) {
    return new Codes(List.of(of(code)));
  }

  private static IssuedCode of(String code) {
    return new IssuedCode(
        code, "PG0060001", Optional.of("99900"), OffsetDateTime.parse("2026-01-20T08:00:00+07:00"));
  }

  private static Unreachable down(Kind kind) {
    return new Unreachable(new DeskTrouble(kind, "x"));
  }
}
