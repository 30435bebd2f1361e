package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;

/** A store and good bodies for it, to be spoilt. */
public final class FuzzSeeds implements AutoCloseable {

  private final TestStore store;
  private final List<Seed> seeds = new ArrayList<>();

  /**
   * A good body.
   *
   * @param put whether it is put under its id, and else posted
   * @param packed whether it may come by gzip
   */
  public record Seed(String path, String body, boolean put, boolean packed) {

    static Seed post(String path, Object body) {
      return new Seed(path, JsonMapper.shared().writeValueAsString(body), false, false);
    }
  }

  private FuzzSeeds(TestStore store) {
    this.store = store;
  }

  /** Starts a store with keys, an open door and no limit of calls. */
  public static FuzzSeeds start(DatabaseSetting database, Path folder) {
    TestStore store =
        TestStore.start(
            folder,
            InstantSource.fixed(Visits.AT.toInstant()),
            tls ->
                TestStore.config(database, tls, folder.resolve("keys"))
                    .access(
                        TestStore.access(
                            CentralConfig.DeviceAccess.OFF, CentralConfig.DeskAccess.SIGN_IN))
                    .build());
    FuzzSeeds made = new FuzzSeeds(store);
    made.fill();
    return made;
  }

  /** A caller with connections of its own. */
  public Caller caller() {
    return store.caller();
  }

  /** All of them. */
  public List<Seed> seeds() {
    return seeds;
  }

  @Override
  public void close() {
    store.close();
  }

  private void fill() {
    VisitRecord visit = Visits.visit(UUID.randomUUID(), Visits.PENDING);
    String record = new String(Visits.json(visit), UTF_8);
    String later = new String(Visits.json(visit.revised(Visits.OBTAINED)), UTF_8);
    seeds.add(new Seed(Caller.RECORDS, record, false, false));
    seeds.add(new Seed(Caller.RECORDS, later, true, false));
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("citizenId", Visits.CITIZEN);
    question.put("serviceDate", Visits.DAY.toString());
    question.put("kioskId", "K01");
    question.put("purpose", "FINISH_VISIT");
    seeds.add(Seed.post(Caller.RECORDS + "/lookup", question));
    seeds.add(
        Seed.post(
            TestDevice.ENROLMENTS,
            new TestDevice("K01", new TestKiosk("K01")).body("0123-4567-89AB-CDEF")));
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("recordId", visit.recordId().toString());
    item.put("revision", 1);
    item.put("record", record);
    item.put("chain", new TestKiosk("K01").link(visit).header());
    item.put("sentAt", "2026-03-02T01:15:30Z");
    seeds.add(packed(Caller.RECORDS + "/batch", Map.of("items", List.of(item, item))));
    Map<String, Object> day = new LinkedHashMap<>();
    day.put("kioskId", "K01");
    day.put(
        "revisions",
        List.of(
            Map.of(
                "recordId", visit.recordId().toString(), "revision", 1, "sha256", "a".repeat(64))));
    day.put("head", Map.of("sequence", 1, "hash", "b".repeat(64)));
    seeds.add(packed("/api/v1/days/" + Visits.DAY + "/close", day));
  }

  private static Seed packed(String path, Object body) {
    return new Seed(path, JsonMapper.shared().writeValueAsString(body), false, true);
  }
}
