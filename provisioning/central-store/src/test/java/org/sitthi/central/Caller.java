package org.sitthi.central;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Calls a store over real HTTPS, trusting one authority only. */
public final class Caller {

  static final String RECORDS = "/api/v1/visit-records";

  private final OkHttpClient client;
  private final int port;
  private volatile @Nullable AnswerForms forms;

  private Caller(OkHttpClient client, int port) {
    this.client = client;
    this.port = port;
  }

  /** A caller with connections of its own. */
  public static Caller of(int port, Path ca) {
    return of(port, ca, new KeyManager[0]);
  }

  /** The same, showing a certificate. */
  static Caller of(int port, Path ca, KeyManager[] identity) {
    try (var in = Files.newInputStream(ca)) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
      factory.init(trusted);
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(identity, factory.getTrustManagers(), null);
      OkHttpClient client =
          new OkHttpClient.Builder()
              .sslSocketFactory(
                  tls.getSocketFactory(), (X509TrustManager) factory.getTrustManagers()[0])
              .followRedirects(false)
              .callTimeout(Duration.ofSeconds(60))
              .readTimeout(Duration.ofSeconds(60))
              .build();
      return new Caller(client, port);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  Reply post(UUID key, byte[] body) {
    return call(to(RECORDS).post(json(body)).header("Idempotency-Key", key.toString()).build());
  }

  Reply put(UUID id, int known, byte[] body) {
    return call(
        to(RECORDS + "/" + id).put(json(body)).header("If-Match", "\"" + known + "\"").build());
  }

  public Reply get(String path) {
    return call(to(path).build());
  }

  /** A bare connection after its handshake. */
  public Socket socket() throws IOException {
    SSLSocket socket = (SSLSocket) client.sslSocketFactory().createSocket("localhost", port);
    socket.startHandshake();
    return socket;
  }

  public Request.Builder to(String path) {
    return new Request.Builder().url("https://localhost:" + port + path);
  }

  /** What is answered; in JSON it has the form that the store's own document gives it. */
  public Reply call(Request request) {
    Reply reply = answered(request);
    if (request.url().encodedPath().startsWith("/api/v1/")) {
      forms().hold(request.method(), request.url().encodedPath(), reply);
    }
    return reply;
  }

  /**
   * What is answered, of whatever form: a record of a version to come has one of its own, and a
   * test's own old rows have less in them than real ones.
   */
  Reply asItCame(Request request) {
    return answered(request);
  }

  private AnswerForms forms() {
    AnswerForms known = forms;
    if (known == null) {
      known = AnswerForms.of(answered(to(AnswerForms.DOCUMENT).build()));
      forms = known;
    }
    return known;
  }

  private Reply answered(Request request) {
    try (Response response = client.newCall(request).execute()) {
      return new Reply(response.code(), response.headers(), response.body().string());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of an answer that must be 200. */
  byte[] bytes(Request request) {
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new IllegalStateException("answered " + response.code());
      }
      return response.body().bytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RequestBody json(byte[] body) {
    return RequestBody.create(body, MediaType.get("application/json"));
  }
}
