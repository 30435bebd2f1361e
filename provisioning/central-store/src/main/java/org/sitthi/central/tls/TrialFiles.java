package org.sitthi.central.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.GeneralName;

/** The files of trial certificates. */
final class TrialFiles {

  private static final String ADDRESS = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:]*";
  private static final int PEM_LINE = 64;

  private TrialFiles() {}

  /** Whether all three files are there, belong together and last until {@code until}. */
  static boolean usable(TrialCertificates files, List<String> names, Instant until)
      throws IOException {
    if (!Files.exists(files.ca())
        || !Files.exists(files.certificate())
        || !Files.exists(files.key())) {
      return false;
    }
    try {
      X509Certificate server = certificate(files.certificate());
      server.verify(certificate(files.ca()).getPublicKey());
      PemIdentity.context(files.certificate(), files.key());
      return server.getNotAfter().toInstant().isAfter(until) && names(server).containsAll(names);
    } catch (GeneralSecurityException | TlsException e) {
      return false;
    }
  }

  static int nameType(String name) {
    return name.matches(ADDRESS) ? GeneralName.iPAddress : GeneralName.dNSName;
  }

  static void writeKey(Path file, PrivateKey key) throws IOException {
    write(file, "PRIVATE KEY", key.getEncoded(), "rw-------");
  }

  static void writeCertificate(Path file, X509Certificate certificate)
      throws IOException, GeneralSecurityException {
    write(file, "CERTIFICATE", certificate.getEncoded(), "rw-r--r--");
  }

  /** Born with its mode, and put in place whole. */
  private static void write(Path file, String label, byte[] der, String mode) throws IOException {
    String body = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(US_ASCII)).encodeToString(der);
    String pem = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var permissions = PosixFilePermissions.fromString(mode);
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(permissions));
    Files.writeString(fresh, pem, US_ASCII);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static X509Certificate certificate(Path file) throws IOException, CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static Set<String> names(X509Certificate certificate) throws CertificateException {
    var names = certificate.getSubjectAlternativeNames();
    return names == null
        ? Set.of()
        : names.stream().map(name -> String.valueOf(name.get(1))).collect(Collectors.toSet());
  }
}
