package org.sitthi.kiosk.nhso.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;

/**
 * The citizen number of the member of staff who answers for requests, in a credential file: it is
 * personal, so it stands in no settings. Read for each request. Threads: any.
 */
public final class RecorderFile {

  private static final int MAX_BYTES = 100;

  private final Path file;

  /** Reads nothing yet. */
  public RecorderFile(Path file) {
    this.file = file;
  }

  /** The number; empty if the file can't be read or holds none. */
  public Optional<CitizenNumber> number() {
    try (InputStream in = Files.newInputStream(file)) {
      return CitizenNumber.parse(
          new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
