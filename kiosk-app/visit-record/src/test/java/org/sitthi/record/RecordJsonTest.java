package org.sitthi.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {

  private final RecordJson json = new RecordJson();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theFrozenExampleIsWrittenByteForByteAgain(int version) throws Exception {
    String oneLine = Example.text(version).replaceAll("\\n *", "").replace("\" : ", "\":");

    VisitRecord visit = json.read(Example.text(version).getBytes(UTF_8));

    assertThat(new String(json.write(visit), UTF_8)).isEqualTo(oneLine);
    assertThat(json.write(visit)).isEqualTo(json.write(visit));
  }

  @Test
  void theFrozenExampleMeansWhatItSays() throws Exception {
    VisitRecord visit = json.read(Example.text().getBytes(UTF_8));

    assertThat(visit.schemaVersion()).isEqualTo(1);
    assertThat(visit.evidence()).isEmpty();
    assertThat(visit.marks()).isEmpty();
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
  void theFrozenExampleOfVersionTwoMeansWhatItSays() throws Exception {
    VisitRecord visit = json.read(Example.text(2).getBytes(UTF_8));
    Evidence evidence = visit.evidence().orElseThrow();

    assertThat(visit.schemaVersion()).isEqualTo(VisitRecord.SCHEMA_VERSION).isEqualTo(2);
    assertThat(visit.kioskId()).isEqualTo("K01");
    assertThat(evidence.machine().kioskId()).isEqualTo("K02");
    assertThat(evidence.attempts().getLast().cause()).contains("N13 NHSO_UPSTREAM_DOWN");
    assertThat(evidence.routes())
        .extracting(Evidence.RouteState::route)
        .containsExactly(Route.AGENT, Route.ENDPOINT);
    assertThat(evidence.steps())
        .extracting(Evidence.StepTime::millis)
        .containsExactly(1900L, 1400L);
    assertThat(visit.visit().orElseThrow().arrivalKind())
        .contains(VisitDetails.ArrivalKind.REFERRED);
    assertThat(visit.visit().orElseThrow().trafficAccident()).contains(false);
    assertThat(visit.referral().orElseThrow().purpose()).contains("1100");
    assertThat(visit.referral().orElseThrow().letterDate()).contains(LocalDate.of(2026, 2, 27));
    assertThat(visit.verification().register().orElseThrow().sex())
        .isEqualTo(RegisterMatch.Match.UNKNOWN);
    assertThat(visit.claim().route()).contains(Route.ENDPOINT);
    assertThat(visit.marks()).containsExactly("FINISHED_ELSEWHERE");
  }

  @Test
  void whatANewerVersionSaysInWordsWeDoNotKnowIsPassedOver() throws Exception {
    String newer =
        new String(Example.with(2, "\"schemaVersion\" : 2", "\"schemaVersion\" : 3"), UTF_8)
            .replace("\"health\" : \"DOWN\"", "\"health\" : \"DOZING\"")
            .replace("\"what\" : \"CLAIM\"", "\"what\" : \"WEATHER\"")
            .replace("\"arrivalKind\" : \"REFERRED\"", "\"arrivalKind\" : \"BY_BOAT\"");

    VisitRecord visit = json.read(newer.getBytes(UTF_8));

    Evidence evidence = visit.evidence().orElseThrow();
    assertThat(evidence.routes())
        .extracting(Evidence.RouteState::route)
        .containsExactly(Route.ENDPOINT);
    assertThat(evidence.attempts())
        .extracting(Evidence.AttemptMark::what)
        .containsExactly(Evidence.Asked.ENTITLEMENT);
    assertThat(visit.visit().orElseThrow().arrivalKind()).isEmpty();
    assertThat(visit.visit().orElseThrow().visitNumber()).contains("690302000123");
  }

  @Test
  void aRevisionOfAnOldRecordIsOfThePresentVersionAndKeepsAllOfIt() throws Exception {
    VisitRecord old = json.read(Example.text().getBytes(UTF_8));

    VisitRecord revised = old.revised(old.claim());

    assertThat(revised.schemaVersion()).isEqualTo(2);
    assertThat(revised.kioskId()).isEqualTo(old.kioskId());
    assertThat(revised.referral()).isEqualTo(old.referral()).isPresent();
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
