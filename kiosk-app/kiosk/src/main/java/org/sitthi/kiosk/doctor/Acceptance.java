package org.sitthi.kiosk.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.record.chain.KioskKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The acceptance report: an examination with the serial numbers of the parts, signed with the
 * kiosk's own key. What is signed are three lines of ASCII, each ended by LF: {@link #FORM}, the
 * kiosk, and the SHA-256 of the member {@code report} as JSON without white space.
 */
public final class Acceptance {

  private static final String FORM = "sitthi-acceptance-1";
  private static final int MOST_BYTES = 1024 * 1024;

  private Acceptance() {}

  /**
   * Writes the report as JSON, and beside it as text to print, for the parties to sign by hand.
   *
   * @return the JSON file
   */
  public static Path write(DoctorReport report, String version, KioskIdentity identity, Path folder)
      throws IOException {
    ObjectNode told = report.tree();
    told.put("software", version);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("form", FORM);
    root.set("report", told);
    root.put("key", identity.key().spki());
    root.put("signature", identity.sign(signed(report.kioskId(), told)));
    String name =
        "acceptance-" + report.kioskId() + "-" + report.at().toString().replaceAll("[:-]", "");
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".json");
    Files.writeString(
        file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    Files.write(folder.resolve(name + ".txt"), page(report, version, identity.key()), UTF_8);
    return file;
  }

  /**
   * Why a report does not hold; empty if the kiosk of this key signed it just so.
   *
   * @param key got by a way that is trusted
   */
  public static Optional<String> fault(byte[] file, KioskKey key) {
    if (file.length > MOST_BYTES) {
      return Optional.of("it is longer than any report");
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(file);
      JsonNode report = root.path("report");
      if (!root.path("form").asString("").equals(FORM) || !report.isObject()) {
        return Optional.of("it is no acceptance report");
      }
      if (!root.path("key").asString("").equals(key.spki())) {
        return Optional.of("another kiosk's key signed it");
      }
      byte[] signed = signed(report.path("kioskId").asString(""), report);
      return key.verifies(signed, root.path("signature").asString(""))
          ? Optional.empty()
          : Optional.of("it was changed after it was signed");
    } catch (JacksonException e) {
      return Optional.of("it is no JSON");
    }
  }

  private static byte[] signed(String kioskId, JsonNode report) {
    byte[] compact = JsonMapper.shared().writeValueAsBytes(report);
    return String.join("\n", FORM, kioskId, sha256(compact), "").getBytes(UTF_8);
  }

  private static List<String> page(DoctorReport report, String version, KioskKey key) {
    List<String> lines = new ArrayList<>();
    lines.add("Sitthi Kiosk " + report.kioskId() + " - acceptance - การตรวจรับ");
    lines.add(report.at() + ", software " + version + ", key " + key.id());
    lines.add("");
    lines.addAll(report.lines("th"));
    lines.add("");
    lines.addAll(report.lines("en"));
    lines.add("");
    lines.addAll(report.deviceLines());
    lines.add("");
    lines.add("ผู้ส่งมอบ / handed over by  ______________________________");
    lines.add("ผู้รับมอบ / accepted by     ______________________________");
    return lines;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
