package org.sitthi.central.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that is opened in a spreadsheet. */
class ReportCsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|cmd"})
  void noCellCanBeAFormula(String text) {
    assertThat(ReportCsv.cell(text)).startsWith("\"'");
  }

  @Test
  void quotesAndCommasStayInTheirCell() {
    assertThat(ReportCsv.cell("a\"b,c")).isEqualTo("\"a\"\"b,c\"");
  }

  @Test
  void theFileBeginsWithAMarkAndHasALineForEachDifference() {
    Difference odd =
        new Difference(
            Difference.Kind.VISIT_WITHOUT_RECORD,
            Optional.empty(),
            Optional.empty(),
            Optional.of("=HYPERLINK(1)"),
            Optional.empty(),
            Optional.empty());
    String text =
        new String(
            ReportCsv.of(
                new Report(
                    LocalDate.of(2026, 3, 2),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1,
                    Map.of(),
                    List.of(odd))),
            UTF_8);

    assertThat(text).startsWith("\uFEFFservice_date,").contains("\"'=HYPERLINK(1)\"");
    assertThat(text.lines()).hasSize(2);
  }
}
