package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import okhttp3.Request;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A kiosk with many visits to send: it sends each until it hears that the store has it. */
final class LoadedKiosk {

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int MOST_TRIES = 2_000;

  private final String kioskId;
  private final int perCall;
  private final TestKiosk chain;
  private final TestDevice device;
  private final List<Visit> visits = new ArrayList<>();
  private final Map<UUID, Boolean> acknowledged = new ConcurrentHashMap<>();

  private record Visit(VisitRecord record, ChainLink link) {}

  /**
   * A kiosk that is not enrolled yet.
   *
   * @param perCall 1: each record alone; more: batches
   */
  LoadedKiosk(String kioskId, int visits, int perCall) {
    this.kioskId = kioskId;
    this.perCall = perCall;
    this.chain = new TestKiosk(kioskId);
    this.device = new TestDevice(kioskId, chain);
    for (int i = 0; i < visits; i++) {
      VisitRecord visit =
          Visits.visit(kioskId, UUID.randomUUID(), Visits.OBTAINED, "สมใจ", "เจริญสุข");
      this.visits.add(new Visit(visit, chain.link(visit)));
    }
  }

  String kioskId() {
    return kioskId;
  }

  KeyManager[] enrol(Caller stranger, String code) {
    return device.identity(device.enrol(stranger, code));
  }

  /** SHA-256 of each record that the store has said it has. */
  Map<UUID, String> acknowledged() {
    Map<UUID, String> sha256 = new LinkedHashMap<>();
    visits.stream()
        .filter(visit -> acknowledged.containsKey(visit.record().recordId()))
        .forEach(visit -> sha256.put(visit.record().recordId(), visit.link().entry().body()));
    return sha256;
  }

  /**
   * Sends everything, in order.
   *
   * @param told how many were acknowledged by one answer
   * @throws IllegalStateException if the store refuses a record or never answers
   */
  void sendAll(Caller caller, Consumer<Integer> told) {
    for (int from = 0; from < visits.size(); from += perCall) {
      List<Visit> some = visits.subList(from, Math.min(from + perCall, visits.size()));
      for (int tries = 0; !sent(caller, some); tries++) {
        if (tries == MOST_TRIES) {
          throw new IllegalStateException("no answer in " + MOST_TRIES + " tries");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      some.forEach(visit -> acknowledged.put(visit.record().recordId(), true));
      told.accept(some.size());
    }
  }

  /** What the store says of the day. */
  JsonNode closeDay(Caller caller) {
    List<Map<String, Object>> revisions = new ArrayList<>();
    for (Visit visit : visits) {
      revisions.add(
          Map.of(
              "recordId", visit.record().recordId(),
              "revision", 1,
              "sha256", visit.link().entry().body()));
    }
    var last = visits.getLast().link().entry();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kioskId", kioskId);
    body.put("revisions", revisions);
    body.put("head", Map.of("sequence", last.sequence(), "hash", last.hash()));
    Request close =
        caller
            .to("/api/v1/days/" + Visits.DAY + "/close")
            .post(Caller.json(JsonMapper.shared().writeValueAsBytes(body)))
            .build();
    return caller.call(close).json();
  }

  private boolean sent(Caller caller, List<Visit> some) {
    Reply reply;
    try {
      reply = caller.call(perCall == 1 ? single(caller, some.getFirst()) : batch(caller, some));
    } catch (IllegalStateException e) {
      return false; // No connection, or it broke: whether it was kept is not known.
    }
    return switch (reply.status()) {
      case 200, 201 -> perCall == 1 || eachTaken(reply);
      case 503 -> false;
      default -> throw new IllegalStateException(reply.status() + " " + reply.body());
    };
  }

  private static boolean eachTaken(Reply reply) {
    for (JsonNode result : reply.json().get("results")) {
      int status = result.get("status").asInt();
      if (status == 503) {
        return false;
      }
      if (status != 200 && status != 201) {
        throw new IllegalStateException(result.toString());
      }
    }
    return true;
  }

  private static Request single(Caller caller, Visit visit) {
    return TestKiosk.request(caller, visit.record(), visit.link().header());
  }

  private static Request batch(Caller caller, List<Visit> some) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Visit visit : some) {
      items.add(
          Map.of(
              "recordId",
              visit.record().recordId(),
              "revision",
              1,
              "record",
              new String(Visits.json(visit.record()), UTF_8),
              "chain",
              visit.link().header()));
    }
    byte[] body = JsonMapper.shared().writeValueAsBytes(Map.of("items", items));
    return caller.to(Caller.RECORDS + "/batch").post(Caller.json(body)).build();
  }
}
