package org.sitthi.device.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Looks into the central store as anybody with a browser could. */
public final class Desk implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final HttpClient client;
  private final URI store;

  /** The desk of a store whose certificate is of this authority. */
  public Desk(URI store, Path authority) {
    this.store = store;
    this.client =
        HttpClient.newBuilder().connectTimeout(DEADLINE).sslContext(trust(authority)).build();
  }

  /** A record as the store holds it; empty if it holds none. */
  public Optional<byte[]> record(UUID recordId) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(store.resolve("/api/v1/visit-records/" + recordId))
            .timeout(DEADLINE)
            .build();
    HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return switch (response.statusCode()) {
      case 200 -> Optional.of(response.body());
      case 404 -> Optional.empty();
      default -> throw new IOException("central store: HTTP " + response.statusCode());
    };
  }

  /** The page of the day. */
  public String page() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(store.resolve("/")).timeout(DEADLINE).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Presses the button of the first call for staff on this page; the HTTP status. */
  int answer(String page) throws IOException, InterruptedException {
    String where = page.replaceAll("(?s).*?action=\"(/staff-calls/[^\"]+)\".*", "$1");
    HttpRequest request =
        HttpRequest.newBuilder(store.resolve(where))
            .timeout(DEADLINE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString("csrf="))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static SSLContext trust(Path authority) {
    try (InputStream pem = Files.newInputStream(authority)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the trial authority can't be read", e);
    }
  }
}
