package org.sitthi.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

  private final RecordJson json = new RecordJson();

  @Test
  void theFrozenExampleIsWrittenByteForByteAgain() throws Exception {
    String oneLine = Example.text().replaceAll("\\n *", "").replace("\" : ", "\":");

    VisitRecord visit = json.read(Example.text().getBytes(UTF_8));

    assertThat(new String(json.write(visit), UTF_8)).isEqualTo(oneLine);
    assertThat(json.write(visit)).isEqualTo(json.write(visit));
  }

  @Test
  void theFrozenExampleMeansWhatItSays() throws Exception {
    VisitRecord visit = json.read(Example.text().getBytes(UTF_8));

    assertThat(visit.schemaVersion()).isEqualTo(VisitRecord.SCHEMA_VERSION);
    assertThat(visit.hospitalCode()).isEqualTo("01234");
    assertThat(visit.serviceDate()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(visit.person().lastName()).isEqualTo("ตัวอย่างยิ่ง");
    assertThat(visit.person().birthDate()).contains("1990-04");
    assertThat(visit.claim().value()).contains("PP1234567890");
    assertThat(visit.claim().elapsedMillis()).contains(6200L);
    assertThat(visit.entitlement().orElseThrow().mainScheme().code()).isEqualTo("UCS");
    assertThat(visit.referral().orElseThrow().referNo()).isEqualTo("01235-69-0001");
  }

  @Test
  void aTimeKeepsTheOffsetItCameWith() throws Exception {
    VisitRecord visit = json.read(Example.with("08:15:30.123+07:00", "23:59:00-03:30"));

    assertThat(visit.createdAt()).isEqualTo(OffsetDateTime.parse("2026-03-02T23:59:00-03:30"));
    assertThat(visit.createdAt().getOffset().getId()).isEqualTo("-03:30");
    assertThat(new String(json.write(visit), UTF_8))
        .contains("\"createdAt\":\"2026-03-02T23:59:00-03:30\"")
        .contains("\"checkedAt\":\"2026-03-02T01:15:34Z\"");
  }

  @Test
  void whatIsNotThereIsLeftOutAndReadAsAbsent() throws Exception {
    VisitRecord visit = json.read(Example.with("\"queueNumber\" : \"A007\",", ""));

    assertThat(visit.queueNumber()).isEmpty();
    assertThat(new String(json.write(visit), UTF_8))
        .doesNotContain("queueNumber")
        .doesNotContain("null")
        .contains("\"middleName\":\"\"");
  }

  @Test
  void nullIsTheSameAsAbsent() throws Exception {
    assertThat(json.read(Example.with("\"A007\"", "null")).queueNumber()).isEmpty();
  }

  @Test
  void fieldsOfANewerKioskArePassedOver() throws Exception {
    byte[] newer = Example.with("\"demo\" : true,", "\"demo\":true,\"later\":{\"a\":[1,{}]},");

    assertThat(json.read(newer)).isEqualTo(json.read(Example.text().getBytes(UTF_8)));
  }

  @Test
  void aRevisionChangesOnlyTheRevisionAndTheClaim() throws Exception {
    VisitRecord first = json.read(Example.text().getBytes(UTF_8));
    ClaimRecord refused =
        new ClaimRecord(
            ClaimRecord.State.REFUSED,
            Optional.empty(),
            ClaimRecord.Kind.NHSO_CHECKIN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.of("refused"));

    VisitRecord second = json.read(json.write(first.revised(refused)));

    assertThat(second.revision()).isEqualTo(2);
    assertThat(second.claim()).isEqualTo(refused);
    assertThat(second.person()).isEqualTo(first.person());
  }
}
