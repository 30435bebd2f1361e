package org.sitthi.kiosk.central;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that trusts the authorities of one PEM file and no other, or the system's if there
 * is no file to name. Names are checked, TLS is 1.2 or 1.3. The file is read when first needed and
 * again when it has changed: it may come with the enrolment, while the kiosk runs.
 */
public final class TrustedClient {

  private static final int PEM_BYTES = 256 * 1024;

  private final Optional<Path> trust;
  private final OkHttpClient plain;
  private @Nullable Built built;

  /**
   * A client; the file is not read yet.
   *
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param connect for a connection
   * @param call for all of a call
   */
  public TrustedClient(Optional<Path> trust, Duration connect, Duration call) {
    this.trust = trust;
    this.plain =
        new OkHttpClient.Builder()
            .connectTimeout(connect)
            .readTimeout(call)
            .writeTimeout(call)
            .callTimeout(call)
            .followRedirects(false)
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
            .build();
  }

  /**
   * The client for the file as it is now.
   *
   * @throws IOException if the file can't be read
   * @throws GeneralSecurityException if there is no certificate in it
   */
  public synchronized OkHttpClient current() throws IOException, GeneralSecurityException {
    if (trust.isEmpty()) {
      return plain;
    }
    FileTime changed = Files.getLastModifiedTime(trust.get());
    Built last = built;
    if (last == null || !last.changed().equals(changed)) {
      last = new Built(changed, trusting(authorities(trust.get())));
      built = last;
    }
    return last.client();
  }

  /** Lets go of idle connections. */
  public void close() {
    plain.connectionPool().evictAll();
  }

  private OkHttpClient trusting(X509TrustManager authorities) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {authorities}, null);
    return plain.newBuilder().sslSocketFactory(context.getSocketFactory(), authorities).build();
  }

  private static X509TrustManager authorities(Path file)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates(file)) {
      number++;
      store.setCertificateEntry("authority-" + number, certificate);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] pem = in.readNBytes(PEM_BYTES);
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem));
      if (certificates.isEmpty()) {
        throw new GeneralSecurityException("no certificate in the file");
      }
      return certificates;
    }
  }

  private record Built(FileTime changed, OkHttpClient client) {}
}
