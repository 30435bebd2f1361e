package org.sitthi.kiosk.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sitthi.hardware.printer.PaperForecast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was counted of a roll over a restart, in one small file. A count that is lost is no
 * harm: the sensor that tells the roll's near end puts it right.
 */
final class PaperCount {

  private static final Logger LOG = LoggerFactory.getLogger(PaperCount.class);
  private static final int NUMBERS = 3;
  private static final int MOST_BYTES = 200;

  private final Path file;

  PaperCount(Path file) {
    this.file = file;
  }

  /** The count as it was left; a new roll's if there is none that can be read. */
  PaperForecast load(PaperForecast newRoll) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return unreadable(newRoll);
      }
      List<Integer> numbers =
          Files.readString(file, StandardCharsets.US_ASCII)
              .strip()
              .lines()
              .map(line -> Integer.valueOf(line.substring(line.indexOf('=') + 1)))
              .toList();
      return numbers.size() == NUMBERS
          ? new PaperForecast(
              newRoll.rollMillimetres(),
              newRoll.nearEndMillimetres(),
              numbers.get(0),
              numbers.get(1),
              numbers.get(2))
          : unreadable(newRoll);
    } catch (NoSuchFileException e) {
      return newRoll;
    } catch (IOException | IllegalArgumentException e) {
      return unreadable(newRoll);
    }
  }

  /** Puts the count in the file's place, whole or not at all. */
  void save(PaperForecast count) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    String text =
        "used.millimetres=%d%nlow.at.millimetres=%d%nslip.millimetres=%d%n"
            .formatted(count.usedMillimetres(), count.lowAtMillimetres(), count.slipMillimetres());
    try {
      Files.writeString(fresh, text, StandardCharsets.US_ASCII);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("paper count not saved: {}", e.getClass().getSimpleName());
    }
  }

  private static PaperForecast unreadable(PaperForecast newRoll) {
    LOG.warn("paper count unreadable: counting from a new roll");
    return newRoll;
  }
}
