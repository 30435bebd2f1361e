package org.sitthi.kiosk.central;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.record.ForgetfulJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One question to the central store about one person: connects, asks and reads within 2 s in all. A
 * store that is away costs two patients in a row that time, and then nobody for half a minute.
 */
final class Lookup implements AutoCloseable {

  static final Duration DEADLINE = Duration.ofSeconds(2);

  private static final int MOST_READ_BYTES = 96 * 1024;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl store;
  private final TrustedClient client;
  private final String kioskId;
  private final Circuit circuit;

  Lookup(
      URI central,
      Optional<Path> trust,
      Optional<Path> identity,
      String kioskId,
      LongSupplier nanoTime) {
    this.store = HttpUrl.get(central.toString());
    this.client = new TrustedClient(trust, identity, DEADLINE, DEADLINE);
    this.kioskId = kioskId;
    this.circuit = new Circuit(nanoTime);
  }

  /** What came back. */
  sealed interface Reply {

    /** The store's answer, an object with {@code found}. */
    record Told(JsonNode answer) implements Reply {}

    /** None; no personal data in the detail. */
    record Nothing(String detail) implements Reply {}
  }

  Reply ask(String path, CitizenNumber number, LocalDate day, String purpose) {
    if (!circuit.mayAsk()) {
      return new Reply.Nothing("not asked: it did not answer just now");
    }
    Reply reply = sent(path, body(number, day, purpose));
    switch (reply) {
      case Reply.Told _ -> circuit.answered();
      case Reply.Nothing _ -> circuit.failed();
    }
    return reply;
  }

  @Override
  public void close() {
    client.close();
  }

  private byte[] body(CitizenNumber number, LocalDate day, String purpose) {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("citizenId", number.digits());
    question.put("serviceDate", day.toString());
    question.put("kioskId", kioskId);
    question.put("purpose", purpose);
    return ForgetfulJson.mapper().writeValueAsBytes(question);
  }

  private Reply sent(String path, byte[] body) {
    Request request =
        new Request.Builder()
            .url(store.newBuilder().addPathSegments(path).build())
            .post(RequestBody.create(body, JSON))
            .build();
    try (Response response = client.current().newCall(request).execute()) {
      if (response.code() != 200) {
        return new Reply.Nothing("status " + response.code());
      }
      byte[] answer = response.body().byteStream().readNBytes(MOST_READ_BYTES + 1);
      return answer.length > MOST_READ_BYTES
          ? new Reply.Nothing("a longer answer than any is")
          : told(answer);
    } catch (GeneralSecurityException e) {
      return new Reply.Nothing("central.trust: no certificate can be read from it");
    } catch (IOException e) {
      return new Reply.Nothing(e.getClass().getSimpleName());
    }
  }

  private static Reply told(byte[] answer) {
    try {
      JsonNode json = ForgetfulJson.mapper().readTree(answer);
      return json.path("found").isBoolean()
          ? new Reply.Told(json)
          : new Reply.Nothing("an answer that is none");
    } catch (JacksonException e) {
      return new Reply.Nothing("an answer that is no JSON");
    }
  }
}
