package org.sitthi.kiosk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.kiosk.referral.ReferralRules.Ask;
import org.sitthi.kiosk.referral.ReferralRules.Entry;
import org.sitthi.kiosk.visit.MadeUp;
import org.sitthi.record.Referral;

class ReferralRulesTest {

  private final ReferralRules rules =
      new ReferralRules(Ask.OTHER_HOSPITAL, MadeUp.hospitals(), "99900");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99902-1-6900042",
        " 99902-1-6900042\r\n",
        "ที่ รพ.0032/69",
        "12345678901234567890"
      })
  void aNumberIsTakenAsItStandsOnTheLetterWithoutBlanksAroundIt(String text) {
    Entry entry = rules.take(ReferralDraft.empty(), ReferralPart.NUMBER, text);
    assertThat(((Entry.Taken) entry).draft().number()).contains(text.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NUMBER; '  '; NUMBER_MISSING",
        "NUMBER; 123456789012345678901; NUMBER_TOO_LONG",
        "NUMBER; 12|34; NUMBER_CHARACTERS",
        "NUMBER; '12\t34'; NUMBER_CHARACTERS",
        "NUMBER; 12\u202834; NUMBER_CHARACTERS",
        "NUMBER; 😀; NUMBER_CHARACTERS",
        "PRIMARY; 9990; CODE_FORM",
        "PRIMARY; ''; CODE_FORM",
        "PRIMARY; 99999; CODE_UNKNOWN",
        "PRIMARY; 99900; OWN_HOSPITAL",
        "SENDER; 9990A; CODE_FORM",
        "SENDER; 99999; CODE_UNKNOWN",
        "PURPOSE; '0000'; PURPOSE_MISSING",
        "PURPOSE; ''; PURPOSE_MISSING",
        "PURPOSE; 11001; PURPOSE_MISSING"
      })
  void whatWouldComeBackFromTheClaimIsRefusedWithItsReason(
      ReferralPart part, String text, Objection why) {
    assertThat(rules.take(ReferralDraft.empty(), part, text)).isEqualTo(new Entry.Refused(why));
  }

  @Test
  void theThreeCodesAndThePurposeAreOneGroup() {
    ReferralDraft draft = ReferralDraft.empty();
    ReferralPart part = ReferralPart.NUMBER;
    for (String text : List.of("R-1", "99902", "99901")) {
      draft = taken(draft, part, text);
      assertThat(draft.complete()).isEmpty();
      part = part.next().orElseThrow();
    }
    assertThat(part).isEqualTo(ReferralPart.PURPOSE);
    assertThat(taken(draft, ReferralPart.PURPOSE, "1010").complete())
        .contains(new Referral("R-1", "99902", "99901", Optional.of("1010"), Optional.empty()));
  }

  @Test
  void theSendingHospitalMayBeThePrimaryOneAndIsSuggestedAsIt() {
    ReferralDraft draft = taken(ReferralDraft.empty(), ReferralPart.PRIMARY, "99902");
    assertThat(rules.suggested(ReferralPart.SENDER, draft, registeredAt("99902")))
        .isEqualTo(draft.primary());
    assertThat(taken(draft, ReferralPart.SENDER, "99902").sender()).isEqualTo(draft.primary());
  }

  @Test
  void theRegisteredHospitalIsSuggestedIfItIsInTheListAndNotThisOne() {
    ReferralDraft none = ReferralDraft.empty();
    assertThat(rules.suggested(ReferralPart.PRIMARY, none, registeredAt("99901")))
        .map(Hospital::code)
        .contains("99901");
    assertThat(rules.suggested(ReferralPart.PRIMARY, none, registeredAt("99900"))).isEmpty();
    assertThat(rules.suggested(ReferralPart.PRIMARY, none, registeredAt("99999"))).isEmpty();
  }

  @Test
  void aPrimaryHospitalOtherThanNhsoSaysIsForAPersonToLookAt() {
    ReferralDraft draft = taken(ReferralDraft.empty(), ReferralPart.PRIMARY, "99902");
    assertThat(ReferralRules.differs(draft, registeredAt("99902"))).isFalse();
    assertThat(ReferralRules.differs(draft, registeredAt("99901"))).isTrue();
    assertThat(ReferralRules.differs(draft, registeredAt(""))).isFalse();
  }

  @Test
  void onlyWhoIsRegisteredElsewhereIsAskedUnlessTheSiteAsksAllOrNone() {
    assertThat(rules.asks(registeredAt("99901"))).isTrue();
    assertThat(rules.asks(registeredAt("99900"))).isFalse();
    assertThat(rules.asks(registeredAt(""))).isFalse();
    assertThat(ReferralRules.never("99900").asks(registeredAt("99901"))).isFalse();
    assertThat(
            new ReferralRules(Ask.ALWAYS, MadeUp.hospitals(), "99900").asks(registeredAt("99900")))
        .isTrue();
  }

  private ReferralDraft taken(ReferralDraft draft, ReferralPart part, String text) {
    return ((Entry.Taken) rules.take(draft, part, text)).draft();
  }

  private static Entitlement registeredAt(String code) {
    Entitlement usual = MadeUp.entitlement(MadeUp.GENERAL);
    return new Entitlement(
        usual.main(),
        usual.sub(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Scheme(code, "รพ.")),
        usual.validFrom(),
        usual.validUntil(),
        List.of(MadeUp.GENERAL),
        usual.checkedAt(),
        usual.proof());
  }
}
