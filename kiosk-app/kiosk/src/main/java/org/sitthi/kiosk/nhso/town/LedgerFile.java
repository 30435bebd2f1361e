package org.sitthi.kiosk.nhso.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the codes over a restart of the town: one {@link IssuedInTown} a line, as JSON. */
final class LedgerFile {

  private final Path file;
  private final JsonMapper mapper = JsonMapper.builder().build();

  LedgerFile(Path file) {
    this.file = file;
  }

  /**
   * All codes, oldest first; none if there is no file yet.
   *
   * @throws UncheckedIOException if the file can't be read or understood
   */
  List<IssuedInTown> load() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> !line.isBlank())
          .limit(TownBooks.MAX_CODES)
          .map(line -> mapper.readValue(line, IssuedInTown.class))
          .toList();
    } catch (JacksonException e) {
      throw new UncheckedIOException("can't understand the ledger " + file, new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the ledger " + file, e);
    }
  }

  void append(IssuedInTown code) {
    try {
      Files.writeString(
          file,
          mapper.writeValueAsString(code) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the ledger " + file, e);
    }
  }
}
