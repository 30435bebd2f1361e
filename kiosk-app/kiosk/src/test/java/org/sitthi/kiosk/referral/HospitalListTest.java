package org.sitthi.kiosk.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HospitalListTest {

  private static final Hospital SOMMUT =
      new Hospital("99900", "โรงพยาบาลสมมติ", "Example Hospital");
  private static final Hospital BAN =
      new Hospital("99903", "โรงพยาบาลบ้านสมมติ", "Ban Sommut Hospital");
  private static final Hospital CHIANG =
      new Hospital("99911", "โรงพยาบาลเชียงสมมติ", "Chiang Sommut Hospital");
  private static final Hospital CENTRE =
      new Hospital("99906", "ศูนย์บริการสาธารณสุขสมมติ 1", "Sommut Health Centre 1");

  private final HospitalList list = new HospitalList(List.of(BAN, CHIANG, SOMMUT, CENTRE));

  @Test
  void aNameIsFoundByTheConsonantsOfItsBeginningWhateverKindOfHospitalItIs() {
    assertThat(list.search("สมมต", 6)).startsWith(SOMMUT, CENTRE);
    assertThat(list.search("ชยง", 6)).containsExactly(CHIANG);
  }

  @Test
  void aNameIsFoundByASyllableInTheMiddleToo() {
    assertThat(list.search("มมต", 6)).containsExactlyInAnyOrder(SOMMUT, BAN, CHIANG, CENTRE);
  }

  @Test
  void vowelsAndToneMarksMakeNoDifference() {
    assertThat(list.search("บ้านสม", 6)).containsExactly(BAN);
  }

  @Test
  void anEnglishNameIsFoundByAnyOfItsWords() {
    assertThat(list.search("exam", 6)).containsExactly(SOMMUT);
    assertThat(list.search("SOMM", 6)).startsWith(CENTRE);
  }

  @Test
  void nothingTypedFindsNothing() {
    assertThat(list.search("", 6)).isEmpty();
    assertThat(list.search("่้", 6)).isEmpty();
    assertThat(list.search("ก".repeat(21), 6)).isEmpty();
  }

  @Test
  void atMostAsManyAsAreWanted() {
    List<Hospital> many = new ArrayList<>();
    for (int i = 0; i < 15_000; i++) {
      many.add(new Hospital("%05d".formatted(i), "โรงพยาบาลสมมติ " + i, ""));
    }
    assertThat(new HospitalList(many).search("สม", 6)).hasSize(6);
  }

  @Test
  void aCodeIsFoundWithItsLeadingZeros() {
    Hospital zeros = new Hospital("00042", "โรงพยาบาลตัวอย่าง", "");
    assertThat(new HospitalList(List.of(zeros)).find("00042")).contains(zeros);
    assertThat(list.find("99999")).isEmpty();
  }
}
