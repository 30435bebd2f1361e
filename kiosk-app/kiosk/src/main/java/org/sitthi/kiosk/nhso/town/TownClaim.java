package org.sitthi.kiosk.nhso.town;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A {@code confirm-save} request as it came in; a missing field is empty text. */
record TownClaim(
    String pid, String claimType, Optional<String> mobile, String correlationId, String hcode) {

  static TownClaim of(JsonNode body) {
    return new TownClaim(
        body.path("pid").asString(""),
        body.path("claimType").asString(""),
        Optional.of(body.path("mobile")).filter(JsonNode::isString).map(JsonNode::stringValue),
        body.path("correlationId").asString(""),
        body.path("hcode").asString(""));
  }
}
