package org.sitthi.kiosk.upload;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.sitthi.record.chain.ChainLink;

/**
 * The central store over HTTP ({@code /api/v1/visit-records}). A first revision is posted under its
 * record's id as idempotency key, a later one is put upon the one before it. Connects within 2 s,
 * ends within 10 s.
 */
public final class CentralStoreDesk implements UploadDesk, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int MOST_SENT_BYTES = 1024 * 1024;
  private static final int MOST_READ_BYTES = 64 * 1024;
  private static final int OK = 200;
  private static final String SENT_AT = "Sitthi-Sent-At";
  private static final MediaType JSON = MediaType.get("application/json");

  private final RecordJson json = new RecordJson();
  private final HttpUrl records;
  private final TrustedClient client;
  private final InstantSource clock;

  /**
   * A desk; nothing is read or connected yet.
   *
   * @param central the store's address, without {@code /api/v1}
   * @param trust PEM of the only authorities to trust, may come later; absent = the system's
   * @param identity folder of the kiosk's certificate, which may still be to come
   */
  public CentralStoreDesk(URI central, Optional<Path> trust, Path identity, InstantSource clock) {
    this(central, trust, Optional.of(identity), clock, CONNECT, CALL);
  }

  CentralStoreDesk(
      URI central,
      Optional<Path> trust,
      Optional<Path> identity,
      InstantSource clock,
      Duration connect,
      Duration call) {
    this.records =
        HttpUrl.get(central.toString())
            .newBuilder()
            .addPathSegments("api/v1/visit-records")
            .build();
    this.client = new TrustedClient(trust, identity, connect, call);
    this.clock = clock;
  }

  /**
   * Greets the store, so that the first record finds TLS ready and takes no time from the patient's
   * slip. Whatever the store says is welcome, and so is silence.
   *
   * @return whether anybody answered
   */
  public boolean warmUp() {
    Request hello = new Request.Builder().url(records).method("OPTIONS", null).build();
    try (Response response = client.current().newCall(hello).execute()) {
      return response.code() > 0;
    } catch (IOException | GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public UploadAnswer send(Outgoing outgoing) {
    byte[] body = outgoing.json().getBytes(StandardCharsets.UTF_8);
    if (body.length > MOST_SENT_BYTES) {
      return new UploadAnswer.Refused(413, "longer than 1 MiB: not sent");
    }
    try {
      return call(client.current(), request(outgoing, RequestBody.create(body, JSON)), outgoing);
    } catch (GeneralSecurityException e) {
      return later("central.trust: no certificate can be read from it");
    } catch (IOException e) {
      return later("central.trust: can't be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  @Override
  public Optional<VisitRecord> held(UUID recordId) {
    Request ask =
        new Request.Builder()
            .url(records.newBuilder().addPathSegment(recordId.toString()).build())
            .build();
    try (Response response = client.current().newCall(ask).execute()) {
      byte[] body = response.body().byteStream().readNBytes(MOST_READ_BYTES);
      return response.code() == OK ? Optional.of(json.read(body)) : Optional.empty();
    } catch (IOException | GeneralSecurityException | RecordFormatException e) {
      return Optional.empty();
    }
  }

  /** Lets go of idle connections. */
  @Override
  public void close() {
    client.close();
  }

  private Request request(Outgoing outgoing, RequestBody body) {
    String recordId = outgoing.recordId().toString();
    Request.Builder call = new Request.Builder().header(SENT_AT, clock.instant().toString());
    outgoing.link().ifPresent(link -> call.header(ChainLink.HEADER, link.header()));
    if (outgoing.revision() == 1) {
      return call.url(records).header("Idempotency-Key", recordId).post(body).build();
    }
    return call.url(records.newBuilder().addPathSegment(recordId).build())
        .header("If-Match", "\"" + (outgoing.revision() - 1) + "\"")
        .put(body)
        .build();
  }

  private UploadAnswer call(OkHttpClient http, Request request, Outgoing outgoing) {
    try (Response response = http.newCall(request).execute()) {
      byte[] body = response.body().byteStream().readNBytes(MOST_READ_BYTES + 1);
      if (body.length > MOST_READ_BYTES) {
        return later("status " + response.code() + " with more than 64 KiB");
      }
      StoreAnswer answer =
          new StoreAnswer(
              response.code(),
              Optional.ofNullable(response.header("Retry-After")),
              new String(body, StandardCharsets.UTF_8));
      return answer.meaning(outgoing, clock.instant());
    } catch (IOException e) {
      return later(reason(e));
    }
  }

  /** What to look for; never the exception's own words, which may hold addresses and names. */
  private static String reason(IOException e) {
    return switch (e) {
      case SSLPeerUnverifiedException _ -> "the store's certificate is not for this host name";
      case SSLException _ -> "the store's certificate is not trusted, or TLS failed";
      case UnknownHostException _ -> "the store's host name is not known";
      case ConnectException _ -> "no connection to the store";
      case InterruptedIOException _ -> "no answer in time";
      default -> "the connection broke (" + e.getClass().getSimpleName() + ")";
    };
  }

  private static UploadAnswer later(String reason) {
    return new UploadAnswer.TryLater(reason, Optional.empty());
  }
}
