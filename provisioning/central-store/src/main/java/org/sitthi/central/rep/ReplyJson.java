package org.sitthi.central.rep;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.claims.ReplyCodes;
import org.sitthi.claims.Money;

/** A reply as it is told; absent is left out. No citizen number is in it. */
final class ReplyJson {

  private final ReplyCodes codes;

  ReplyJson(ReplyCodes codes) {
    this.codes = codes;
  }

  Map<String, Object> of(Reply reply) {
    RepRow row = reply.row();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("repNo", row.repNo());
    json.put("tranId", row.tranId());
    json.put("hn", row.hn());
    json.put("serviceDate", row.serviceDate().toString());
    put(json, "repDate", row.repDate());
    put(json, "sentDate", row.sentDate());
    json.put("match", reply.match().name());
    put(json, "recordId", reply.recordId());
    json.put("scheme", reply.scheme());
    json.put("accepted", row.codes().isEmpty());
    json.put("codes", row.codes().stream().map(codes::json).toList());
    put(json, "resendBy", reply.resendBy());
    put(json, "reviewBy", reply.reviewBy());
    row.ps().ifPresent(ps -> json.put("ps", ps));
    row.percent().ifPresent(percent -> json.put("percent", percent));
    reply.ownPs().ifPresent(ps -> json.put("ownPs", ps));
    reply.ownPercent().ifPresent(percent -> json.put("ownPercent", percent));
    json.put("psDiffers", reply.psDiffers());
    json.put("hmain", row.hmain());
    json.put("hmain2", row.hmain2());
    json.put("ownHmain", reply.ownHmain());
    json.put("hmainDiffers", reply.hmainDiffers());
    row.paid().map(Money::satang).ifPresent(paid -> json.put("paidSatang", paid));
    return json;
  }

  private static void put(Map<String, Object> json, String name, Optional<?> value) {
    value.ifPresent(found -> json.put(name, found.toString()));
  }
}
