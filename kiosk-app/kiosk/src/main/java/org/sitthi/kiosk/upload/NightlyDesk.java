package org.sitthi.kiosk.upload;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.kiosk.journal.DayBook;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.VisitRecord;

/**
 * The central store as {@code ./kiosk upload} meets it: many records in one packed call, and the
 * end of a day. A call that breaks is made again, up to three times, each within 30 s; the store
 * takes the same again as one.
 */
public final class NightlyDesk implements UploadDesk, DayDesk, AutoCloseable {

  /** So many records go in one call. */
  static final int PER_CALL = 100;

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(30);
  private static final int TRIES = 3;
  private static final int NOT_FOUND = 404;
  private static final int MOST_READ_BYTES = 2 * 1024 * 1024;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl api;
  private final TrustedClient client;
  private final InstantSource clock;
  private final UploadDesk single;

  /**
   * A desk; nothing is read or connected yet.
   *
   * @param central the store's address, without {@code /api/v1}
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param identity folder of the kiosk's certificate
   * @param single for a store that knows no batches
   */
  public NightlyDesk(
      URI central, Optional<Path> trust, Path identity, InstantSource clock, UploadDesk single) {
    this.api = HttpUrl.get(central.toString()).newBuilder().addPathSegments("api/v1").build();
    this.client = new TrustedClient(trust, Optional.of(identity), CONNECT, CALL);
    this.clock = clock;
    this.single = single;
  }

  /** What came back. */
  private record Reply(int status, Optional<String> retryAfter, String body) {}

  @Override
  public int perCall() {
    return PER_CALL;
  }

  @Override
  public UploadAnswer send(Outgoing outgoing) {
    return single.send(outgoing);
  }

  @Override
  public Optional<VisitRecord> held(UUID recordId) {
    return single.held(recordId);
  }

  @Override
  public List<UploadAnswer> sendAll(List<Outgoing> outgoing) {
    HttpUrl url = api.newBuilder().addPathSegments("visit-records/batch").build();
    try {
      Reply reply = posted(url, BatchBody.batch(outgoing, clock.instant()));
      if (reply.status() == NOT_FOUND) {
        return outgoing.stream().map(single::send).toList();
      }
      return meanings(reply, outgoing);
    } catch (GeneralSecurityException e) {
      return all(outgoing, "central.trust: no certificate can be read from it", Optional.empty());
    } catch (IOException e) {
      String reason = "the connection broke (" + e.getClass().getSimpleName() + ")";
      return all(outgoing, reason, Optional.empty());
    }
  }

  @Override
  public DayDesk.Answer close(
      String kioskId, LocalDate day, List<DayBook.Saved> saved, Optional<DayBook.Head> head) {
    HttpUrl url =
        api.newBuilder()
            .addPathSegment("days")
            .addPathSegment(day.toString())
            .addPathSegment("close")
            .build();
    try {
      Reply reply = posted(url, BatchBody.day(kioskId, saved, head));
      return reply.status() == 200
          ? BatchBody.closed(day, reply.body())
          : new DayDesk.Answer.TryLater("status " + reply.status());
    } catch (IOException | GeneralSecurityException e) {
      return new DayDesk.Answer.TryLater(e.getClass().getSimpleName());
    }
  }

  /** Lets go of idle connections. */
  @Override
  public void close() {
    client.close();
  }

  private Reply posted(HttpUrl url, byte[] packed) throws IOException, GeneralSecurityException {
    Request request =
        new Request.Builder()
            .url(url)
            .header("Content-Encoding", "gzip")
            .post(RequestBody.create(packed, JSON))
            .build();
    for (int tried = 1; ; tried++) {
      try (Response response = client.current().newCall(request).execute()) {
        byte[] body = response.body().byteStream().readNBytes(MOST_READ_BYTES);
        return new Reply(
            response.code(),
            Optional.ofNullable(response.header("Retry-After")),
            new String(body, StandardCharsets.UTF_8));
      } catch (IOException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }

  private List<UploadAnswer> meanings(Reply reply, List<Outgoing> outgoing) {
    if (reply.status() != 200) {
      StoreAnswer whole = new StoreAnswer(reply.status(), reply.retryAfter(), "");
      return all(outgoing, "status " + reply.status(), whole.waitAsked(clock.instant()));
    }
    Optional<List<StoreAnswer>> results = BatchBody.results(reply.body(), outgoing.size());
    if (results.isEmpty()) {
      return all(outgoing, "status 200 with other answers, or none", Optional.empty());
    }
    List<UploadAnswer> meanings = new ArrayList<>();
    for (int i = 0; i < outgoing.size(); i++) {
      meanings.add(results.get().get(i).meaning(outgoing.get(i), clock.instant()));
    }
    return meanings;
  }

  private static List<UploadAnswer> all(
      List<Outgoing> outgoing, String reason, Optional<Duration> after) {
    return Collections.nCopies(outgoing.size(), new UploadAnswer.TryLater(reason, after));
  }
}
