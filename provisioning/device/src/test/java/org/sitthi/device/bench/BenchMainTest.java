package org.sitthi.device.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.hardware.bench.Bench;
import org.sitthi.hardware.bench.Figure;

class BenchMainTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-20T01:00:00Z"));

  @Test
  void theSlipBenchLeavesItsFigures(@TempDir Path folder) throws IOException, InterruptedException {
    int status = BenchMain.run(List.of("--out", folder.toString(), "--one", "slip"), CLOCK);

    assertThat(status).isZero();
    BenchFile file = BenchFile.read(folder.resolve("slip.json"));
    assertThat(file.name()).isEqualTo("slip");
    assertThat(file.at()).isEqualTo("2026-01-20T01:00:00Z");
    assertThat(file.figures())
        .extracting(Figure::what)
        .contains("render, cold", "render, warm, median", "bytes of the slip, generic80");
    assertThat(file.figures()).allSatisfy(figure -> assertThat(figure.value()).isPositive());
  }

  @Test
  void everyBenchHasANameOfItsOwn() {
    List<String> names =
        Benches.groups().stream().flatMap(g -> Benches.group(g).stream()).map(Bench::name).toList();
    assertThat(names).isNotEmpty().doesNotHaveDuplicates().allMatch(n -> n.matches("[a-z0-9-]+"));
  }

  @Test
  void aWrongOptionIsRefused() throws IOException, InterruptedException {
    assertThat(BenchMain.run(List.of("software"), CLOCK)).isEqualTo(2);
    assertThat(BenchMain.run(List.of("--out"), CLOCK)).isEqualTo(2);
    assertThat(BenchMain.run(List.of("--one", "none"), CLOCK)).isEqualTo(2);
  }

  @Test
  void theTableLinesUp() {
    BenchFile file =
        BenchFile.of(
            "made-up",
            CLOCK.instant(),
            List.of(new Figure("long name", 1.25, "ms"), new Figure("x", 1234, "bytes")));
    assertThat(file.table())
        .isEqualTo(
            """
            made-up
              long name           1.25 ms
              x               1,234    bytes
            """);
  }
}
