package org.sitthi.kiosk.nhso.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.NhsoReply.Unanswered;
import org.sitthi.record.ForgetfulJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * One call to a service of NHSO, with its deadline.
 *
 * <p>Look-ups share warm connections. A POST gets a connection of its own, for a kept one may have
 * gone stale and would turn a request that never arrived into a lost answer. A POST leaves at most
 * once: no retry, no redirect, and a one-shot body, without which okhttp repeats a POST that is
 * answered 503 with {@code Retry-After: 0}.
 *
 * <p>Nothing here logs, and no URL or foreign message gets out: a look-up's path holds the number.
 */
public final class NhsoHttp implements AutoCloseable {

  private static final int MAX_BODY_BYTES = 256 * 1024;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl base;
  private final Optional<TrustedClient> trusted;
  private volatile Clients clients;
  private final JsonMapper mapper = ForgetfulJson.mapper();

  /**
   * Opens no connection yet.
   *
   * @param connect at most so long for opening one
   */
  public NhsoHttp(URI baseUrl, Duration connect) {
    this(baseUrl, connect, Optional.empty());
  }

  /**
   * Opens no connection yet.
   *
   * @param connect at most so long for opening one
   * @param trust PEM of the only authorities to trust, read again when it has changed; absent = the
   *     system's
   */
  public NhsoHttp(URI baseUrl, Duration connect, Optional<Path> trust) {
    base = HttpUrl.get(baseUrl.toString());
    trusted = trust.map(file -> new TrustedClient(Optional.of(file), connect, connect));
    clients =
        Clients.of(
            new OkHttpClient.Builder()
                .connectTimeout(connect)
                .readTimeout(Duration.ZERO) // the whole call's deadline rules
                .writeTimeout(Duration.ZERO)
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .eventListener(new MarksTheSent())
                .build(),
            Optional.empty());
  }

  /** A URL below the service's base: {@code path} with slashes, without one in front. */
  public HttpUrl.Builder url(String path) {
    return base.newBuilder().addPathSegments(path);
  }

  /** Looks something up without credentials; okhttp may repeat it on another connection. */
  public NhsoReply get(String route, HttpUrl url, Duration deadline) {
    return get(route, url, deadline, new Leash());
  }

  /** The same, which may be given up. */
  public NhsoReply get(String route, HttpUrl url, Duration deadline, Leash leash) {
    return call(Clients::lookUps, route, new Request.Builder().url(url), deadline, leash);
  }

  /** The same with a bearer token. */
  public NhsoReply get(String route, HttpUrl url, Duration deadline, String token) {
    return call(Clients::lookUps, route, bearing(token).url(url), deadline, new Leash());
  }

  /** Sends once; what is given up may have arrived all the same. */
  public NhsoReply post(String route, HttpUrl url, JsonNode json, Duration deadline, Leash leash) {
    Request.Builder request = new Request.Builder().url(url).post(body(json));
    return call(Clients::posts, route, request, deadline, leash);
  }

  /** Sends once, with a bearer token. */
  public NhsoReply post(String route, HttpUrl url, JsonNode json, Duration deadline, String token) {
    Request.Builder request = bearing(token).url(url).post(body(json));
    return call(Clients::posts, route, request, deadline, new Leash());
  }

  /** Lets go of the connections. May be called repeatedly. */
  @Override
  public void close() {
    clients.close();
  }

  private static Request.Builder bearing(String token) {
    return new Request.Builder().header("Authorization", "Bearer " + token);
  }

  private RequestBody body(JsonNode json) {
    return new OneShot(mapper.writeValueAsBytes(json));
  }

  /** The clients that trust what is to be trusted now. */
  private Clients current() throws IOException, GeneralSecurityException {
    Clients last = clients;
    if (trusted.isEmpty()) {
      return last;
    }
    OkHttpClient trusting = trusted.get().current();
    if (!last.trusting().equals(Optional.of(trusting))) {
      last.close();
      last = Clients.of(withTrust(last.lookUps(), trusting), Optional.of(trusting));
      clients = last;
    }
    return last;
  }

  private static OkHttpClient withTrust(OkHttpClient client, OkHttpClient trusting) {
    return client
        .newBuilder()
        .sslSocketFactory(
            trusting.sslSocketFactory(), Objects.requireNonNull(trusting.x509TrustManager()))
        .build();
  }

  private NhsoReply call(
      Function<Clients, OkHttpClient> which,
      String route,
      Request.Builder request,
      Duration deadline,
      Leash leash) {
    try {
      return call(which.apply(current()), route, request, deadline, leash);
    } catch (IOException | GeneralSecurityException e) {
      String detail = route + ": trust: " + e.getClass().getSimpleName();
      return new Unanswered(false, new DeskTrouble(Kind.DESK_DOWN, detail));
    }
  }

  private NhsoReply call(
      OkHttpClient client, String route, Request.Builder request, Duration deadline, Leash leash) {
    Sent sent = new Sent();
    Call call =
        client.newCall(request.tag(Sent.class, sent).header("Accept", JSON.toString()).build());
    call.timeout().timeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
    leash.hold(call);
    try (Response response = call.execute()) {
      return new Answered(route, response.code(), json(response));
    } catch (IOException e) {
      // A cancelled call has met its deadline, unless it was given up.
      boolean late = call.isCanceled() || e instanceof InterruptedIOException;
      boolean slow = sent.begun && late && !leash.isGivenUp();
      Kind kind = slow ? Kind.TOO_SLOW : Kind.DESK_DOWN;
      String why = leash.isGivenUp() ? "given up" : e.getClass().getSimpleName();
      String detail = route + ": " + why;
      return new Unanswered(sent.begun, new DeskTrouble(kind, detail));
    }
  }

  private JsonNode json(Response response) throws IOException {
    try (InputStream in = response.body().byteStream()) {
      byte[] bytes = in.readNBytes(MAX_BODY_BYTES + 1);
      return bytes.length > MAX_BODY_BYTES ? MissingNode.getInstance() : mapper.readTree(bytes);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /**
   * One for each kind of call.
   *
   * @param trusting whose trust they have, if it is not the system's
   */
  private record Clients(
      OkHttpClient lookUps, OkHttpClient posts, Optional<OkHttpClient> trusting) {

    static Clients of(OkHttpClient lookUps, Optional<OkHttpClient> trusting) {
      return new Clients(
          lookUps,
          lookUps
              .newBuilder()
              .retryOnConnectionFailure(false)
              .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
              .build(),
          trusting);
    }

    void close() {
      lookUps.connectionPool().evictAll();
      posts.connectionPool().evictAll();
    }
  }

  /** Whether a request may have left; written and read by the calling thread. */
  private static final class Sent {
    private volatile boolean begun;
  }

  private static final class MarksTheSent extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      Sent sent = call.request().tag(Sent.class);
      if (sent != null) {
        sent.begun = true;
      }
    }
  }

  private static final class OneShot extends RequestBody {
    private final byte[] bytes;

    OneShot(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public MediaType contentType() {
      return JSON;
    }

    @Override
    public long contentLength() {
      return bytes.length;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(bytes);
    }
  }
}
