package org.sitthi.central.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.claims.Part;
import org.sitthi.central.claims.RuleDesk;
import org.sitthi.central.claims.StoredCharges;
import org.sitthi.central.claims.What;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.VisitState;
import org.sitthi.claims.export.ChargeFiles;
import org.sitthi.claims.export.ChargeItems;
import org.sitthi.claims.export.ClaimLists;
import org.sitthi.claims.export.DecidedVisit;
import org.sitthi.claims.export.Listing;
import org.sitthi.claims.export.Profiles;
import org.sitthi.claims.export.SixteenFiles;
import org.sitthi.claims.export.VisitRows;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;

/** The sixteen files of a scheme and some days, from the records that are held, as one ZIP. */
public final class Exports {

  /** Where a package is asked for. */
  public static final String COLLECTION = "/api/v1/exports";

  private static final int MOST_A_DAY = 5_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private final VisitRecords records;
  private final ExportAudit audit;
  private final String hospitalCode;
  private final String rules;
  private final Problems problems;
  private final JsonMapper json;
  private final RecordJson recordJson = new RecordJson();
  private final Profiles profiles = Profiles.builtIn();
  private final ChargeItems items = ChargeItems.builtIn();
  private final StoredCharges charges;
  private final InstantSource clock;

  /** Exports of these records, by these rules. */
  public Exports(
      VisitRecords records,
      RuleDesk desk,
      Database database,
      AtRest atRest,
      InstantSource clock,
      String hospitalCode,
      Problems problems,
      JsonMapper json) {
    this.records = records;
    this.charges = new StoredCharges(desk, database, atRest);
    this.audit = new ExportAudit(database, clock);
    this.clock = clock;
    this.hospitalCode = hospitalCode;
    this.rules = desk.fingerprint();
    this.problems = problems;
    this.json = json;
  }

  /** POST of an export's request: a ZIP of the files and their manifest, or a list as CSV. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    return switch (ExportRequest.of(call, profiles, problems)) {
      case ExportRequest.Refused(Answer answer) -> answer;
      case ExportRequest.Wanted wanted -> export(wanted);
    };
  }

  private Answer export(ExportRequest.Wanted wanted) throws DatabaseAwayException {
    Map<UUID, Scheme> schemes = charges.schemes(wanted.from(), wanted.to());
    List<Found> found = new ArrayList<>();
    LocalDate day = wanted.from();
    for (; !day.isAfter(wanted.to()); day = day.plusDays(1)) {
      List<HeldRecord> held = records.ofDay(day, MOST_A_DAY + 1);
      if (held.size() > MOST_A_DAY) {
        return problems.of(
            ProblemKind.IMPOSSIBLE, "$.from", "a day has more than " + MOST_A_DAY + " visits");
      }
      for (HeldRecord each : held) {
        VisitRecord record = read(each);
        if (isOf(record, schemes, wanted)) {
          found.add(found(each, record, schemes, wanted));
        }
      }
    }
    return switch (wanted.what()) {
      case SIXTEEN_FILES -> packed(wanted, found);
      case DMISHD -> listed(wanted, found, ClaimLists::dialysis);
      case RECEIPTS -> listed(wanted, found, ClaimLists::receipts);
      case SSO_CERTIFICATES -> listed(wanted, found, ClaimLists::certificates);
    };
  }

  /** A visit of the wanted days and scheme, with its charges if they came and are wanted. */
  private record Found(VisitRecord record, Optional<StoredCharges.Decided> decided) {}

  private Found found(
      HeldRecord held, VisitRecord record, Map<UUID, Scheme> schemes, ExportRequest.Wanted wanted)
      throws DatabaseAwayException {
    boolean decides =
        schemes.containsKey(held.recordId()) && wanted.part() != Part.OWN && !record.demo();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    return new Found(record, decides ? charges.of(held, today) : Optional.empty());
  }

