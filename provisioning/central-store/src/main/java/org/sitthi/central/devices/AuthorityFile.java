package org.sitthi.central.devices;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** {@code device-authority.pem}: certificate and key in one file, mode 0600, put in place whole. */
record AuthorityFile(Path folder) {

  private static final String NAME = "device-authority.pem";
  private static final int MOST_BYTES = 16_384;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** What stands in it. */
  record Content(X509Certificate certificate, PrivateKey key) {}

  Path path() {
    return folder.resolve(NAME);
  }

  /** Of two programs that start together one wins; both read the winner's. */
  void write(X509Certificate certificate, PrivateKey key) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path made =
        Files.createTempFile(folder, NAME, ".new", PosixFilePermissions.asFileAttribute(OWNER));
    try {
      Files.writeString(made, pem(certificate, key));
      force(made);
      Files.createLink(path(), made);
      force(folder);
    } catch (FileAlreadyExistsException e) {
      // Another program was quicker; its authority is the one.
    } finally {
      Files.delete(made);
    }
  }

  Content read() throws IOException, GeneralSecurityException {
    if (!Files.getPosixFilePermissions(path()).equals(OWNER)) {
      throw new IOException("others may read " + NAME);
    }
    if (Files.size(path()) > MOST_BYTES) {
      throw new IOException(NAME + " is too long");
    }
    X509Certificate certificate = null;
    PrivateKey key = null;
    try (PEMParser parser = new PEMParser(new StringReader(Files.readString(path())))) {
      for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
        if (part instanceof X509CertificateHolder holder) {
          certificate = new JcaX509CertificateConverter().getCertificate(holder);
        } else if (part instanceof PrivateKeyInfo info) {
          key = new JcaPEMKeyConverter().getPrivateKey(info);
        }
      }
    }
    if (certificate == null || key == null) {
      throw new IOException(NAME + " lacks certificate or key");
    }
    return new Content(certificate, key);
  }

  private static String pem(X509Certificate certificate, PrivateKey key) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(new JcaPKCS8Generator(key, null));
      writer.writeObject(certificate);
    }
    return text.toString();
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
