package org.sitthi.kiosk.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitthi.hardware.printer.PrinterFault;
import org.sitthi.kiosk.staff.ServiceSign;
import org.sitthi.kiosk.staff.StaffSaid;
import org.sitthi.kiosk.staff.StaffView;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.Verification;

class TextsTest {

  private final Texts texts = Texts.load();
  private final Words thai = texts.in(Language.TH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameKeysAndPlaceholders(Language language) {
    Words other = texts.in(language);
    assertThat(other.keys()).isEqualTo(thai.keys());
    for (String key : thai.keys()) {
      assertThat(placeholders(other, key)).as(key).isEqualTo(placeholders(thai, key));
      assertThat(other.text(key)).as(key).isNotBlank();
    }
  }

  @Test
  void staffModeHasTheSameKeysInBothOfItsLanguagesAndNoneOfThePatients() {
    Words staff = texts.ofStaff(Language.TH);
    Words english = texts.ofStaff(Language.EN);
    assertThat(english.keys()).isEqualTo(staff.keys()).hasSizeGreaterThan(thai.keys().size());
    for (String key : staff.keys()) {
      assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(staff, key));
      assertThat(thai.keys().contains(key)).as(key).isNotEqualTo(key.startsWith("staff."));
    }
    assertThat(texts.ofStaff(Language.MY).language()).isEqualTo(Language.TH);
  }

  @Test
  void whateverStaffModeSaysHasItsText() {
    Words staff = texts.ofStaff(Language.EN);
    for (StaffSaid.What what : StaffSaid.What.values()) {
      assertThat(staff.text("staff.said." + what)).isNotBlank();
    }
    for (PrinterFault fault : PrinterFault.values()) {
      assertThat(staff.text("staff.printer." + fault)).isNotBlank();
    }
    for (StaffView.Work work : StaffView.Work.values()) {
      assertThat(staff.text("staff.working." + work)).isNotBlank();
    }
    for (ServiceSign.Reason reason : ServiceSign.Reason.values()) {
      assertThat(staff.text("staff.reason." + reason)).isNotBlank();
    }
    for (ClaimRecord.State state : ClaimRecord.State.values()) {
      assertThat(staff.text("staff.claim." + state)).isNotBlank();
    }
    for (Verification.Method method : Verification.Method.values()) {
      assertThat(staff.text("staff.method." + method)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyCauseHasATitleAndOneNextStep(Cause cause) {
    for (Language language : Language.values()) {
      Words words = texts.in(language);
      assertThat(words.text("cause." + cause.name() + ".title")).isNotBlank();
      assertThat(words.text("cause." + cause.name() + ".next")).isNotBlank();
    }
  }

  @Test
  void thaiIsWrittenInThaiAndEnglishInEnglish() {
    for (Cause cause : Cause.values()) {
      assertThat(thai.text("cause." + cause.name() + ".next")).matches(".*[ก-๙].*");
      assertThat(texts.in(Language.EN).text("cause." + cause.name() + ".next"))
          .doesNotMatch(".*[ก-๙].*");
    }
  }

  @Test
  void anUnknownKeyIsABug() {
    assertThatThrownBy(() -> thai.text("no.such.key")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void placeholdersAreFilled() {
    assertThat(thai.text("frame.kiosk", "K01")).isEqualTo("ตู้ K01");
  }

  @Test
  void termsOfHospitalsAndTimesAreNotTorn() {
    assertThat(LineBreaks.pieces("คลินิกอายุรกรรม เวลา 08:45 น. HN 67-0012345"))
        .anyMatch(piece -> piece.contains("อายุรกรรม"))
        .anyMatch(piece -> piece.contains("08:45 น."))
        .anyMatch(piece -> piece.contains("HN 67-0012345"));
    assertThat(LineBreaks.pieces("บริการใหม่ที่มีชื่อยาวมากสำหรับผู้ป่วยกลุ่มอาการสีเหลือง"))
        .anyMatch(piece -> piece.contains("ผู้ป่วย"));
  }

  @Test
  void thePiecesAreTheText() {
    for (String key : thai.keys()) {
      assertThat(String.join("", LineBreaks.pieces(thai.text(key)))).isEqualTo(thai.text(key));
    }
  }

  private static List<String> placeholders(Words words, String key) {
    return Pattern.compile("\\{[0-9]\\}")
        .matcher(words.text(key))
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void linesAreFewEvenAndEndRatherWhereAPhraseEnds() {
    List<String> pieces = List.of("รับ", "บัตร ", "และ", "ใบ", "บริการ");
    List<Double> widths = List.of(3.0, 5.0, 3.0, 2.0, 6.0);
    assertThat(LineFit.lines(pieces, widths, 12)).containsExactly("รับบัตร", "และใบบริการ");
    assertThat(LineFit.lines(pieces, widths, 100)).containsExactly("รับบัตร และใบบริการ");
    assertThat(LineFit.lines(List.of("ยาวมาก"), List.of(50.0), 12)).containsExactly("ยาวมาก");
  }

  @Test
  void aLineOfChineseEndsBetweenWordsAndRatherAtAStop() {
    List<String> pieces = LineBreaks.pieces(texts.in(Language.ZH).text("finished.slip.printed"));
    assertThat(pieces).contains("取回").contains("身份证").contains("就诊单");
    List<Double> widths = pieces.stream().map(piece -> (double) piece.length()).toList();
    assertThat(LineFit.lines(pieces, widths, 13)).containsExactly("就诊单已打印，", "请取回身份证和就诊单");
  }
}
