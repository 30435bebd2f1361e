package org.sitthi.central.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.intake.HeldRecord;
import org.sitthi.central.intake.VisitRecords;
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

  private final VisitRecords records;
  private final ExportAudit audit;
  private final String hospitalCode;
  private final String rules;
  private final Problems problems;
  private final JsonMapper json;
  private final RecordJson recordJson = new RecordJson();
  private final Profiles profiles = Profiles.builtIn();

  /**
   * Exports of these records.
   *
   * @param rules names the rule set in force, for the manifest
   */
  public Exports(
      VisitRecords records,
      Database database,
      InstantSource clock,
      String hospitalCode,
      String rules,
      Problems problems,
      JsonMapper json) {
    this.records = records;
    this.audit = new ExportAudit(database, clock);
    this.hospitalCode = hospitalCode;
    this.rules = rules;
    this.problems = problems;
    this.json = json;
  }

  /** POST of an export's request: a ZIP of the files and their manifest. */
  public Answer post(Call call) throws BodyException, DatabaseAwayException {
    return switch (ExportRequest.of(call, profiles, problems)) {
      case ExportRequest.Refused(Answer answer) -> answer;
      case ExportRequest.Wanted wanted -> export(wanted);
    };
  }

  private Answer export(ExportRequest.Wanted wanted) throws DatabaseAwayException {
    List<VisitRecord> found = new ArrayList<>();
    LocalDate day = wanted.from();
    for (; !day.isAfter(wanted.to()); day = day.plusDays(1)) {
      List<HeldRecord> held = records.ofDay(day, MOST_A_DAY + 1);
      if (held.size() > MOST_A_DAY) {
        return problems.of(
            ProblemKind.IMPOSSIBLE, "$.from", "a day has more than " + MOST_A_DAY + " visits");
      }
      held.stream().map(this::read).filter(visit -> isOf(visit, wanted)).forEach(found::add);
    }
    return packed(wanted, found);
  }

  private Answer packed(ExportRequest.Wanted wanted, List<VisitRecord> found)
      throws DatabaseAwayException {
    List<VisitRows> rows = new ArrayList<>();
    List<HeldBack> heldBack = new ArrayList<>();
    for (VisitRecord visit : found) {
      if (!visit.demo()) {
        OwnRows.owed(visit)
            .ifPresentOrElse(
                owed -> heldBack.add(owed.of(visit.recordId().toString())),
                () -> rows.add(OwnRows.of(visit)));
      }
    }
    SixteenFiles files = SixteenFiles.write(wanted.profile(), rows);
    files
        .heldBack()
        .forEach(held ->
            heldBack.add(
                new HeldBack(held.key(), held.place(), held.fault().name(), held.fault().text())));
    int demo = (int) found.stream().filter(VisitRecord::demo).count();
    SequencedMap<String, byte[]> all = new LinkedHashMap<>();
    files.files().forEach(file -> all.put(file.name(), file.bytes()));
    all.put(
        "manifest.json",
        (json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                        ManifestJson.of(wanted, hospitalCode, rules, files, demo, heldBack))
                + "\n")
            .getBytes(UTF_8));
    byte[] zip = Zip.of(all);
    audit.write(wanted, "SIXTEEN_FILES", files.visits(), heldBack.size(), sha256(zip));
    return new Answer(200, "application/zip", zip)
        .with("Content-Disposition", "attachment; filename=\"" + name(wanted) + "\"");
  }

  private static String name(ExportRequest.Wanted wanted) {
    return "sitthi-%s-%s-%s-%s.zip"
        .formatted(wanted.profile().id(), wanted.scheme(), wanted.from(), wanted.to());
  }

  private static boolean isOf(VisitRecord visit, ExportRequest.Wanted wanted) {
    return visit.entitlement().stream()
        .anyMatch(found -> found.mainScheme().code().equals(wanted.scheme()));
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
