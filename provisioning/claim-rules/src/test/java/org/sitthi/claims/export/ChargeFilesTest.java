package org.sitthi.claims.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sitthi.claims.Approval;
import org.sitthi.claims.ApprovalKind;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.ChargeLineBuilder;
import org.sitthi.claims.Covers;
import org.sitthi.claims.DrugUseBuilder;
import org.sitthi.claims.Evaluator;
import org.sitthi.claims.FacilityType;
import org.sitthi.claims.FactsBuilder;
import org.sitthi.claims.Money;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.VisitBuilder;
import org.sitthi.claims.files.RuleFiles;

/** Charges as rows of the sixteen files and back; decisions are the built-in rules' own. */
class ChargeFilesTest {

  private static final RuleSet RULES = RuleFiles.builtIn().load();
  private static final ChargeItems ITEMS = ChargeItems.builtIn();
  private static final List<String> DRUGS = categories(ChargeItems.Place::isDrug);
  private static final List<String> TYPED = categories(place -> place.type().isPresent());
  private static final Profile ECLAIM = Profiles.builtIn().find("ECLAIM").orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2018, 10, 2);

  private static List<String> categories(Predicate<ChargeItems.Place> wanted) {
    return ITEMS.places().entrySet().stream()
        .filter(each -> wanted.test(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static ChargeLineBuilder line(String id, String category, String baht) {
    return ChargeLine.builder(id, category, Money.baht(baht));
  }

  private static ChargedVisit visit(
      UnaryOperator<VisitBuilder> more, List<ChargeLine> lines, String invoice) {
    Visit visit =
        more.apply(
                Visit.builder("V1", Scheme.LGO, DAY)
                    .subInscl("L1")
                    .hn("HN1")
                    .facility(FacilityType.STATE)
                    .permitNumber("PP9900000001"))
            .build();
    return new ChargedVisit(
        new ChargedVisit.Keys("99900", "9123456789010", Optional.of("00100")),
        Optional.of(invoice),
        List.of(
            new ChargedVisit.Diagnosis("N18.5", "1", Optional.of("12345")),
            new ChargedVisit.Diagnosis("I10", "2", Optional.empty())),
        List.of(new ChargedVisit.Procedure("39.95", Optional.empty(), Optional.of(BigDecimal.TEN))),
        visit,
        new DecidedVisit(
            "r1",
            "HN1",
            "V1",
            DAY,
            lines,
            Evaluator.evaluate(visit, lines, FactsBuilder.builder().build(), RULES)));
  }

  private static ChargedVisit visit(ChargeLineBuilder... lines) {
    return visit(v -> v, List.of(lines).stream().map(ChargeLineBuilder::build).toList(), "INV-1");
  }

  private static List<Map<String, String>> of(String file, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.file().equals(file))
        .map(row -> (Map<String, String>) new TreeMap<>(row.values()))
        .toList();
  }

  @Test
  @Covers({"G-73", "AMB-19"})
  void theExcessOfADeviceIsAnItemOfItsOwnAndADialysisStaysOut() {
    List<Row> rows =
        ChargeFiles.rows(
            ITEMS,
            visit(
                line("a", "2", "1200").itemCode("8801").listRate(Money.baht("900")),
                line("b", "5", "300.25"),
                line("c", "18", "2000").kind("DIALYSIS")));
    assertThat(of("CHA", rows))
        .extracting(row -> row.get("CHRGITEM") + " " + row.get("AMOUNT"))
        .containsExactly("21 900.00", "22 300.00", "51 300.25");
    assertThat(of("CHT", rows).getFirst())
        .containsEntry("TOTAL", "1500.25")
        .containsEntry("PAID", "300.00")
        .containsEntry("INVOICE_NO", "INV-1");
    assertThat(of("ADP", rows).getFirst())
        .containsEntry("TYPE", "2")
        .containsEntry("CODE", "8801")
        .containsEntry("QTY", "1")
        .containsEntry("RATE", "1200.00")
        .containsEntry("TOTCOPAY", "300.00")
        .containsEntry("TOTAL", "900.00");
    assertThat(of("ADP", rows)).hasSize(1);
  }

  @Test
  void diagnosesAndProceduresStandWithoutDots() {
    List<Row> rows = ChargeFiles.rows(ITEMS, visit(line("a", "5", "1")));
    assertThat(of("ODX", rows))
        .extracting(row -> row.get("DIAG") + row.get("DXTYPE") + row.getOrDefault("DRDX", "-"))
        .containsExactlyInAnyOrder("N185112345", "I102-");
    assertThat(of("OOP", rows).getFirst())
        .containsEntry("OPER", "3995")
        .containsEntry("SERVPRICE", "10");
  }

  @Test
  @Covers({"G-28", "AMB-21"})
  void aReasonOrAnApprovalStandsWithItsDrug() {
    List<Row> rows =
        ChargeFiles.rows(
            ITEMS,
            visit(
                line("a", "3", "100.00")
                    .quantity(BigDecimal.valueOf(3))
                    .drug(
                        DrugUseBuilder.builder()
                            .genericId("other")
                            .code("D1")
                            .standardCode("123456")
                            .ned(true)
                            .nedReason("EC")
                            .build()),
                line("b", "4", "5000")
                    .drug(
                        DrugUseBuilder.builder()
                            .genericId("imatinib")
                            .indication("CANCER")
                            .code("D2")
                            .ned(true)
                            .build())
                    .approval(
                        new Approval("123456789", ApprovalKind.OCPA, "HN1", null, null, null))));
    List<Map<String, String>> drugs = of("DRU", rows);
    assertThat(drugs).hasSize(2);
    Map<String, String> reason =
        drugs.stream().filter(row -> "D1".equals(row.get("DID"))).findFirst().orElseThrow();
    assertThat(reason)
        .containsEntry("DRUGREMARK", "EC")
        .containsEntry("AMOUNT", "3")
        .containsEntry("DRUGPRICE", "33.33")
        .containsEntry("TOTAL", "100.00")
        .containsEntry("USE_STATUS", "1")
        .doesNotContainKey("PA_NO");
    Map<String, String> approved =
        drugs.stream().filter(row -> "D2".equals(row.get("DID"))).findFirst().orElseThrow();
    assertThat(approved)
        .containsEntry("DRUGREMARK", "PA")
        .containsEntry("PA_NO", "123456789")
        .containsEntry("USE_STATUS", "2");
  }

  @Test
  @Covers({"G-36", "G-41", "G-42"})
  void aProjectCodeAndTheTrafficActHaveRowsOfTheirOwn() {
    List<Row> rows =
        ChargeFiles.rows(
            ITEMS,
            visit(
                v ->
                    v.subInscl("S3")
                        .projectCode("SSSOBS")
                        .trafficActAmount(Money.baht("1000"))
                        .externalCauseCode("V234"),
                List.of(line("a", "11", "15000").kind("DELIVERY").build()),
                "INV-2"));
    assertThat(of("ADP", rows).getFirst())
        .containsEntry("TYPE", "5")
        .containsEntry("CODE", "SSSOBS");
    assertThat(of("CHA", rows))
        .extracting(row -> row.get("CHRGITEM") + " " + row.get("AMOUNT"))
        .containsExactly("B1 2000.00", "B2 13000.00", "K1 1000.00");
  }

  @Test
  void whatCannotStandInTheFilesIsNamed() {
    assertThat(ChargeFiles.lack(ITEMS, visit(line("a", "18", "2000").kind("DIALYSIS"))))
        .contains(ChargeFiles.Lack.NOTHING_DIRECT);
    assertThat(ChargeFiles.lack(ITEMS, visit(line("a", "", "2000").kind("DELIVERY"))))
        .contains(ChargeFiles.Lack.NO_CATEGORY);
    assertThat(ChargeFiles.lack(ITEMS, visit(line("a", "5", "2000")))).isEmpty();
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadAgain(@ForAll Random random) throws ReadFault {
    List<ChargeLine> lines = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      lines.add(anyLine("L" + i, random));
    }
    ChargedVisit visit = visit(v -> v, lines, "INV");
    List<Row> rows = reread(ChargeFiles.rows(ITEMS, visit));
    ReadCharges read = ChargeReading.of(ITEMS, rows);
    assertThat(sums(read.lines())).isEqualTo(sums(lines));
    assertThat(coded(read.lines())).isEqualTo(coded(lines));
    assertThat(read.invoice()).contains("INV");
    assertThat(read.diagnoses()).hasSize(2);
    Collections.shuffle(lines, random);
    assertThat(ChargeFiles.rows(ITEMS, visit(v -> v, lines, "INV")))
        .isEqualTo(ChargeFiles.rows(ITEMS, visit));
  }

  /** Of kinds that go by e-Claim whatever else stands beside them. */
  private static ChargeLine anyLine(String id, Random random) {
    Money charge = new Money(1 + random.nextInt(1_000_000));
    BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(40));
    String category = String.valueOf(1 + random.nextInt(19));
    ChargeLineBuilder line = ChargeLine.builder(id, category, charge).quantity(quantity);
    if (DRUGS.contains(category)) {
      DrugUseBuilder drug = DrugUseBuilder.builder().genericId("x").name("x").code("D" + id);
      boolean ned = random.nextBoolean();
      return line.drug((ned ? drug.ned(true).nedReason("EC") : drug.ned(false)).build()).build();
    }
    if (random.nextBoolean() && TYPED.contains(category)) {
      line.itemCode(String.valueOf(10_000 + random.nextInt(1_000)));
    }
    return line.listRate(new Money(1 + random.nextInt(50_000))).inList(true).build();
  }

  private static List<Row> reread(List<Row> rows) throws ReadFault {
    SixteenFiles files = SixteenFiles.write(ECLAIM, List.of(new VisitRows("r1", "HN1 V1", rows)));
    assertThat(files.heldBack()).isEmpty();
    Profile fdh = Profiles.builtIn().find("FDH").orElseThrow();
    SixteenFiles other = SixteenFiles.write(fdh, List.of(new VisitRows("r1", "HN1 V1", rows)));
    List<Row> read = new ArrayList<>();
    for (WrittenFile file : other.files()) {
      String name = file.name().replace(".txt", "");
      read.addAll(FileReading.read(fdh, name, file.bytes(), 1_000));
    }
    for (WrittenFile file : files.files()) {
      String name = file.name().replace(".txt", "");
      int found = FileReading.read(ECLAIM, name, file.bytes(), 1_000).size();
      assertThat(found).as(name).isEqualTo(file.rows());
    }
    return read;
  }

  private static Map<String, Long> sums(List<ChargeLine> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                ChargeLine::category,
                TreeMap::new,
                Collectors.summingLong(line -> line.charge().satang())));
  }

  private static List<String> coded(List<ChargeLine> lines) {
    return lines.stream()
        .filter(line -> line.itemCode() != null || line.drug() != null)
        .map(line ->
            line.category()
                + " "
                + (line.drug() == null ? line.itemCode() : line.drug().code())
                + " "
                + (line.drug() == null ? "" : line.drug().nedReason())
                + " "
                + line.quantity()
                + " "
                + line.charge().satang())
        .sorted()
        .toList();
  }

  private static ReadCharges read(String cha, String adp) throws ReadFault {
    List<Row> rows = new ArrayList<>();
    rows.addAll(FileReading.read(ECLAIM, "CHA", cha.getBytes(StandardCharsets.UTF_8), 100));
    rows.addAll(FileReading.read(ECLAIM, "ADP", adp.getBytes(StandardCharsets.UTF_8), 100));
    return ChargeReading.of(ITEMS, rows);
  }

  @Test
  void anOlderFileWithFewerColumnsAndAnyLineEndIsRead() throws ReadFault {
    ReadCharges read =
        read(
            "HN|AN|DATE|CHRGITEM|AMOUNT|PERSON_ID|SEQ\nHN1||20181002|71|150|9123456789010|V1\nHN1||20181002|K1|20|9123456789010|V1",
            "HN|AN|DATEOPD|TYPE|CODE|QTY|RATE|SEQ\r\nHN1||20181002|15|32001|2|50.00|V1\r\n");
    assertThat(read.lines())
        .extracting(line -> line.category() + " " + line.itemCode() + " " + line.charge().satang())
        .containsExactly("7 32001 10000", "7 null 5000");
    assertThat(read.trafficAct()).contains(Money.baht("20"));
  }

  @Test
  @Covers({"G-17", "X-10"})
  void theItemOfADialysisSaysThatItIsOne() throws ReadFault {
    ReadCharges read =
        read(
            "HN1||20181002|J1|2000|9123456789010|V1",
            "HN1||20181002|3|71641|1|2000|V1|||||0||2000||||||||||||");
    assertThat(read.lines().getFirst().kind()).isEqualTo("DIALYSIS");
  }

  @Test
  void sumsAndSignsThatDoNotFitAreNamedWithTheirPlace() {
    String head = "HN|AN|DATEOPD|TYPE|CODE|QTY|RATE|SEQ|TOTCOPAY|TOTAL\n";
    String cha = "HN1||20181002|71|100|9|V1";
    fails(cha, head + "HN1||20181002|15|1|2|60|V1||", "more than CHA has");
    fails(cha, head + "HN1||20181002|15|1|2|10|V1|0|99", "do not give its TOTAL");
    fails(cha, head + "HN1||20181002|99|1|1|10|V1||", "ADP.TYPE");
    fails(cha, head + "HN1||20181002|15||1|10|V1||", "ADP.CODE");
    fails(cha, head + "HN1||20181002|15|1|0|10|V1||", "ADP.QTY");
    fails(cha, head + "HN1||20181002|15|1|1|V1", "7 values instead of 10");
    fails(cha, "HN|WHAT\n", "unknown or stands twice");
    fails(cha, "HN|HN\n", "unknown or stands twice");
    fails("HN1||20181002|Z1|100|9|V1", head, "CHA.CHRGITEM");
    fails("HN1||20181002|73|100|9|V1", head, "CHA.CHRGITEM");
    fails("HN1||20181002|71|-1|9|V1", head, "CHA.AMOUNT");
    fails("HN1||20181302|71|1|9|V1", head, "CHA line 1, DATE");
    fails(
        cha,
        head + "HN1||20181002|5|SSSOBS|1|0|V1||\nHN1||20181002|5|HD3995|1|0|V1||",
        "more than one project code");
  }

  private static void fails(String cha, String adp, String what) {
    assertThatThrownBy(() -> read(cha, adp))
        .isInstanceOf(ReadFault.class)
        .hasMessageContaining(what);
  }

  @Test
  void bytesOfAnotherEncodingAndTooManyLinesAreRefused() {
    byte[] utf8 = "HN1||20181002|71|100|ก|V1".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> FileReading.read(ECLAIM, "CHA", utf8, 10))
        .hasMessageContaining("TIS_620");
    byte[] two = "\n\n\nHN1\nHN1".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> FileReading.read(ECLAIM, "CHA", two, 4))
        .hasMessageContaining("more than 4");
    assertThatThrownBy(() -> FileReading.read(ECLAIM, "XYZ", two, 4))
        .hasMessageContaining("no file of profile");
  }

  @Test
  void thaiIsReadInBothEncodings() throws ReadFault {
    Row row = new Row("ODX", Map.of("HN", "หน่วย๑"));
    for (Profile profile : Profiles.builtIn().all()) {
      byte[] bytes =
          SixteenFiles.write(profile, List.of(new VisitRows("r", "o", List.of(row))))
              .files()
              .stream()
              .filter(file -> file.name().equals("ODX.txt"))
              .findFirst()
              .orElseThrow()
              .bytes();
      assertThat(FileReading.read(profile, "ODX", bytes, 5).getFirst().values())
          .containsEntry("HN", "หน่วย๑");
    }
  }
}
