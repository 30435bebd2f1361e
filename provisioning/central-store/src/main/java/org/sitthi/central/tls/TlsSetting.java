package org.sitthi.central.tls;

import java.nio.file.Path;

/** Where the server's certificate comes from. */
public sealed interface TlsSetting {

  /** A certificate (with its chain) and its private key, both PEM. */
  record Pem(Path certificate, Path key) implements TlsSetting {}

  /** Certificates made for a trial, kept in {@code dir}. */
  record Trial(Path dir) implements TlsSetting {}
}
