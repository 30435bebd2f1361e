package org.sitthi.central.devices;

import java.util.Optional;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.record.chain.EnrolmentProof;
import org.sitthi.record.chain.KioskKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a kiosk sends to be enrolled. */
sealed interface EnrolmentBody {

  /** The longest body, in bytes. */
  int MOST_BYTES = 8_192;

  /** What is wanted as a request. */
  String REQUEST_WANTED = "a certificate request (PKCS#10, PEM) of a P-256 key wanted";

  /**
   * A body that can be looked at further.
   *
   * @param chainKey the key that signs the kiosk's chain, shown to be the kiosk's
   */
  record Asked(
      EnrolmentCode code,
      String kioskId,
      String hospitalCode,
      KeyRequest request,
      KioskKey chainKey)
      implements EnrolmentBody {}

  /** No such thing, and what to answer. */
  record Refused(Answer answer) implements EnrolmentBody {}

  /** Reads the body of an enrolment. */
  static EnrolmentBody of(Call call, Problems problems) throws BodyException {
    Optional<JsonNode> json = json(call);
    if (!JsonBody.isJson(call)) {
      return new Refused(problems.of(ProblemKind.WRONG_MEDIA_TYPE));
    }
    return json.map(it -> of(it, problems))
        .orElseGet(() -> new Refused(problems.of(ProblemKind.MALFORMED)));
  }

  /** Reads the body of a renewal; empty if there is no request in it. */
  static Optional<KeyRequest> request(Call call) throws BodyException {
    return json(call).flatMap(it -> KeyRequest.read(text(it, "request")));
  }

  private static EnrolmentBody of(JsonNode json, Problems problems) {
    String kioskId = text(json, "kioskId");
    String hospitalCode = text(json, "hospitalCode");
    if (!kioskId.matches("[A-Za-z0-9-]{1,12}")) {
      return refused(problems, "$.kioskId", "1 to 12 letters, digits or hyphens wanted");
    }
    if (!hospitalCode.matches("[0-9]{5}")) {
      return refused(problems, "$.hospitalCode", "five digits wanted");
    }
    Optional<EnrolmentCode> code = EnrolmentCode.typed(text(json, "code"));
    if (code.isEmpty()) {
      return refused(problems, "$.code", "16 letters and digits wanted");
    }
    Optional<KeyRequest> request = KeyRequest.read(text(json, "request"));
    if (request.isEmpty()) {
      return refused(problems, "$.request", REQUEST_WANTED);
    }
    Optional<KioskKey> chainKey = key(text(json, "chainKey"));
    byte[] proven = EnrolmentProof.message(kioskId, hospitalCode, request.get().sha256());
    if (chainKey.filter(key -> key.verifies(proven, text(json, "chainProof"))).isEmpty()) {
      return refused(problems, "$.chainProof", "a signature of the request by chainKey wanted");
    }
    return new Asked(code.get(), kioskId, hospitalCode, request.get(), chainKey.orElseThrow());
  }

  private static Optional<KioskKey> key(String spki) {
    try {
      return Optional.of(new KioskKey(spki));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> json(Call call) throws BodyException {
    byte[] body = call.body(MOST_BYTES);
    try {
      return Optional.of(JsonMapper.shared().readTree(body));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).stringValue("");
  }

  private static EnrolmentBody refused(Problems problems, String path, String wanted) {
    return new Refused(problems.of(ProblemKind.IMPOSSIBLE, path, wanted));
  }
}