  private Answer packed(ExportRequest.Wanted wanted, List<Found> found)
      throws DatabaseAwayException {
    List<VisitRows> rows = new ArrayList<>();
    List<HeldBack> heldBack = new ArrayList<>();
    Set<String> charged = new HashSet<>();
    for (Found each : found) {
      if (!each.record().demo()) {
        Optional<Owed> owed = owed(each, wanted.part());
        if (owed.isPresent()) {
          owed.ifPresent(it -> heldBack.add(it.of(each.record().recordId().toString())));
        } else {
          rows.add(rows(each));
          each.decided().ifPresent(_ -> charged.add(each.record().recordId().toString()));
        }
      }
    }
    SixteenFiles files = SixteenFiles.write(wanted.profile(), rows);
    for (SixteenFiles.HeldBack held : files.heldBack()) {
      heldBack.add(
          new HeldBack(held.key(), held.place(), held.fault().name(), held.fault().text()));
      charged.remove(held.key());
    }
    int demo = (int) found.stream().filter(each -> each.record().demo()).count();
    SequencedMap<String, byte[]> all = new LinkedHashMap<>();
    files.files().forEach(file -> all.put(file.name(), file.bytes()));
    all.put(
        "manifest.json",
        (json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                        ManifestJson.of(
                            wanted, hospitalCode, rules, files, charged.size(), demo, heldBack))
                + "\n")
            .getBytes(UTF_8));
    byte[] zip = Zip.of(all);
    audit.write(wanted, files.visits(), heldBack.size(), sha256(zip));
    return new Answer(200, "application/zip", zip)
        .with("Content-Disposition", "attachment; filename=\"" + name(wanted, "zip") + "\"");
  }

  private Optional<Owed> owed(Found found, Part part) {
    Optional<Owed> own = OwnRows.owed(found.record());
    if (own.isPresent()) {
      return own;
    }
    if (found.decided().isEmpty()) {
      return part == Part.WHOLE ? Optional.of(Owed.NO_CHARGES) : Optional.empty();
    }
    StoredCharges.Decided decided = found.decided().orElseThrow();
    if (!decided.asKept()) {
      return Optional.of(Owed.DECIDED_OTHERWISE);
    }
    Optional<ChargeFiles.Lack> lack = ChargeFiles.lack(items, decided.visit());
    if (lack.equals(Optional.of(ChargeFiles.Lack.NOTHING_DIRECT))) {
      return Optional.of(Owed.NOTHING_DIRECT);
    }
    if (decided.state() != VisitState.READY) {
      return Optional.of(Owed.NOT_READY);
    }
    return lack.map(_ -> Owed.NO_CATEGORY);
  }

  private VisitRows rows(Found found) {
    return OwnRows.of(
        found.record(),
        found.decided().map(decided -> decided.visit().visit()),
        found.decided().map(decided -> ChargeFiles.rows(items, decided.visit())).orElse(List.of()));
  }

  private Answer listed(
      ExportRequest.Wanted wanted,
      List<Found> found,
      Function<Collection<DecidedVisit>, Listing> list)
      throws DatabaseAwayException {
    List<DecidedVisit> decided =
        found.stream()
            .flatMap(each -> each.decided().stream())
            .map(each -> each.visit().decided())
            .toList();
    byte[] csv = list.apply(decided).csv();
    audit.write(wanted, decided.size(), 0, sha256(csv));
    return new Answer(200, "text/csv; charset=utf-8", csv)
        .with("Content-Disposition", "attachment; filename=\"" + name(wanted, "csv") + "\"");
  }

  private static String name(ExportRequest.Wanted wanted, String ending) {
    boolean isPackage = wanted.what() == What.SIXTEEN_FILES;
    return "sitthi-%s%s-%s-%s.%s"
        .formatted(
            isPackage ? wanted.profile().id() : wanted.what().name(),
            wanted.scheme().isEmpty() ? "" : "-" + wanted.scheme(),
            wanted.from(),
            wanted.to(),
            ending);
  }

  /** The scheme under which it is claimed, when charges came; else the one that was found. */
  private static boolean isOf(
      VisitRecord visit, Map<UUID, Scheme> schemes, ExportRequest.Wanted wanted) {
    Scheme claimed = wanted.part() == Part.OWN ? null : schemes.get(visit.recordId());
    String scheme =
        claimed != null
            ? claimed.name()
            : visit.entitlement().map(found -> found.mainScheme().code()).orElse("");
    return wanted.scheme().isEmpty() || wanted.scheme().equals(scheme);
  }

  private VisitRecord read(HeldRecord held) {
    try {
      return recordJson.read(held.body().bytes());
    } catch (RecordFormatException e) {
      throw new IllegalStateException("a record is held that cannot be read", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
