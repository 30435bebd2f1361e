package org.sitthi.central.devices;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.record.chain.KioskKey;

/** Rows of the tables device_certificate, enrolment_code and kiosk_key. */
final class DeviceRows {

  private DeviceRows() {}

  /**
   * A code as it is kept.
   *
   * @param usedBy SHA-256 of the request that used it; absent = not used
   * @param certificate what that request got
   */
  record Code(
      String kioskId,
      String hospitalCode,
      Instant expiresAt,
      Optional<String> usedBy,
      Optional<byte[]> certificate) {}

  static Optional<Device> find(Connection connection, String fingerprint) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select kiosk_id, revoked_at is not null from device_certificate"
                + " where fingerprint = ?")) {
      select.setString(1, fingerprint);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Device(row.getString(1), fingerprint, row.getBoolean(2)))
            : Optional.empty();
      }
    }
  }

  /** Keeps a code; earlier ones of this kiosk count no longer. */
  static void keepCode(
      Connection connection,
      EnrolmentCode code,
      String kioskId,
      String hospitalCode,
      String madeBy,
      Instant now,
      Instant expiresAt)
      throws SQLException {
    update(
        connection,
        "update enrolment_code set expires_at = ? where kiosk_id = ? and expires_at > ?",
        time(now),
        kioskId,
        time(now));
    update(
        connection,
        "insert into enrolment_code"
            + " (code_sha256, kiosk_id, hospital_code, made_at, made_by, expires_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        code.sha256(),
        kioskId,
        hospitalCode,
        time(now),
        madeBy,
        time(expiresAt));
  }

  /** The code, held until the transaction ends: of two requests one is first. */
  static Optional<Code> lockCode(Connection connection, EnrolmentCode code) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select c.kiosk_id, c.hospital_code, c.expires_at, c.request_sha256,
              (select d.certificate from device_certificate d where d.fingerprint = c.fingerprint)
            from enrolment_code c where c.code_sha256 = ? for update
            """)) {
      select.setString(1, code.sha256());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Code(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString(4)),
                    Optional.ofNullable(row.getBytes(5))))
            : Optional.empty();
      }
    }
  }

  static void use(
      Connection connection, EnrolmentCode code, KeyRequest request, String print, Instant now)
      throws SQLException {
    update(
        connection,
        "update enrolment_code set used_at = ?, request_sha256 = ?, fingerprint = ?"
            + " where code_sha256 = ?",
        time(now),
        request.sha256(),
        print,
        code.sha256());
  }

  /** Keeps a certificate and gives its fingerprint. */
  static String keep(
      Connection connection,
      X509Certificate certificate,
      String kioskId,
      String hospitalCode,
      Instant now)
      throws SQLException {
    byte[] der = der(certificate);
    String fingerprint = Sha256.hex(der);
    update(
        connection,
        "insert into device_certificate"
            + " (fingerprint, kiosk_id, hospital_code, certificate, issued_at, not_after)"
            + " values (?, ?, ?, ?, ?, ?)",
        fingerprint,
        kioskId,
        hospitalCode,
        der,
        time(now),
        time(certificate.getNotAfter().toInstant()));
    return fingerprint;
  }

  /** Its audit begins anew, as it does where the journal was lost: what it tells next is held. */
  static void forgetStaffAudit(Connection connection, String kioskId) throws SQLException {
    update(connection, "delete from staff_audit_head where kiosk_id = ?", kioskId);
  }

  /** The kiosk's chain key from now on; others of it count no longer. */
  static void vouch(Connection connection, String kioskId, KioskKey key, Instant now)
      throws SQLException {
    retireKeys(connection, kioskId, now);
    update(
        connection,
        """
        insert into kiosk_key (kiosk_id, key_id, spki, trust, first_seen)
        values (?, ?, ?, 'ENROLLED', ?)
        on conflict (kiosk_id, key_id) do update set trust = 'ENROLLED', retired_at = null
        """,
        kioskId,
        key.id(),
        key.spki(),
        time(now));
  }

  static void retireKeys(Connection connection, String kioskId, Instant now) throws SQLException {
    update(
        connection,
        "update kiosk_key set retired_at = ? where kiosk_id = ? and retired_at is null",
        time(now),
        kioskId);
  }

  /** How many certificates of the kiosk count no longer. */
  static int revoke(Connection connection, String kioskId, Instant now) throws SQLException {
    return update(
        connection,
        "update device_certificate set revoked_at = ? where kiosk_id = ? and revoked_at is null",
        time(now),
        kioskId);
  }

  /** Codes that nobody has used yet. */
  static int dropCodes(Connection connection, String kioskId, Instant now) throws SQLException {
    return update(
        connection,
        "update enrolment_code set expires_at = ? where kiosk_id = ? and expires_at > ?",
        time(now),
        kioskId,
        time(now));
  }

  static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
