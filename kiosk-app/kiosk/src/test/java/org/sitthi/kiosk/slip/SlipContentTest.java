package org.sitthi.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.ClaimRecord.Source;
import org.sitthi.record.ClaimRecord.State;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

class SlipContentTest {

  private final Texts texts = Texts.load();
  private final Words thai = texts.in(Language.TH);

  @ParameterizedTest
  @EnumSource(Source.class)
  void aCodeObtainedIsOnTheSlipAsItCame(Source source) {
    SlipContent slip = of(MadeUp.claim(State.OBTAINED, Optional.of(source)));
    assertThat(slip.claim())
        .isInstanceOfSatisfying(
            SlipClaim.Code.class, code -> assertThat(code.code()).isEqualTo(MadeUp.CODE));
    assertThat(slip.qr()).contains(MadeUp.CODE);
  }

  @Test
  void onlyACodeFromElsewhereSaysWhereItCameFrom() {
    assertThat(origin(Source.AGENT)).isEmpty();
    assertThat(origin(Source.SETTLED)).isEmpty();
    assertThat(origin(Source.REUSED)).contains("รหัสเดิมของวันนี้ ออกเมื่อ 08:15 น.");
    assertThat(origin(Source.STAFF)).contains("บันทึกโดยเจ้าหน้าที่");
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"PENDING", "REFUSED", "NOT_REQUIRED"})
  void aRecordWithoutCodeGivesASlipWithoutCode(State state) {
    SlipContent slip = of(MadeUp.claim(state, Optional.empty()));
    assertThat(slip.claim()).isInstanceOf(SlipClaim.NoCode.class);
    assertThat(strings(slip)).noneMatch(text -> text.contains(MadeUp.CODE));
  }

  @Test
  void aDeferredSlipSaysThatTheCodeFollowsAndWhatToDo() {
    SlipContent slip = of(MadeUp.claim(State.PENDING, Optional.empty()));
    assertThat(slip.claim())
        .isEqualTo(
            new SlipClaim.NoCode(
                "รหัสเข้ารับบริการจะตามมา",
                Optional.of("ก่อนกลับบ้าน กรุณาเสียบบัตรประชาชนที่ตู้ใดก็ได้อีกครั้ง")));
    assertThat(slip.qr()).contains(MadeUp.RECORD.toString());
  }

  @Test
  void whoHasNoCardIsNotToldToPutItInAgain() {
    VisitRecord visit = MadeUp.visit(MadeUp.claim(State.PENDING, Optional.empty()), false);
    VisitRecord vouchedFor =
        visit.withIdentity(
            MadeUp.person("", ""),
            new Verification(
                Verification.Method.STAFF, MadeUp.AT, Optional.empty(), Optional.of("CARD_LOST")),
            Optional.empty());
    SlipContent slip = SlipContent.of(vouchedFor, MadeUp.SITE, thai, false);
    assertThat(slip.claim())
        .isEqualTo(
            new SlipClaim.NoCode(
                "รหัสเข้ารับบริการจะตามมา", Optional.of("เรื่องรหัส กรุณาติดต่อจุดลงทะเบียน")));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void neitherTheNumberNorTheSurnameNorThePhoneIsOnASlip(State state) {
    for (Language language : Language.values()) {
      SlipContent slip =
          SlipContent.of(
              MadeUp.visit(MadeUp.claim(state, Optional.empty()), false),
              MadeUp.SITE,
              texts.in(language),
              false);
      assertThat(strings(slip))
          .noneMatch(
              text -> text.contains(MadeUp.NUMBER) || text.contains(MadeUp.NUMBER.substring(1, 10)))
          .noneMatch(text -> text.contains(MadeUp.SURNAME.substring(0, 2)))
          .noneMatch(text -> text.contains("0000000001"))
          .contains("นางสาวกัญญาณัฐ จ.", "x-xxxx-xxxxx-44-5");
    }
  }

  @Test
  void aNumberThatIsNoCitizenNumberIsMaskedToo() {
    Person usual = MadeUp.person("ก", "ข");
    Person foreigner =
        new Person(
            "AB9876543",
            "2",
            "Mr.",
            "Sample",
            "",
            "Person",
            usual.englishName(),
            usual.birthDate(),
            "M",
            usual.cardIssued(),
            usual.cardExpiry(),
            usual.hn(),
            usual.mobile());
    assertThat(Masked.number(foreigner)).isEqualTo("xxxxxx543");
    assertThat(Masked.name(foreigner)).isEqualTo("Mr. Sample P.");
  }

  @Test
  void theDateIsOfTheBuddhistEra() {
    SlipContent slip = of(MadeUp.obtained());
    assertThat(slip.person()).contains(new Labelled("วันที่", "21 พ.ย. 2569  09:05 น."));
  }

  @Test
  void theContentNeverWritesAPersonIntoALog() {
    assertThat(of(MadeUp.obtained()).toString()).doesNotContain("กัญญาณัฐ", MadeUp.CODE);
  }

  @Test
  void noSlipClaimsToHaveBeenPrinted() {
    for (State state : State.values()) {
      assertThat(strings(of(MadeUp.claim(state, Optional.empty()))))
          .noneMatch(text -> text.contains("พิมพ์") || text.contains("rinted"));
    }
  }

  private Optional<String> origin(Source source) {
    SlipContent slip = of(MadeUp.claim(State.OBTAINED, Optional.of(source)));
    return slip.claim() instanceof SlipClaim.Code code ? code.origin() : Optional.empty();
  }

  private SlipContent of(ClaimRecord claim) {
    return SlipContent.of(MadeUp.visit(claim, false), MadeUp.SITE, thai, false);
  }

  /** Everything that would be drawn. */
  private static List<String> strings(SlipContent slip) {
    List<String> all = new ArrayList<>(slip.marks());
    all.addAll(List.of(slip.hospitalTh(), slip.hospitalEn(), slip.title(), slip.origin()));
    slip.queue().ifPresent(queue -> all.add(queue.value()));
    slip.person().forEach(pair -> all.add(pair.value()));
    slip.details().forEach(pair -> all.add(pair.value()));
    slip.qr().ifPresent(all::add);
    all.add(slip.next().value());
    switch (slip.claim()) {
      case SlipClaim.Code code -> {
        all.add(code.code());
        code.origin().ifPresent(all::add);
      }
      case SlipClaim.NoCode none -> {
        all.add(none.title());
        none.todo().ifPresent(all::add);
      }
    }
    return all;
  }
}
