package org.sitthi.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.record.RecordFormatException.Fault;

/** What is refused, where it is said to be, and that no message repeats what was found. */
class RecordFormatTest {

  private final RecordJson json = new RecordJson();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "kioskId"       | $.kioskId
          "schemaVersion" | $.schemaVersion
          "demo"          | $.demo
          "createdAt"     | $.createdAt
          "person"        | $.person
          "citizenId"     | $.person.citizenId
          "middleName"    | $.person.middleName
          "method"        | $.verification.method
          "checkedAt"     | $.entitlement.checkedAt
          "attempts"      | $.claim.attempts
          "referNo"       | $.referral.referNo
          """,
      delimiter = '|')
  void aMissingFieldIsNamedByItsPath(String name, String path) {
    RecordFormatException fault = refused(Example.with(name, "\"gone\""));

    assertThat(fault.path()).isEqualTo(path);
    assertThat(fault.fault()).isEqualTo(Fault.MISSING);
    assertThat(fault).hasMessage(path + ": required");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "9123456789010"    | 9123456789010      | $.person.citizenId   | WRONG_TYPE
          "revision" : 1     | "revision" : "1"   | $.revision           | WRONG_TYPE
          "revision" : 1     | "revision" : 1.0   | $.revision           | WRONG_TYPE
          "revision" : 1     | "revision" : 0     | $.revision           | IMPOSSIBLE
          "revision" : 1     | "revision" : 1e9   | $.revision           | WRONG_TYPE
          "revision" : 1     | "revision" : 4294967297 | $.revision      | IMPOSSIBLE
          6200               | 99999999999999999999 | $.claim.elapsedMillis | IMPOSSIBLE
          "demo" : true      | "demo" : "true"    | $.demo               | WRONG_TYPE
          "KIOSK"            | "kiosk"            | $.channel            | IMPOSSIBLE
          "AGENT"            | "HEARSAY"          | $.claim.source       | IMPOSSIBLE
          "2026-03-02",      | "2026-02-30",      | $.serviceDate        | IMPOSSIBLE
          15:30.123+07:00    | 15:30.123          | $.createdAt          | IMPOSSIBLE
          "2019-10-01T       | "+12019-10-01T     | $.entitlement.validFrom | IMPOSSIBLE
          7f2c1a54-          | 7F2C1A54-          | $.recordId           | IMPOSSIBLE
          7f2c1a54-          | 1a54-              | $.recordId           | IMPOSSIBLE
          0000000001         | 000000001          | $.person.mobile      | IMPOSSIBLE
          PP1234567890       | PP12345678901234567890 | $.claim.value    | IMPOSSIBLE
          OBTAINED           | PENDING            | $.claim.value        | IMPOSSIBLE
          สมใจ                | \\u0000             | $.person.firstName   | IMPOSSIBLE
          สมใจ                | \\ud83d             | $.person.firstName   | IMPOSSIBLE
          """,
      delimiter = '|')
  void aValueThatCannotBeIsNamedByItsPath(String old, String now, String path, Fault kind) {
    RecordFormatException fault = refused(Example.with(old, now.replace("\\\\", "\\")));

    assertThat(fault.path()).isEqualTo(path);
    assertThat(fault.fault()).isEqualTo(kind);
    assertThat(fault).hasNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "purpose" : "1100"    | "purpose" : "0000"    | $.referral.purpose             | IMPOSSIBLE
          "purpose" : "1100"    | "purpose" : "11"      | $.referral.purpose             | IMPOSSIBLE
          "2026-02-27"          | "2569-02-30"          | $.referral.letterDate          | IMPOSSIBLE
          "trafficAccident" : false | "trafficAccident" : "no" | $.visit.trafficAccident | WRONG_TYPE
          "health" : "DOWN"     | "health" : "DOZING"   | $.evidence.routes[0].health    | IMPOSSIBLE
          "millis" : 2000       | "millis" : -1         | $.evidence.attempts[1].millis  | IMPOSSIBLE
          "millis" : 1900       | "millis" : "1900"     | $.evidence.steps[0].millis     | WRONG_TYPE
          "READING_CARD"        | "reading card"        | $.evidence.steps[0].step       | IMPOSSIBLE
          "cardLayout" : "0003" | "cardLayout" : "3"    | $.evidence.cardLayout          | IMPOSSIBLE
          "FINISHED_ELSEWHERE"  | "see a person"        | $.marks                        | IMPOSSIBLE
          "FINISHED_ELSEWHERE"  | 7                     | $.marks[0]                     | WRONG_TYPE
          "name" : "kiosk-opd-2" | "name" : ""          | $.evidence.machine.name        | IMPOSSIBLE
          "MATCHED"             | "PERHAPS"             | $.verification.register.state  | IMPOSSIBLE
          """,
      delimiter = '|')
  void whatVersionTwoAddedIsCheckedToo(String old, String now, String path, Fault kind) {
    RecordFormatException fault = refused(Example.with(2, old, now));

    assertThat(fault.path()).isEqualTo(path);
    assertThat(fault.fault()).isEqualTo(kind);
  }

  @Test
  void aListLongerThanItsLimitIsRefused() {
    String step = "{\"step\":\"S\",\"millis\":1},";
    RecordFormatException fault =
        refused(Example.with(2, "\"steps\" : [", "\"steps\" : [" + step.repeat(39)));

    assertThat(fault.path()).isEqualTo("$.evidence.steps");
    assertThat(fault).hasMessageContaining("at most 40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]x", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":9123456789010x}"})
  void whatIsNoJsonIsRefused(String text) {
    RecordFormatException fault = refused(text.getBytes(UTF_8));

    assertThat(fault.path()).isEqualTo("$");
    assertThat(fault).hasMessageNotContaining("9123").hasNoCause();
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] broken = Example.text().getBytes(UTF_8);
    broken[Example.text().indexOf("สมใจ")] = (byte) 0xC3;

    assertThat(refused(broken).fault()).isEqualTo(Fault.NOT_JSON);
  }

  @Test
  void aCharacterOutsideTheBasicPlaneCountsOnceAsInThePublishedSchema() throws Exception {
    String two = "\uD83D\uDE00".repeat(2);
    byte[] shortDate = Example.with("\"1990-04\"", "\"" + two + "\"");
    byte[] longName = Example.with("สมใจ", "\uD83D\uDE00".repeat(100));
    PublishedSchema schema = new PublishedSchema();

    assertThat(refused(shortDate).path()).isEqualTo("$.person.birthDate");
    assertThat(schema.faults(shortDate)).isNotEmpty();
    assertThat(json.read(longName).person().firstName()).hasSize(200);
    assertThat(schema.faults(longName)).isEmpty();
  }

  @Test
  void aListIsNoRecord() {
    assertThat(refused("[]".getBytes(UTF_8)).fault()).isEqualTo(Fault.WRONG_TYPE);
  }

  @Test
  void moreThan64KibIsRefusedUnread() {
    assertThat(refused(new byte[RecordJson.MAX_BYTES + 1]).fault()).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void deepNestingIsRefusedEvenInAnUnknownField() {
    byte[] deep =
        Example.with("\"demo\"", "\"x\":" + "[".repeat(40) + "]".repeat(40) + ",\"demo\"");

    assertThat(refused(deep).fault()).isEqualTo(Fault.NOT_JSON);
  }

  @Test
  void noMessageRepeatsWhatWasFound() {
    assertThat(refused(Example.with("0000000001", "91234")).getMessage()).doesNotContain("91234");
    assertThat(refused(Example.with("1990-04", "เก้าหนึ่งสองสามสี่")).getMessage())
        .doesNotContain("เก้า");
    assertThat(refused(Example.with("2026-03-02T08", "9123456789010")).getMessage())
        .doesNotContain("9123");
    assertThat(refused(Example.with("\"9123456789010\"", "9123456789010x")).getMessage())
        .doesNotContain("9123");
  }

  @Test
  void aRecordSaysNothingOfThePersonWhenPrinted() throws Exception {
    VisitRecord visit = json.read(Example.text().getBytes(UTF_8));

    assertThat(visit + " " + visit.person())
        .doesNotContain("9123")
        .doesNotContain("สมใจ")
        .contains(visit.recordId().toString());
  }

  private RecordFormatException refused(byte[] bytes) {
    RecordFormatException fault =
        catchThrowableOfType(RecordFormatException.class, () -> json.read(bytes));
    assertThat(fault).as("refusal").isNotNull();
    return fault;
  }
}
