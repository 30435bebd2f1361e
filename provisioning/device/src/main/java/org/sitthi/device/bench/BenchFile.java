package org.sitthi.device.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sitthi.hardware.bench.Figure;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bench found, as it is kept.
 *
 * @param name of the bench
 * @param at when it was run
 * @param machine processors and Java, without the machine's name
 */
record BenchFile(String name, String at, String machine, List<Figure> figures) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static BenchFile of(String name, Instant at, List<Figure> figures) {
    return new BenchFile(
        name,
        at.toString(),
        Runtime.getRuntime().availableProcessors()
            + " processors "
            + System.getProperty("os.arch")
            + ", Java "
            + Runtime.version(),
        List.copyOf(figures));
  }

  static BenchFile read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), BenchFile.class);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }

  /** Lines of a table: what, number, unit. */
  String table() {
    int width = figures.stream().mapToInt(figure -> figure.what().length()).max().orElse(0);
    StringBuilder table = new StringBuilder(name).append('\n');
    for (Figure figure : figures) {
      String number =
          figure.value() == Math.rint(figure.value())
              ? String.format(Locale.ROOT, "%,12.0f   ", figure.value())
              : String.format(Locale.ROOT, "%,15.2f", figure.value());
      table
          .append("  ")
          .append(figure.what())
          .append(" ".repeat(width - figure.what().length()))
          .append(number)
          .append(' ')
          .append(figure.unit())
          .append('\n');
    }
    return table.toString();
  }
}
