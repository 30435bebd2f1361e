package org.sitthi.central.registry.hosxp;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where HOSxP's tables are.
 *
 * @param jdbcUrl {@code jdbc:mariadb://…} or {@code jdbc:postgresql://…}, without a password
 * @param reader a role that may read
 * @param writer a role that may set {@code visit_pttype.claim_code}; absent = nothing is written
 */
public record HosxpSetting(String jdbcUrl, Role reader, Optional<Role> writer) {

  /** A role and the file with its password. */
  public record Role(String user, Optional<Path> passwordFile) {}
}
