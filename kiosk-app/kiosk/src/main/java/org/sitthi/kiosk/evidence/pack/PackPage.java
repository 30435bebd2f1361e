package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Evidence;
import org.sitthi.record.Person;
import org.sitthi.record.VisitRecord;

/**
 * The pack as one page of A4 in Thai, a single HTML file with its fonts in it: for a folder, a fax
 * and a signature. Name and citizen number are masked; the JSON file has the rest.
 */
final class PackPage {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final int LONGEST = 140;

  private final PageWords words;
  private final PageRows rows;

  PackPage(ZoneId zone) {
    this.words = new PageWords(zone);
    this.rows = new PageRows(words);
  }

  /**
   * The page, UTF-8.
   *
   * @param latest the newest revision of the pack
   * @param json the pack's JSON file, whose hash the page tells
   */
  byte[] write(EvidencePack pack, VisitRecord latest, byte[] json) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("regular", font("Sarabun-Regular.ttf"));
    parts.put("bold", font("Sarabun-Bold.ttf"));
    parts.put(
        "demo", latest.demo() ? "<p class=\"demo\">" + Html.text(words.text("demo")) + "</p>" : "");
    parts.put("attempts", rows.attempts(latest.evidence()));
    parts.put("routes", rows.routes(latest.evidence()));
    parts.put("revisions", rows.revisions(pack));
    visit(pack, latest).forEach((name, value) -> parts.put(name, Html.text(value)));
    claim(latest).forEach((name, value) -> parts.put(name, Html.text(value)));
    seal(pack, json).forEach((name, value) -> parts.put(name, Html.text(value)));
    return filled(new String(PageWords.resource("page.html"), UTF_8), parts).getBytes(UTF_8);
  }

  private Map<String, String> visit(EvidencePack pack, VisitRecord visit) {
    Optional<Evidence> evidence = visit.evidence();
    return Map.ofEntries(
        Map.entry("hospital", pack.hospital().name()),
        Map.entry("hospitalCode", visit.hospitalCode()),
        Map.entry("serviceDate", words.date(visit.serviceDate())),
        Map.entry("kiosk", visit.kioskId()),
        Map.entry("name", name(visit.person())),
        Map.entry("number", number(visit.person())),
        Map.entry("hn", or(visit.person().hn())),
        Map.entry("queue", or(visit.queueNumber())),
        Map.entry("method", words.of("method", visit.verification().method())),
        Map.entry("reader", or(visit.verification().reader())),
        Map.entry("cardIn", words.moment(visit.createdAt())),
        Map.entry("cardRead", or(evidence.flatMap(Evidence::cardReadAt).map(words::moment))),
        Map.entry(
            "machine",
            evidence
                .map(Evidence::machine)
                .map(machine ->
                    machine
                        .name()
                        .map(name -> machine.kioskId() + " · " + name)
                        .orElse(machine.kioskId()))
                .orElse(visit.kioskId())),
        Map.entry("software", visit.softwareVersion()));
  }

  private Map<String, String> claim(VisitRecord visit) {
    ClaimRecord claim = visit.claim();
    return Map.of(
        "entitlement",
        visit
            .entitlement()
            .map(this::entitlement)
            .map(PackPage::shortened)
            .orElse(words.text("entitlement.none")),
        "claimType",
        or(claim.claimType().map(PackPage::coded).map(PackPage::shortened)),
        "state",
        words.of("state", claim.state()),
        "code",
        or(claim.value()),
        "source",
        or(claim.source().map(source -> words.of("source", source))),
        "obtained",
        or(claim.obtainedAt().map(words::moment)),
        "error",
        or(claim.lastError().map(PackPage::shortened)));
  }

  private Map<String, String> seal(EvidencePack pack, byte[] json) {
    return Map.of(
        "recordId",
        pack.recordId().toString(),
        "keyId",
        pack.seal().key().id(),
        "seal",
        pack.seal().signature(),
        "fileHash",
        PackJson.sha256(json),
        "madeAt",
        words.moment(pack.madeAt()));
  }

  private String entitlement(EntitlementRecord found) {
    String schemes =
        coded(found.mainScheme()) + found.subScheme().map(sub -> " · " + coded(sub)).orElse("");
    return words.text("checked", schemes, words.time(found.checkedAt()));
  }

  private static String coded(CodedName coded) {
    return coded.code() + " " + coded.name();
  }

  /** Title, first name, first letter of the surname. */
  private static String name(Person person) {
    return new PersonName(
            person.title(), person.firstName(), person.middleName(), person.lastName())
        .shortForm();
  }

  /** Of another kind of number nothing is shown: how much of it tells whom is not known. */
  private String number(Person person) {
    return or(CitizenNumber.parse(person.citizenId()).map(CitizenNumber::masked));
  }

  private String or(Optional<String> text) {
    return text.orElse(words.text("none"));
  }

  /** What two lines of the page hold. */
  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String font(String file) {
    return Base64.getEncoder()
        .encodeToString(PageWords.resource("/org/sitthi/kiosk/fonts/" + file));
  }

  private static String filled(String page, Map<String, String> parts) {
    return PLACE
        .matcher(page)
        .replaceAll(place ->
            Matcher.quoteReplacement(
                Optional.ofNullable(parts.get(place.group(1)))
                    .orElseThrow(() -> new IllegalStateException("no part " + place.group(1)))));
  }
}
