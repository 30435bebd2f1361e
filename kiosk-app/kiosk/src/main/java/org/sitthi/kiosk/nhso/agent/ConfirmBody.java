package org.sitthi.kiosk.nhso.agent;

import java.util.regex.Pattern;
import org.sitthi.kiosk.claim.ClaimRequest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a {@code confirm-save} request (facts/nhso.md §7.6); what is absent is left out. */
final class ConfirmBody {

  private static final Pattern MOBILE = Pattern.compile("[0-9]{10}");

  private ConfirmBody() {}

  /**
   * The JSON to send.
   *
   * @param ownHospitalCode the only hospital for which this kiosk may claim
   * @throws IllegalArgumentException if the request is not what the screens may give: a bug
   */
  static ObjectNode of(ClaimRequest request, String ownHospitalCode) {
    require(request.hospitalCode().equals(ownHospitalCode), "hospital is not ours");
    require(!request.claimTypeCode().isBlank(), "no claim type");
    require(!request.proof().isBlank(), "no proof");
    require(request.mobile().stream().allMatch(m -> MOBILE.matcher(m).matches()), "mobile");
    require(request.hn().stream().noneMatch(String::isBlank), "blank hospital number");
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("pid", request.number().digits());
    body.put("claimType", request.claimTypeCode());
    request.mobile().ifPresent(mobile -> body.put("mobile", mobile));
    body.put("correlationId", request.proof());
    request.hn().ifPresent(hn -> body.put("hn", hn));
    body.put("hcode", request.hospitalCode());
    return body;
  }

  private static void require(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException("claim request: " + what);
    }
  }
}
