package org.sitthi.central.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialCertificatesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @TempDir private Path folder;

  @Test
  void theServersCertificateIsSignedByTheAuthorityAndNamesTheHosts() throws Exception {
    TrialCertificates made = at(NOW, "central.example", "192.0.2.7");

    X509Certificate server = certificate(made.certificate());
    X509Certificate ca = certificate(made.ca());
    server.verify(ca.getPublicKey());
    assertThat(ca.getBasicConstraints()).isZero();
    assertThat(server.getBasicConstraints()).isEqualTo(-1);
    assertThat(server.getSubjectAlternativeNames())
        .extracting(name -> String.valueOf(name.get(1)))
        .containsExactly("localhost", "127.0.0.1", "central.example", "192.0.2.7");
    assertThat(server.getNotAfter().toInstant()).isEqualTo(NOW.plus(TrialCertificates.VALIDITY));
  }

  @Test
  void onlyTheOwnerReadsTheKey() throws Exception {
    TrialCertificates made = at(NOW);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.key())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(made.ca(), made.certificate(), made.key());
    }
  }

  @Test
  void theyAreKeptUntilAWeekBeforeTheirEnd() throws Exception {
    byte[] first = Files.readAllBytes(at(NOW).ca());

    assertThat(Files.readAllBytes(at(NOW.plus(Duration.ofDays(80))).ca())).isEqualTo(first);
    assertThat(Files.readAllBytes(at(NOW.plus(Duration.ofDays(84))).ca())).isNotEqualTo(first);
  }

  @Test
  void anotherNameOrABrokenFileMakesNewOnes() throws Exception {
    byte[] first = Files.readAllBytes(at(NOW).ca());

    byte[] second = Files.readAllBytes(at(NOW, "central.example").ca());
    assertThat(second).isNotEqualTo(first);

    Files.writeString(folder.resolve("server.pem"), "no certificate");
    at(NOW, "central.example");
    assertThat(certificate(folder.resolve("server.pem"))).isNotNull();
  }

  @Test
  void aFileWithoutAKeyIsRefused() throws Exception {
    TrialCertificates made = at(NOW);
    Path none = Files.writeString(folder.resolve("none.pem"), "no key");

    assertThatThrownBy(() -> PemIdentity.context(made.certificate(), none))
        .isInstanceOf(TlsException.class);
  }

  private TrialCertificates at(Instant now, String... names) throws TlsException {
    return TrialCertificates.in(folder, List.of(names), InstantSource.fixed(now));
  }

  private static X509Certificate certificate(Path file) throws Exception {
    try (var in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
