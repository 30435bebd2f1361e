package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.record.chain.ChainEntry;
import org.sitthi.record.chain.ChainLink;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pack's JSON form. The same pack gives the same bytes: UTF-8, two blanks of indent, ends with
 * LF. What is said twice for people (the record as an object beside its signed text, hashes) is
 * made from what is signed, so that a check can make it anew and compare.
 */
final class PackJson {

  /** First member of each pack, and first line of what its seal signs. */
  static final String FORM = "sitthi-evidence-1";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectWriter PRETTY =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private PackJson() {}

  static byte[] write(EvidencePack pack) {
    return bytes(tree(pack));
  }

  static byte[] bytes(JsonNode tree) {
    return (PRETTY.writeValueAsString(tree) + "\n").getBytes(UTF_8);
  }

  /** Any JSON text as a tree. */
  static JsonNode parse(byte[] json) throws PackException {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new PackException("it is no JSON");
    }
  }

  /**
   * What the seal signs, four lines of ASCII each ended by LF: {@link #FORM}, the kiosk, the
   * record's id, and the SHA-256 (64 hex digits) of the pack without its member {@code seal} as
   * JSON without white space.
   */
  static byte[] sealed(EvidencePack pack) {
    ObjectNode open = open(pack);
    String hash = sha256(MAPPER.writeValueAsBytes(open));
    return String.join("\n", FORM, pack.kioskId(), pack.recordId().toString(), hash, "")
        .getBytes(US_ASCII);
  }

  static ObjectNode tree(EvidencePack pack) {
    ObjectNode root = open(pack);
    root.putObject("seal")
        .put("key", pack.seal().key().spki())
        .put("keyId", pack.seal().key().id())
        .put("signature", pack.seal().signature());
    return root;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode open(EvidencePack pack) {
    ObjectNode root = NODES.objectNode();
    root.put("form", FORM);
    root.put("recordId", pack.recordId().toString());
    root.put("kioskId", pack.kioskId());
    root.putObject("hospital")
        .put("code", pack.hospital().code())
        .put("name", pack.hospital().name());
    root.put("madeAt", pack.madeAt().toString());
    ArrayNode revisions = root.putArray("revisions");
    pack.revisions().forEach(revision -> revisions.add(revision(revision)));
    ArrayNode chain = root.putArray("chain");
    pack.chain().forEach(link -> chain.add(link(link)));
    return root;
  }

  private static ObjectNode revision(Revision revision) {
    ObjectNode node = NODES.objectNode();
    node.put("revision", revision.revision());
    node.put("delivery", revision.delivery());
    node.put("text", revision.json());
    node.set("record", record(revision.json()));
    revision.link().ifPresent(link -> node.set("link", link(link)));
    return node;
  }

  /** For people. A text that is no JSON has none; the check has said so before it looks here. */
  private static JsonNode record(String text) {
    try {
      return parse(text.getBytes(UTF_8));
    } catch (PackException e) {
      return NODES.nullNode();
    }
  }

  private static ObjectNode link(ChainLink link) {
    ChainEntry entry = link.entry();
    return NODES
        .objectNode()
        .put("kioskId", entry.kioskId())
        .put("sequence", entry.sequence())
        .put("previous", entry.previous())
        .put("recordId", entry.recordId().toString())
        .put("revision", entry.revision())
        .put("body", entry.body())
        .put("savedAt", entry.savedAt().toString())
        .put("hash", entry.hash())
        .put("key", link.key().spki())
        .put("signature", link.signature());
  }
}
