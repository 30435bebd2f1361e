package org.sitthi.central.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report that is kept, sent on and printed. */
class ReportHtmlTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @EnumSource(Difference.Kind.class)
  void eachDifferenceStandsWithItsMeaningAndItsNextStepInBothLanguages(Difference.Kind kind) {
    String page = html(report(List.of(difference(kind, "K01")), Map.of()));

    assertThat(page)
        .contains(kind.thai(), kind.thaiStep())
        .contains(kind.english().replace("'", "&#39;"), kind.englishStep().replace("'", "&#39;"))
        .contains("id=\"" + kind.name() + "\"", "href=\"#" + kind.name() + "\"");
  }

  @Test
  void whatOthersWroteIsTextAndNothingIsFetched() {
    String page =
        html(
            report(
                List.of(difference(Difference.Kind.VISIT_WITHOUT_RECORD, "<img src=x>")),
                Map.of()));

    assertThat(page)
        .contains("&lt;img src=x&gt;")
        .doesNotContain("<img", "http", "url(", "<script");
  }

  @Test
  void aSideThatNobodyAskedIsNotCalledEqual() {
    assertThat(html(report(List.of(), Map.of()))).contains("Not compared: it is not set up");
    assertThat(html(report(List.of(), Map.of("nhsoAsked", 3, "hospitalVisits", 3))))
        .contains("Nothing differs; nothing is to be done.")
        .doesNotContain("Not compared");
  }

  @Test
  void theFilesOfALaterLookTakeThePlaceOfTheEarlier(@TempDir Path folder) throws Exception {
    Path reports = folder.resolve("reports");
    ReportFiles.write(reports, report(List.of(), Map.of()), "99900");
    Report later = report(everyKind(), Map.of("kiosks", 3, "codes", 7, "nhsoAsked", 7));
    ReportFiles.write(reports, later, "99900");

    try (var files = Files.list(reports)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "reconciliation-2026-03-02.html", "reconciliation-2026-03-02.csv");
    }
    assertThat(reports.resolve("reconciliation-2026-03-02.html"))
        .hasBinaryContent(ReportHtml.of(later, "99900"));
    assertThat(reports.resolve("reconciliation-2026-03-02.csv"))
        .hasBinaryContent(ReportCsv.of(later));
    // For people to look at.
    Files.write(
        Files.createDirectories(Path.of("target/desk")).resolve("reconciliation.html"),
        ReportHtml.of(later, "99900"));
  }

  private static List<Difference> everyKind() {
    List<Difference> all = new ArrayList<>();
    for (Difference.Kind kind : Difference.Kind.values()) {
      all.add(difference(kind, "K01"));
    }
    all.add(difference(Difference.Kind.CODE_NOT_HELD, "K02"));
    return all;
  }

  private static Difference difference(Difference.Kind kind, String kiosk) {
    return switch (kind.pair()) {
      case KIOSK -> Difference.ofKiosk(kind, kiosk, "2");
      case NHSO, HOSPITAL, INVOICE ->
          new Difference(
              kind,
              Optional.of(kiosk),
              Optional.of(new UUID(7, kind.name().length())),
              Optional.of("690302083000"),
              Optional.of("PP9900000077"),
              Optional.of("PP9900000078"));
    };
  }

  private static Report report(List<Difference> found, Map<String, Integer> counts) {
    return new Report(
        DAY,
        Instant.parse("2026-03-02T20:30:00Z"),
        Instant.parse("2026-03-02T20:31:00Z"),
        7,
        counts,
        found);
  }

  private static String html(Report report) {
    return new String(ReportHtml.of(report, "99900"), UTF_8);
  }
}
