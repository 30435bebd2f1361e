package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long it takes to seal what was in clear, and what calls feel of it meanwhile. */
@ExtendWith(SharedPostgres.class)
@Tag("nightly")
class SealingPaceTest {

  private static final Logger LOG = LoggerFactory.getLogger(SealingPaceTest.class);
  private static final int ROWS = 20_000;

  /** Charges of some 2 KB as body and as JSON, and a decision of some 6 KB, as a visit has them. */
  private static final String CLEAR =
      """
      with lines as (
        select string_agg('{"lineId":"L' || n || '","category":"7","itemCode":"3200' || n
          || '","chargeSatang":' || n * 1000 || ',"secret":"N18.5"}', ',') as text
        from generate_series(1, 25) n),
      batch as (
        insert into charge_batch (record_id, received_at, media_type, body, body_sha256, input)
        select gen_random_uuid(), now(), 'application/json', convert_to(text || n, 'UTF8'),
          sha256(convert_to(text || n, 'UTF8')), text || n
        from lines, generate_series(1, %d) n returning batch_id, record_id, input)
      insert into evaluation (batch_id, record_id, revision, evaluated_at, rule_set, scheme,
        service_date, state, charged_satang, direct_satang, answer)
      select batch_id, record_id, 1, now(), 'set', 'LGO', '2026-03-02', 'READY', 10000, 9000,
        input || input || input from batch
      """
          .formatted(ROWS);

  @Test
  void rowsInClearAreSealedWhileCallsAreAnswered(
      DatabaseSetting.Server database, @TempDir Path folder) throws Exception {
    TestStore.start(database, folder).close();
    Dump dump = new Dump(database);
    dump.run(CLEAR);

    Instant start = Instant.now();
    List<Long> millis = new ArrayList<>();
    try (TestStore store = TestStore.sealed(database, folder)) {
      Caller caller = store.caller();
      while (dump.number("select count(*) from data_key where all_sealed is not null") == 0) {
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(10));
        UUID id = UUID.randomUUID();
        byte[] body = Visits.json(Visits.visit(id, Visits.PENDING));
        long before = System.nanoTime();
        assertThat(caller.post(id, body).status()).isEqualTo(201);
        millis.add((System.nanoTime() - before) / 1_000_000);
      }
    }
    Duration took = Duration.between(start, Instant.now());
    Collections.sort(millis);
    LOG.info(
        "{} charges and as many decisions sealed in {} s, the start included; meanwhile {} records"
            + " were taken in, median {} ms, 99 of 100 within {} ms",
        ROWS,
        took.toSeconds(),
        millis.size(),
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 99 / 100));
    assertThat(dump.number("select rows from sealing where table_name = 'charge_batch'"))
        .isEqualTo(ROWS);
    assertThat(dump.number("select count(*) from evaluation where answer is not null")).isZero();
    assertThat(dump.text("charge_batch"))
        .doesNotContain("N18.5")
        .doesNotContain(java.util.HexFormat.of().formatHex("N18.5".getBytes(UTF_8)));
  }
}
