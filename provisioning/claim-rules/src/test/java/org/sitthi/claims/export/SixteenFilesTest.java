package org.sitthi.claims.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SixteenFilesTest {

  private static final Charset THAI = Charset.forName("TIS-620");
  private static final Profiles PROFILES = Profiles.builtIn();

  @Test
  void theColumnsStandAsTheFactSheetHasThem() {
    assertThat(count("ECLAIM", "OPD")).isEqualTo(6);
    assertThat(count("FDH", "OPD")).isEqualTo(15);
    assertThat(count("ECLAIM", "ORF")).isEqualTo(6);
    assertThat(count("FDH", "ORF")).isEqualTo(7);
    assertThat(count("ECLAIM", "CHT")).isEqualTo(8);
    assertThat(count("OPBKK", "CHT")).isEqualTo(11);
    Map<String, Integer> all = new TreeMap<>(Map.of("INS", 19, "PAT", 15, "ODX", 8, "IPD", 13));
    all.putAll(Map.of("IRF", 3, "IDX", 4, "IOP", 8, "CHA", 7, "AER", 18, "ADP", 27, "LVD", 7));
    all.put("DRU", 24);
    all.forEach((file, columns) -> assertThat(count("ECLAIM", file)).as(file).isEqualTo(columns));
    assertThat(form("ECLAIM", "INS").columns().get(4).name()).isEqualTo("DATEIN");
    assertThat(form("FDH", "INS").columns().get(4).name()).isEqualTo("HCODE");
    assertThat(profile("ECLAIM").files()).hasSize(16);
    assertThat(profile("FDH").files()).hasSize(17);
  }

  @Test
  void aVisitIsWrittenByteForByte() {
    SixteenFiles files =
        SixteenFiles.write(
            profile("ECLAIM"),
            List.of(
                new VisitRows(
                    "r1",
                    "1",
                    List.of(
                        new Row(
                            "ORF",
                            Map.of(
                                "HN",
                                "0001",
                                "DATEOPD",
                                "20260302",
                                "CLINIC",
                                "00100",
                                "REFER",
                                "99901",
                                "REFERTYPE",
                                "1",
                                "SEQ",
                                "7",
                                "REFERDATE",
                                "20260301"))))));
    assertThat(new String(file(files, "ORF").bytes(), UTF_8))
        .isEqualTo("HN|DATEOPD|CLINIC|REFER|REFERTYPE|SEQ\r\n0001|20260302|00100|99901|1|7\r\n");
    assertThat(new String(file(files, "INS").bytes(), UTF_8))
        .startsWith("HN|INSCL|")
        .endsWith("\r\n");
    assertThat(file(files, "INS").rows()).isZero();
  }

  @Test
  void thaiIsOneByteInTis620AndTheSumsAreToldExactly() {
    List<VisitRows> visits =
        List.of(visit("a", new Row("PAT", Map.of("FNAME", "สมใจ")), cha("0.10"), cha("0.20")));
    SixteenFiles files = SixteenFiles.write(profile("ECLAIM"), visits);
    assertThat(new String(file(files, "PAT").bytes(), THAI)).contains("|สมใจ|");
    assertThat(file(files, "CHA").sums().get("AMOUNT")).hasToString("0.30");
    SixteenFiles utf = SixteenFiles.write(profile("FDH"), visits);
    assertThat(new String(file(utf, "PAT").bytes(), UTF_8)).contains("|สมใจ|");
    assertThat(file(utf, "PAT").sha256()).isNotEqualTo(file(files, "PAT").sha256());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          INS, HN,       1234567890123456, TOO_LONG
          AER, REFER_NO, 123456789012345678901, TOO_LONG
          AER, REFER_NO, 12|3,    BAR_OR_LINE_BREAK
          AER, REFER_NO, `12
          3`,                     BAR_OR_LINE_BREAK
          PAT, FNAME,    José,    NOT_IN_ENCODING
          PAT, DOB,      25690230, NO_DAY
          PAT, DOB,      20260229, NO_DAY
          OPD, TIMEOPD,  2460,    NO_TIME
          CHA, AMOUNT,   `1,000`, NO_NUMBER
          CHA, AMOUNT,   1.005,   NO_NUMBER
          CHA, AMOUNT,   1e3,     NO_NUMBER
          """)
  void aValueThatCannotStandThereHoldsItsVisitBackWhole(
      String file, String column, String value, Fault fault) {
    SixteenFiles files =
        SixteenFiles.write(
            profile("ECLAIM"),
            List.of(
                visit("bad", cha("5"), new Row(file, Map.of(column, value))),
                visit("good", cha("7"))));
    assertThat(files.heldBack())
        .containsExactly(new SixteenFiles.HeldBack("bad", file + "." + column, fault));
    assertThat(files.visits()).isEqualTo(1);
    assertThat(file(files, "CHA").sums().get("AMOUNT")).hasToString("7.00");
  }

  @Test
  void aColumnThatNoProfileHasIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SixteenFiles.write(
                profile("FDH"), List.of(visit("a", new Row("INS", Map.of("CLAIM_CODE", "1"))))));
  }

  @Property(tries = 300)
  void everyRowHasAsManyValuesAsTheHeaderAndEveryValueComesBack(
      @ForAll("written") Profile profile, @ForAll("someVisits") List<VisitRows> visits) {
    SixteenFiles files = SixteenFiles.write(profile, visits);
    Charset charset = profile.encoding() == Encoding.UTF_8 ? UTF_8 : THAI;
    String end = profile.lineEnd() == LineEnd.CRLF ? "\r\n" : "\n";
    assertThat(files.visits() + files.heldBack().size()).isEqualTo(visits.size());
    for (FileForm form : profile.files()) {
      WrittenFile file = file(files, form.name());
      String text = new String(file.bytes(), charset);
      List<String> lines = text.isEmpty() ? List.of() : List.of(text.split(end));
      assertThat(lines).hasSize(file.rows() + (profile.header() ? 1 : 0));
      assertThat(lines)
          .allSatisfy(line -> assertThat(line.split("\\|", -1)).hasSize(form.columns().size()));
    }
    assertThat(namesBack(files, profile, charset)).containsExactlyElementsOf(names(visits, files));
  }

  @Property(tries = 100)
  void theOrderInWhichVisitsComeChangesNoByte(
      @ForAll("someVisits") List<VisitRows> visits, @ForAll long seed) {
    List<VisitRows> shuffled = new ArrayList<>(visits);
    Collections.shuffle(shuffled, new Random(seed));
    List<String> one = hashes(visits);
    assertThat(hashes(shuffled)).isEqualTo(one);
  }

  @Provide
  Arbitrary<Profile> written() {
    return Combinators.combine(
            Arbitraries.of(PROFILES.all()),
            Arbitraries.of(Encoding.values()),
            Arbitraries.of(LineEnd.values()),
            Arbitraries.of(true, false))
        .as(Profile::written);
  }

  @Provide
  Arbitrary<List<VisitRows>> someVisits() {
    Arbitrary<String> names =
        Arbitraries.strings().withChars("กขคำ่้ั฿Aé|\n 9").ofMinLength(0).ofMaxLength(42);
    Arbitrary<List<Row>> rows =
        names.map(name -> new Row("PAT", Map.of("FNAME", name, "HN", "1"))).list().ofMaxSize(3);
    return rows.list()
        .ofMaxSize(6)
        .map(all -> {
          List<VisitRows> visits = new ArrayList<>();
          for (List<Row> each : all) {
            visits.add(new VisitRows("v" + visits.size(), "o" + visits.size() % 2, each));
          }
          return visits;
        });
  }

  /** The names that must be in the files: those of visits that are not held back, in order. */
  private static List<String> names(List<VisitRows> visits, SixteenFiles files) {
    List<String> held = files.heldBack().stream().map(SixteenFiles.HeldBack::key).toList();
    return visits.stream()
        .filter(visit -> !held.contains(visit.key()))
        .sorted((a, b) -> (a.order() + a.key()).compareTo(b.order() + b.key()))
        .flatMap(visit -> visit.rows().stream())
        .map(row -> row.values().getOrDefault("FNAME", ""))
        .toList();
  }

  private static List<String> namesBack(SixteenFiles files, Profile profile, Charset charset) {
    int at =
        form(profile.id(), "PAT").columns().stream().map(Column::name).toList().indexOf("FNAME");
    String text = new String(file(files, "PAT").bytes(), charset);
    return text.lines()
        .skip(profile.header() ? 1 : 0)
        .map(line -> line.split("\\|", -1)[at])
        .toList();
  }

  private static List<String> hashes(List<VisitRows> visits) {
    return SixteenFiles.write(profile("ECLAIM"), visits).files().stream()
        .map(WrittenFile::sha256)
        .toList();
  }

  private static VisitRows visit(String key, Row... rows) {
    return new VisitRows(key, key, List.of(rows));
  }

  private static Row cha(String amount) {
    return new Row("CHA", new HashMap<>(Map.of("AMOUNT", amount, "CHRGITEM", "71")));
  }

  private static Profile profile(String id) {
    return PROFILES.find(id).orElseThrow();
  }

  private static FileForm form(String profile, String file) {
    return profile(profile).files().stream()
        .filter(form -> form.name().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static int count(String profile, String file) {
    return form(profile, file).columns().size();
  }

  private static WrittenFile file(SixteenFiles files, String name) {
    return files.files().stream()
        .filter(file -> file.name().equals(name + ".txt"))
        .findFirst()
        .orElseThrow();
  }
}
