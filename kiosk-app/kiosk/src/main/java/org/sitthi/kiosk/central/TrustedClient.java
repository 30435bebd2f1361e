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
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.identity.DeviceIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP client that trusts the authorities of one PEM file and no other, or the system's if there
 * is no file to name, and shows the kiosk's certificate once enrolment has brought one. Names are
 * checked, TLS is 1.2 or 1.3. The files are read when first needed and again when they have
 * changed, while the kiosk runs.
 */
public final class TrustedClient {

  private static final int PEM_BYTES = 256 * 1024;
  private static final KeyManager[] NOBODY = new KeyManager[0];

  private static final Logger LOG = LoggerFactory.getLogger(TrustedClient.class);

  private final Optional<Path> trust;
  private final Optional<Path> identity;
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
    this(trust, Optional.empty(), connect, call);
  }

  /**
   * A client; no file is read yet.
   *
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param identity folder of the kiosk's key and certificate, which may still be to come
   * @param connect for a connection
   * @param call for all of a call
   */
  public TrustedClient(
      Optional<Path> trust, Optional<Path> identity, Duration connect, Duration call) {
    this.trust = trust;
    this.identity = identity.map(DeviceIdentity::in);
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
    Changed changed = new Changed(changed(trust), changed(identity.filter(Files::exists)));
    Built last = built;
    if (last == null || !last.changed().equals(changed)) {
      last = new Built(changed, built(changed));
      built = last;
    }
    return last.client();
  }

  /** Lets go of idle connections. */
  public void close() {
    plain.connectionPool().evictAll();
  }

  private OkHttpClient built(Changed changed) throws IOException, GeneralSecurityException {
    KeyManager[] shown = changed.identity().isPresent() ? shown(identity.orElseThrow()) : NOBODY;
    if (trust.isEmpty() && shown.length == 0) {
      return plain;
    }
    X509TrustManager authorities = authorities(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown, new TrustManager[] {authorities}, null);
    return plain.newBuilder().sslSocketFactory(context.getSocketFactory(), authorities).build();
  }

  /** What can't be shown is not: the store then says what it wants, and enrolment mends it. */
  private static KeyManager[] shown(Path file) {
    try {
      DeviceIdentity identity = DeviceIdentity.read(file);
      identity.certificate().checkValidity();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "kiosk", identity.key(), new char[0], new Certificate[] {identity.certificate()});
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, new char[0]);
      return factory.getKeyManagers();
    } catch (IOException | GeneralSecurityException e) {
      LOG.warn(
          "the kiosk's certificate is not shown ({}); enrol it anew", e.getClass().getSimpleName());
      return NOBODY;
    }
  }

  private static Optional<FileTime> changed(Optional<Path> file) throws IOException {
    return file.isEmpty() ? Optional.empty() : Optional.of(Files.getLastModifiedTime(file.get()));
  }

  /** Absent = the system's. */
  private static X509TrustManager authorities(Optional<Path> file)
      throws IOException, GeneralSecurityException {
    if (file.isPresent()) {
      return authorities(file.get());
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return manager(factory);
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
    return manager(factory);
  }

  private static X509TrustManager manager(TrustManagerFactory factory) {
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

  /** When the files were last changed; absent = there is none. */
  private record Changed(Optional<FileTime> trust, Optional<FileTime> identity) {}

  private record Built(Changed changed, OkHttpClient client) {}
}
