package org.sitthi.central.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.databind.JsonNode;

/** One item of a batch as the call that it would have been alone. */
final class ItemCall implements Call {

  private static final int MOST_HEADER = 2_000;

  private final Call batch;
  private final String id;
  private final Map<String, String> headers;
  private final byte[] body;

  private ItemCall(Call batch, String id, Map<String, String> headers, byte[] body) {
    this.batch = batch;
    this.id = id;
    this.headers = headers;
    this.body = body;
  }

  static ItemCall of(Call batch, UUID id, int revision, JsonNode item) {
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/json");
    if (revision == 1) {
      headers.put("idempotency-key", id.toString());
    } else {
      headers.put("if-match", "\"" + (revision - 1) + "\"");
    }
    put(headers, ChainLink.HEADER, item.path("chain"));
    put(headers, "Sitthi-Sent-At", item.path("sentAt"));
    byte[] body = item.path("record").stringValue("").getBytes(UTF_8);
    return new ItemCall(batch, id.toString(), headers, body);
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public String path(String name) {
    return id;
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.empty();
  }

  @Override
  public byte[] body(int maxBytes) throws BodyException {
    if (body.length > maxBytes) {
      throw BodyException.tooLarge();
    }
    return body;
  }

  @Override
  public String remote() {
    return batch.remote();
  }

  @Override
  public Optional<X509Certificate> certificate() {
    return batch.certificate();
  }

  @Override
  public Optional<String> kiosk() {
    return batch.kiosk();
  }

  @Override
  public Optional<String> device() {
    return batch.device();
  }

  /** What no header could hold is kept as one that has not the form. */
  private static void put(Map<String, String> headers, String name, JsonNode value) {
    if (value.isString()) {
      String text = value.stringValue();
      boolean fits = !text.isEmpty() && text.length() <= MOST_HEADER;
      for (int i = 0; fits && i < text.length(); i++) {
        fits = text.charAt(i) >= ' ' && text.charAt(i) <= '~';
      }
      headers.put(name.toLowerCase(Locale.ROOT), fits ? text : "?");
    }
  }
}
