package org.sitthi.central.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A server's identity from PEM files. */
public final class PemIdentity {

  private static final int MAX_BYTES = 256 * 1024;

  private PemIdentity() {}

  /**
   * A TLS context that shows the certificate.
   *
   * @param certificate the server's certificate, then its issuers
   * @param key private key without pass phrase: PKCS#8, or OpenSSL's EC or RSA form
   */
  public static SSLContext context(Path certificate, Path key) throws TlsException {
    return context(certificate, key, Optional.empty());
  }

  /**
   * The same, with an authority whose certificates callers may show.
   *
   * @param callers absent = no caller's certificate is accepted
   */
  public static SSLContext context(Path certificate, Path key, Optional<X509Certificate> callers)
      throws TlsException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("server", key(bytes(key)), new char[0], chain(bytes(certificate)));
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust(callers), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new TlsException("the certificate and its key cannot be used together", e);
    }
  }

  /** Without an authority nobody is trusted: the system's authorities vouch for no kiosk. */
  private static TrustManager[] trust(Optional<X509Certificate> callers)
      throws IOException, GeneralSecurityException {
    if (callers.isEmpty()) {
      return new TrustManager[] {new NoCallers()};
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("callers", callers.get());
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static Certificate[] chain(byte[] pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem))
        .toArray(Certificate[]::new);
  }

  private static PrivateKey key(byte[] pem) throws IOException {
    try (PEMParser parser = new PEMParser(new StringReader(new String(pem, US_ASCII)))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        switch (part) {
          case PrivateKeyInfo info -> {
            return new JcaPEMKeyConverter().getPrivateKey(info);
          }
          case PEMKeyPair pair -> {
            return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
          }
          default -> {
            // Such as EC parameters before the key.
          }
        }
      }
    }
    throw new IOException("no private key without pass phrase");
  }

  private static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("too large for a PEM file");
    }
    return Files.readAllBytes(file);
  }
}
