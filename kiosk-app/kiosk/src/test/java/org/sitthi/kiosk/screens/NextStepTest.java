package org.sitthi.kiosk.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.Cause;

class NextStepTest {

  @ParameterizedTest
  @EnumSource(Cause.class)
  void theSignSaysWhatTheWordsSay(Cause cause) {
    String words = Texts.load().in(Language.EN).text("cause." + cause + ".next");
    assertThat(NextStep.of(cause)).isEqualTo(said(words));
  }

  private static NextStep said(String words) {
    if (words.startsWith("Care goes on")) {
      return NextStep.LATER;
    }
    if (words.contains("next kiosk")) {
      return NextStep.OTHER_KIOSK;
    }
    return words.contains("registration desk") ? NextStep.DESK : NextStep.CARD_AGAIN;
  }
}
