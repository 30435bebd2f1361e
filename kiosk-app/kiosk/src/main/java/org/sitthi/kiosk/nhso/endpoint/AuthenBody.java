package org.sitthi.kiosk.nhso.endpoint;

import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.nhso.http.Loose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an {@code AuthenCode} request (facts/nhso.md §9.3); what is absent is left out. */
final class AuthenBody {

  private AuthenBody() {}

  /**
   * The JSON to send.
   *
   * @param staff who answers for it
   * @param person what {@code RealPerson} says of the patient
   * @throws IllegalArgumentException if the request is for another hospital: a bug
   */
  static ObjectNode of(
      ClaimRequest request, EndpointSettings settings, CitizenNumber staff, JsonNode person) {
    if (!request.hospitalCode().equals(settings.hospitalCode())) {
      throw new IllegalArgumentException("claim request: hospital is not ours");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("sourceId", settings.sourceId());
    body.put("transId", request.attemptId().toString());
    body.put("pid", request.number().digits());
    body.put("hcode", request.hospitalCode());
    body.put("recorderPid", staff.digits());
    body.put("serviceCode", request.claimTypeCode());
    copy(person, "firstName", body, "firstName");
    copy(person, "lastName", body, "lastName");
    copy(person, "provinceName", body, "province");
    copy(person, "provinceCode", body, "provinceCode");
    body.put("sex", sex(Loose.text(person, "sex", 20)));
    request.mobile().ifPresent(mobile -> body.put("phone", mobile));
    request.hn().ifPresent(hn -> body.put("hn", hn));
    return body;
  }

  /** 1 male, 2 female, 3 not stated. */
  private static String sex(Optional<String> thai) {
    return switch (thai.orElse("")) {
      case "ชาย" -> "1";
      case "หญิง" -> "2";
      default -> "3";
    };
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String name) {
    Loose.name(from, field).ifPresent(text -> to.put(name, text));
  }
}
