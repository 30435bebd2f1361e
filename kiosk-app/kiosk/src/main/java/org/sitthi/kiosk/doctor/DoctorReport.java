package org.sitthi.kiosk.doctor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What an examination found, as lines for a person and as JSON for a program. */
public final class DoctorReport {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String kioskId;
  private final String hospitalCode;
  private final Instant at;
  private final List<Finding.OfPart> findings;
  private final List<DeviceList.Part> devices;

  DoctorReport(
      String kioskId,
      String hospitalCode,
      Instant at,
      List<Finding.OfPart> findings,
      List<DeviceList.Part> devices) {
    this.kioskId = kioskId;
    this.hospitalCode = hospitalCode;
    this.at = at.truncatedTo(ChronoUnit.SECONDS);
    this.findings = List.copyOf(findings);
    this.devices = List.copyOf(devices);
  }

  /** Whether patients can be served. */
  public boolean good() {
    return findings.stream().noneMatch(Finding.OfPart::isBad);
  }

  /**
   * One line a part, each trouble with its cause and one next step; the last line sums up.
   *
   * @param language {@code th} or {@code en}
   */
  public List<String> lines(String language) {
    DoctorWords words = new DoctorWords(language);
    List<String> lines = new ArrayList<>();
    findings.forEach(finding -> lines.add(line(finding, words)));
    lines.add(kioskId + ": " + words.text("total." + worst()));
    return lines;
  }

  /** The parts with their serial numbers, one line each. */
  public List<String> deviceLines() {
    return devices.stream()
        .map(part ->
            "%-12s %s %s, serial %s"
                .formatted(part.what(), part.maker(), part.product(), part.serial().orElse("-"))
                .replace("  ", " "))
        .toList();
  }

  /** The same for a program; an object. */
  public String json() {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree());
  }

  ObjectNode tree() {
    ObjectNode root = NODES.objectNode();
    root.put("kioskId", kioskId);
    root.put("hospitalCode", hospitalCode);
    root.put("at", at.toString());
    root.put("good", good());
    ArrayNode checks = root.putArray("checks");
    findings.forEach(finding -> checks.add(tree(finding)));
    ArrayNode parts = root.putArray("devices");
    for (DeviceList.Part part : devices) {
      ObjectNode node = parts.addObject();
      node.put("what", part.what());
      node.put("maker", part.maker());
      node.put("product", part.product());
      part.serial().ifPresent(serial -> node.put("serial", serial));
    }
    return root;
  }

  String kioskId() {
    return kioskId;
  }

  Instant at() {
    return at;
  }

  private static ObjectNode tree(Finding.OfPart finding) {
    ObjectNode node = NODES.objectNode();
    node.put("part", finding.part());
    node.put("result", result(finding));
    finding
        .finding()
        .ailment()
        .ifPresent(ailment -> {
          node.put("code", ailment.code());
          node.put("ailment", ailment.name());
        });
    node.put("detail", finding.finding().detail());
    node.put("millis", finding.took().toMillis());
    return node;
  }

  private static String line(Finding.OfPart finding, DoctorWords words) {
    String detail = finding.finding().detail();
    Optional<Ailment> ailment = finding.finding().ailment();
    String said =
        ailment
            .map(it ->
                "%s %s. %s. (%s)".formatted(it.code(), words.cause(it), words.next(it), detail))
            .orElse(detail);
    return "%-5s  %-13s  %s".formatted(words.text(result(finding)), finding.part(), said);
  }

  private static String result(Finding.OfPart finding) {
    if (finding.finding().ailment().isEmpty()) {
      return "good";
    }
    return finding.isBad() ? "bad" : "hint";
  }

  private String worst() {
    if (!good()) {
      return "bad";
    }
    boolean hints = findings.stream().anyMatch(it -> it.finding().ailment().isPresent());
    return hints ? "hint" : "good";
  }
}
