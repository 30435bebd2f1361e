package org.sitthi.kiosk.central;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.kiosk.identity.DeviceIdentity;
import org.sitthi.kiosk.identity.IdentityException;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.record.chain.EnrolmentProof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gets this kiosk its certificate from the central store: by a code, and later by the certificate
 * it has. The key pair is made here and never leaves. Blocks up to 15 s.
 */
public final class Enrolment {

  /** A certificate that has less left is renewed. */
  public static final Duration RENEW_BEFORE = Duration.ofDays(30);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(15);
  private static final int MOST_READ_BYTES = 64 * 1024;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl enrolments;
  private final Optional<Path> trust;
  private final Path identity;
  private final String kioskId;
  private final String hospitalCode;

  /**
   * Nothing is read or connected yet.
   *
   * @param central the store's address, without {@code /api/v1}
   * @param trust PEM of the only authorities to trust; absent = the system's
   * @param identity the folder of keys and certificate
   */
  public Enrolment(
      URI central, Optional<Path> trust, Path identity, String kioskId, String hospitalCode) {
    this.enrolments =
        HttpUrl.get(central.toString()).newBuilder().addPathSegments("api/v1/enrolments").build();
    this.trust = trust;
    this.identity = identity;
    this.kioskId = kioskId;
    this.hospitalCode = hospitalCode;
  }

  /** What came of it. */
  public sealed interface Answer {

    /** The certificate is kept. */
    record Enrolled(Instant notAfter) implements Answer {}

    /** Nothing to do: the certificate lasts. */
    record Lasts(Instant notAfter) implements Answer {}

    /** The store says no. */
    record Refused(int status, String code) implements Answer {}

    /** Not known; the same may be tried again. */
    record Failed(String reason) implements Answer {}
  }

  /** Exchanges a code for a certificate; the same code again is harmless. */
  public Answer enrol(String code) {
    try {
      KioskIdentity chain = KioskIdentity.open(identity);
      String request = DeviceIdentity.request(identity, kioskId, hospitalCode);
      byte[] proof = EnrolmentProof.message(kioskId, hospitalCode, sha256(request));
      Map<String, String> body = new LinkedHashMap<>();
      body.put("code", code);
      body.put("kioskId", kioskId);
      body.put("hospitalCode", hospitalCode);
      body.put("request", request);
      body.put("chainKey", chain.key().spki());
      body.put("chainProof", chain.sign(proof));
      return sent(enrolments, body, Optional.empty());
    } catch (IdentityException e) {
      return new Answer.Failed(String.valueOf(e.getMessage()));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return new Answer.Failed("central.identity can't be used: " + e.getClass().getSimpleName());
    }
  }

  /** Renews the certificate if it has less than 30 days left; empty if there is none. */
  public Optional<Answer> renewIfDue(Instant now) {
    Path file = DeviceIdentity.in(identity);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Instant notAfter = DeviceIdentity.read(file).certificate().getNotAfter().toInstant();
      if (notAfter.minus(RENEW_BEFORE).isAfter(now)) {
        return Optional.of(new Answer.Lasts(notAfter));
      }
      String request = DeviceIdentity.request(identity, kioskId, hospitalCode);
      HttpUrl renewal = enrolments.newBuilder().addPathSegment("renewal").build();
      return Optional.of(sent(renewal, Map.of("request", request), Optional.of(identity)));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return Optional.of(
          new Answer.Failed("central.identity can't be used: " + e.getClass().getSimpleName()));
    }
  }

  private Answer sent(HttpUrl url, Map<String, String> body, Optional<Path> shown) {
    TrustedClient client = new TrustedClient(trust, shown, CONNECT, CALL);
    Request request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(JsonMapper.shared().writeValueAsBytes(body), JSON))
            .build();
    try (Response response = client.current().newCall(request).execute()) {
      JsonNode answer =
          JsonMapper.shared().readTree(response.body().byteStream().readNBytes(MOST_READ_BYTES));
      return response.code() == 201 ? kept(answer) : refused(response.code(), answer);
    } catch (JacksonException e) {
      return new Answer.Failed("the store's answer is no JSON");
    } catch (GeneralSecurityException e) {
      return new Answer.Failed("central.trust: no certificate can be read from it");
    } catch (IOException e) {
      return new Answer.Failed("no answer from the store: " + e.getClass().getSimpleName());
    } finally {
      client.close();
    }
  }

  private Answer kept(JsonNode answer) throws IOException {
    try {
      DeviceIdentity kept = DeviceIdentity.keep(identity, answer.path("certificate").asString(""));
      return new Answer.Enrolled(kept.certificate().getNotAfter().toInstant());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return new Answer.Failed("the store's certificate is not for this kiosk's key");
    }
  }

  private static Answer refused(int status, JsonNode problem) {
    String code = problem.path("errors").path(0).path("code").asString("");
    return new Answer.Refused(status, code.matches("[a-z-]{1,40}") ? code : "-");
  }

  private static String sha256(String request) throws GeneralSecurityException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(DeviceIdentity.der(request)));
  }
}
