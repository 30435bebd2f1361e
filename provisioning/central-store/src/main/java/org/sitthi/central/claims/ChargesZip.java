package org.sitthi.central.claims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.DrugUse;
import org.sitthi.claims.Money;
import org.sitthi.claims.export.ChargeItems;
import org.sitthi.claims.export.ChargeReading;
import org.sitthi.claims.export.ChargedVisit;
import org.sitthi.claims.export.FileReading;
import org.sitthi.claims.export.Profile;
import org.sitthi.claims.export.ReadCharges;
import org.sitthi.claims.export.ReadFault;
import org.sitthi.claims.export.Row;
import org.sitthi.record.VisitDetails;
import org.sitthi.record.VisitRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Charges of one visit as a ZIP of the sixteen files. Only rows of that visit may be in it: another
 * patient's would be kept with this one's. Bounded before it is unpacked.
 */
final class ChargesZip {

  private static final int MOST_ENTRIES = 40;
  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_ROWS = 2_000;

  /** Read for charges; of the others only whose they are is looked at. */
  private static final Set<String> READ = Set.of("CHT", "CHA", "ADP", "DRU", "ODX", "OOP", "OPD");

  private final ChargeItems items = ChargeItems.builtIn();
  private final JsonMapper json;

  ChargesZip(JsonMapper json) {
    this.json = json;
  }

  /** The same as the JSON that would say it. */
  byte[] toJson(byte[] body, Profile profile, VisitRecord record) throws InputException {
    List<Row> rows = new ArrayList<>();
    int bytes = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        if (++entries > MOST_ENTRIES) {
          throw wrong("at most " + MOST_ENTRIES + " files in the ZIP");
        }
        byte[] content = read(zip, MOST_BYTES - bytes);
        bytes += content.length;
        rows.addAll(rows(entry.getName(), content, profile));
      }
    } catch (IOException e) {
      throw new InputException(ProblemKind.MALFORMED, "$", "a ZIP of the sixteen files");
    }
    if (entries == 0) {
      throw new InputException(ProblemKind.MALFORMED, "$", "a ZIP of the sixteen files");
    }
    List<Row> own = own(rows, record);
    try {
      return json.writeValueAsBytes(charges(ChargeReading.of(items, own)));
    } catch (ReadFault e) {
      throw wrong(e.getMessage());
    }
  }

  private static byte[] read(InputStream zip, int most) throws IOException, InputException {
    byte[] content = zip.readNBytes(most + 1);
    if (content.length > most) {
      throw wrong("at most " + MOST_BYTES + " bytes when unpacked");
    }
    return content;
  }

  /** Other files than the sixteen, such as a manifest, are passed over. */
  private static List<Row> rows(String name, byte[] content, Profile profile)
      throws InputException {
    String file = name.toUpperCase(Locale.ROOT).replaceAll("[0-9]{0,6}[.]TXT$", "");
    if (profile.files().stream().noneMatch(form -> form.name().equals(file))) {
      return List.of();
    }
    try {
      return FileReading.read(profile, file, content, MOST_ROWS);
    } catch (ReadFault e) {
      throw wrong(e.getMessage());
    }
  }

  private static List<Row> own(List<Row> rows, VisitRecord record) throws InputException {
    Optional<String> seq = record.visit().flatMap(VisitDetails::visitNumber);
    if (record.person().hn().isEmpty() || seq.isEmpty()) {
      throw wrong("a record with HN and visit number: else no row can be known as its own");
    }
    for (Row row : rows) {
      boolean isOwn =
          fits(row, "HN", record.person().hn().get())
              && fits(row, "SEQ", seq.get())
              && fits(row, "PERSON_ID", record.person().citizenId())
              && fits(row, "CID", record.person().citizenId());
      if (!isOwn || row.values().containsKey("AN")) {
        throw wrong("rows of this visit only; one in " + row.file() + " is of another");
      }
    }
    List<Row> read = rows.stream().filter(row -> READ.contains(row.file())).toList();
    if (read.stream().noneMatch(row -> row.file().equals("CHA"))) {
      throw wrong("a row in CHA: without it nothing is charged");
    }
    return read;
  }

  private static boolean fits(Row row, String column, String wanted) {
    String given = row.values().get(column);
    return given == null || given.equals(wanted);
  }

  private ObjectNode charges(ReadCharges read) {
    ObjectNode root = json.createObjectNode();
    ArrayNode lines = root.putArray("lines");
    read.lines().forEach(line -> write(line, lines.addObject()));
    read.projectCode().ifPresent(code -> root.withObject("/visit").put("projectCode", code));
    read.trafficAct()
        .ifPresent(amount -> root.withObject("/visit").put("trafficActSatang", amount.satang()));
    invoice(read, root);
    read.useOfRight()
        .ifPresent(use -> root.withObject("/record/registration").put("useOfRight", use));
    if (!read.diagnoses().isEmpty()) {
      ArrayNode diagnoses = root.putArray("diagnoses");
      read.diagnoses().forEach(each -> write(each, diagnoses.addObject()));
    }
    if (!read.procedures().isEmpty()) {
      ArrayNode procedures = root.putArray("procedures");
      read.procedures().forEach(each -> write(each, procedures.addObject()));
    }
    return root;
  }

  /**
   * e-Claim's CHT has no number of an invoice. Then the invoice is not checked, as nothing is known
   * of it; unless its total is not the sum, which is wrong whatever its number.
   */
  private static void invoice(ReadCharges read, ObjectNode root) {
    long sum = read.lines().stream().mapToLong(line -> line.charge().satang()).sum();
    boolean addsUp = read.total().stream().allMatch(total -> total.satang() == sum);
    if (read.invoice().isPresent() || !addsUp) {
      ObjectNode invoice = root.withObject("/record/invoice");
      read.invoice().ifPresent(number -> invoice.put("number", number));
      read.total().ifPresent(total -> invoice.put("totalSatang", total.satang()));
    }
  }

  private static void write(ChargeLine line, ObjectNode json) {
    json.put("lineId", line.lineId());
    json.put("category", line.category());
    json.put("quantity", line.quantity());
    json.put("chargeSatang", line.charge().satang());
    json.put("itemCode", line.itemCode());
    json.put("kind", line.kind());
    DrugUse drug = line.drug();
    if (drug != null) {
      ObjectNode own = json.putObject("drug");
      own.put("code", drug.code());
      own.put("name", drug.name());
      own.put("standardCode", drug.standardCode());
      own.put("ned", drug.ned());
      own.put("nedReason", drug.nedReason());
    }
    if (line.approval() != null) {
      json.putObject("approval").put("number", line.approval().number());
    }
  }

  private static void write(ChargedVisit.Diagnosis each, ObjectNode json) {
    json.put("code", each.code());
    json.put("type", each.type());
    each.doctor().ifPresent(doctor -> json.put("doctor", doctor));
  }

  private static void write(ChargedVisit.Procedure each, ObjectNode json) {
    json.put("code", each.code());
    each.doctor().ifPresent(doctor -> json.put("doctor", doctor));
    each.price()
        .map(BigDecimal::toPlainString)
        .map(Money::baht)
        .ifPresent(price -> json.put("priceSatang", price.satang()));
  }

  private static InputException wrong(@org.jspecify.annotations.Nullable String wanted) {
    return new InputException(ProblemKind.IMPOSSIBLE, "$", String.valueOf(wanted));
  }
}
