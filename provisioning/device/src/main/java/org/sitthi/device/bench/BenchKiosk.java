package org.sitthi.device.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.kiosk.central.Enrolment;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.kiosk.identity.IdentityException;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.record.RecordJson;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.databind.json.JsonMapper;

/**
 * An enrolled kiosk with its own keys and connection, whose calls are made ready beforehand:
 * records of a plain visit, chained and signed.
 */
final class BenchKiosk {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final Duration CALL = Duration.ofSeconds(30);

  private final String kioskId;
  private final String records;
  private final KioskIdentity chain;
  private final OkHttpClient client;
  private final String record;
  private final int number;
  private long sequence;
  private String previous = ChainEntry.NONE;

  private record Signed(UUID id, String json, String header) {}

  BenchKiosk(BenchStore store, int number) {
    this.number = number;
    this.kioskId = "B%03d".formatted(number);
    this.records = store.url() + "/api/v1/visit-records";
    this.record = new String(new RecordJson().write(VisitRehearsal.of(rules()).record()), UTF_8);
    Path identity = store.folder().resolve(kioskId);
    Optional<Path> trust = Optional.of(store.authority());
    try {
      this.chain = KioskIdentity.open(identity);
      Enrolment enrolment = new Enrolment(store.url(), trust, identity, kioskId, BenchStore.HCODE);
      if (!(enrolment.enrol(store.enrolmentCode(kioskId)) instanceof Enrolment.Answer.Enrolled)) {
        throw new IllegalStateException(kioskId + " is not enrolled");
      }
      this.client = new TrustedClient(trust, Optional.of(identity), CALL, CALL).current();
    } catch (IdentityException | IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Single pushes. */
  List<Request> pushes(int count) {
    List<Request> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Signed signed = next();
      calls.add(
          new Request.Builder()
              .url(records)
              .header("Idempotency-Key", signed.id().toString())
              .header(ChainLink.HEADER, signed.header())
              .post(RequestBody.create(signed.json().getBytes(UTF_8), JSON))
              .build());
    }
    return calls;
  }

  /** Packed batches, as the nightly upload sends them. */
  List<Request> batches(int count, int records) {
    List<Request> calls = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Map<String, Object>> items = new ArrayList<>();
      for (int r = 0; r < records; r++) {
        Signed signed = next();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("recordId", signed.id());
        item.put("revision", 1);
        item.put("record", signed.json());
        item.put("chain", signed.header());
        items.add(item);
      }
      calls.add(
          new Request.Builder()
              .url(this.records + "/batch")
              .header("Content-Encoding", "gzip")
              .post(RequestBody.create(gzip(Map.of("items", items)), JSON))
              .build());
    }
    return calls;
  }

  /** Makes a call; anything but a whole yes ends the bench. */
  void call(Request request) {
    try (Response response = client.newCall(request).execute()) {
      String body = response.body().string();
      if (response.code() > 201 || body.contains("\"status\":4") || body.contains("\"status\":5")) {
        throw new IllegalStateException("answered " + response.code());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Signed next() {
    UUID id = UUID.randomUUID();
    sequence++;
    String json =
        record
            .replaceFirst("(?<=\"recordId\":\")[^\"]+", id.toString())
            .replaceFirst("(?<=\"citizenId\":\")[^\"]+", citizenId(number * 100_000L + sequence));
    ChainEntry entry =
        ChainEntry.next(
            kioskId,
            sequence,
            previous,
            id,
            1,
            json.getBytes(UTF_8),
            InstantSource.system().instant());
    previous = entry.hash();
    ChainLink link = new ChainLink(entry, chain.key(), chain.sign(entry.canonical()));
    return new Signed(id, json, link.header());
  }

  /** Of a made-up person: begins with 9, with the right check digit. */
  private static String citizenId(long person) {
    String digits = "9" + String.format(Locale.ROOT, "%011d", person);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += Character.digit(digits.charAt(i), 10) * (13 - i);
    }
    return digits + (11 - sum % 11) % 10;
  }

  private static byte[] gzip(Object body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
      packing.write(JsonMapper.shared().writeValueAsBytes(body));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private SiteRules rules() {
    return new SiteRules(
        kioskId,
        BenchStore.HCODE,
        BANGKOK,
        List.of("PG0060001"),
        Optional.empty(),
        false,
        "bench",
        false,
        SiteRules.Patience.usual());
  }
}
