package org.sitthi.central.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kiosk gets its certificate: by a code that an administrator had made, or, later, by the
 * certificate it has.
 */
public final class Enrolments {

  /** Where a code is exchanged for a certificate. */
  public static final String COLLECTION = "/api/v1/enrolments";

  /** Where an enrolled kiosk gets its next certificate. */
  public static final String RENEWAL = COLLECTION + "/renewal";

  /** From the making of a code. */
  public static final Duration CODE_LIFE = Duration.ofMinutes(60);

  private final Database database;
  private final DeviceAuthority authority;
  private final String hospitalCode;
  private final InstantSource clock;
  private final Problems problems;

  /**
   * Enrolment at one hospital.
   *
   * @param hospitalCode five digits; kiosks of another one are refused
   */
  public Enrolments(
      Database database,
      DeviceAuthority authority,
      String hospitalCode,
      InstantSource clock,
      Problems problems) {
    this.database = database;
    this.authority = authority;
    this.hospitalCode = hospitalCode;
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * Makes a code for a kiosk; the code is not kept and can't be told again.
   *
   * @param kioskId 1 to 12 letters, digits or hyphens
   * @param madeBy who asked for it
   */
  public static String newCode(
      Database database, String kioskId, String hospitalCode, String madeBy, Instant now)
      throws DatabaseAwayException {
    EnrolmentCode code = EnrolmentCode.random(new SecureRandom());
    boolean _ =
        database.together(connection -> {
          DeviceRows.keepCode(
              connection, code, kioskId, hospitalCode, madeBy, now, now.plus(CODE_LIFE));
          return true;
        });
    return code.grouped();
  }

  /**
   * Nothing that the kiosk holds counts from now on, its chain key included.
   *
   * @return how many certificates were revoked
   */
  public static int revoke(Database database, String kioskId, Instant now)
      throws DatabaseAwayException {
    return database.together(connection -> {
      DeviceRows.retireKeys(connection, kioskId, now);
      DeviceRows.dropCodes(connection, kioskId, now);
      return DeviceRows.revoke(connection, kioskId, now);
    });
  }

  /** POST of a code with a certificate request; the same again gets the same certificate. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    return switch (EnrolmentBody.of(call, problems)) {
      case EnrolmentBody.Refused(Answer answer) -> answer;
      case EnrolmentBody.Asked asked ->
          asked.hospitalCode().equals(hospitalCode)
              ? database.together(connection -> enrol(connection, asked))
              : problems.of(ProblemKind.OTHER_HOSPITAL);
    };
  }

  /** POST of a certificate request by a kiosk that has a certificate. */
  public Endpoint renewal(Devices devices) {
    return devices.enrolled(this::renew);
  }

  private Answer renew(Call call) throws BodyException, DatabaseAwayException {
    Optional<KeyRequest> request = EnrolmentBody.request(call);
    if (request.isEmpty()) {
      return problems.of(ProblemKind.IMPOSSIBLE, "$.request", EnrolmentBody.REQUEST_WANTED);
    }
    String kioskId = call.kiosk().orElseThrow();
    Instant now = clock.instant();
    X509Certificate fresh = authority.issue(request.get().key(), kioskId, hospitalCode, now);
    String _ =
        database.ask(connection -> DeviceRows.keep(connection, fresh, kioskId, hospitalCode, now));
    return told(kioskId, fresh);
  }

  private Answer enrol(Connection connection, EnrolmentBody.Asked asked) throws SQLException {
    Instant now = clock.instant();
    Optional<DeviceRows.Code> kept = DeviceRows.lockCode(connection, asked.code());
    if (kept.isEmpty() || !kept.get().expiresAt().isAfter(now)) {
      return problems.of(ProblemKind.BAD_CODE);
    }
    DeviceRows.Code code = kept.get();
    if (!code.kioskId().equals(asked.kioskId())
        || !code.hospitalCode().equals(asked.hospitalCode())) {
      return problems.of(ProblemKind.OTHER_KIOSK, "$.kioskId", "the code is for another kiosk");
    }
    if (code.usedBy().isPresent()) {
      return code.usedBy().get().equals(asked.request().sha256())
          ? told(code.kioskId(), certificate(code.certificate().orElseThrow()))
          : problems.of(ProblemKind.BAD_CODE);
    }
    X509Certificate fresh =
        authority.issue(asked.request().key(), code.kioskId(), hospitalCode, now);
    // Whoever is enrolled anew has lost what it had, or should have.
    DeviceRows.revoke(connection, code.kioskId(), now);
    String fingerprint = DeviceRows.keep(connection, fresh, code.kioskId(), hospitalCode, now);
    DeviceRows.use(connection, asked.code(), asked.request(), fingerprint, now);
    DeviceRows.vouch(connection, code.kioskId(), asked.chainKey(), now);
    DeviceRows.forgetStaffAudit(connection, code.kioskId());
    return told(code.kioskId(), fresh);
  }

  private Answer told(String kioskId, X509Certificate certificate) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kioskId", kioskId);
    answer.put("certificate", pem(certificate));
    answer.put("authority", pem(authority.certificate()));
    answer.put("notAfter", certificate.getNotAfter().toInstant().toString());
    return new Answer(201, "application/json", JsonMapper.shared().writeValueAsBytes(answer));
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalStateException("a certificate is held that cannot be read", e);
    }
  }

  private static String pem(X509Certificate certificate) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(DeviceRows.der(certificate));
    return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
  }
}
