package org.sitthi.kiosk.evidence.pack;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import org.sitthi.record.chain.KioskKey;
import tools.jackson.databind.JsonNode;

/** Takes from a pack's JSON what cannot be made from the rest of it. */
final class PackReader {

  private static final int MOST_REVISIONS = 1_000;

  /** The kiosk's chain about a visit, with a neighbour on either side. */
  private static final int MOST_LINKS = KeptVisit.MOST_BETWEEN + 2;

  private final JsonNode node;
  private final String path;

  private PackReader(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  static EvidencePack read(JsonNode root) throws PackException {
    PackReader pack = new PackReader(root, "");
    if (!pack.text("form").equals(PackJson.FORM)) {
      throw new PackException("/form: " + PackJson.FORM + " wanted");
    }
    PackReader hospital = pack.child("hospital");
    PackReader seal = pack.child("seal");
    return new EvidencePack(
        pack.take("recordId", UUID::fromString),
        pack.text("kioskId"),
        new EvidencePack.Hospital(hospital.text("code"), hospital.text("name")),
        pack.take("madeAt", OffsetDateTime::parse),
        pack.list("revisions", MOST_REVISIONS, PackReader::revision),
        pack.list("chain", MOST_LINKS, PackReader::link),
        new EvidencePack.Seal(seal.take("key", KioskKey::new), seal.text("signature")));
  }

  private Revision revision() throws PackException {
    return new Revision(
        (int) number("revision"),
        text("text"),
        node.has("link") ? Optional.of(child("link").link()) : Optional.empty(),
        text("delivery"));
  }

  private ChainLink link() throws PackException {
    String kioskId = text("kioskId");
    long sequence = number("sequence");
    String previous = text("previous");
    UUID recordId = take("recordId", UUID::fromString);
    int revision = (int) number("revision");
    String body = text("body");
    Instant savedAt = take("savedAt", Instant::parse);
    KioskKey key = take("key", KioskKey::new);
    return take(
        "signature",
        signature ->
            new ChainLink(
                new ChainEntry(kioskId, sequence, previous, recordId, revision, body, savedAt),
                key,
                signature));
  }

  private interface Maker<T> {
    T make(PackReader from) throws PackException;
  }

  private interface Form<T> {
    T of(String text);
  }

  private <T> List<T> list(String name, int most, Maker<T> maker) throws PackException {
    JsonNode array = node.path(name);
    if (!array.isArray() || array.size() > most) {
      throw new PackException(at(name) + ": a list of at most " + most + " wanted");
    }
    List<T> made = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      made.add(maker.make(new PackReader(array.get(i), at(name) + "/" + i)));
    }
    return made;
  }

  private PackReader child(String name) throws PackException {
    if (!node.path(name).isObject()) {
      throw new PackException(at(name) + ": an object wanted");
    }
    return new PackReader(node.path(name), at(name));
  }

  private String text(String name) throws PackException {
    if (!node.path(name).isString()) {
      throw new PackException(at(name) + ": a text wanted");
    }
    return node.path(name).stringValue();
  }

  private long number(String name) throws PackException {
    if (!node.path(name).isIntegralNumber() || !node.path(name).canConvertToLong()) {
      throw new PackException(at(name) + ": a whole number wanted");
    }
    return node.path(name).longValue();
  }

  private <T> T take(String name, Form<T> form) throws PackException {
    try {
      return form.of(text(name));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new PackException(at(name) + ": it has not its form");
    }
  }

  private String at(String name) {
    return path + "/" + name;
  }
}
