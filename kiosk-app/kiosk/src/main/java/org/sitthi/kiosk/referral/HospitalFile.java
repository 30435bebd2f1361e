package org.sitthi.kiosk.referral;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hospital list as a file: CSV (RFC 4180), UTF-8 with or without a byte order mark, up to 8 MiB;
 * the first line is {@code code,name} or {@code code,name,name_en}.
 */
public final class HospitalFile {

  /** Its name in {@code data.dir}. */
  public static final String NAME = "hospitals.csv";

  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_LINE = 1_000;
  private static final List<String> SHORT_HEAD = List.of("code", "name");
  private static final List<String> HEAD = List.of("code", "name", "name_en");

  private HospitalFile() {}

  /**
   * The list of a kiosk.
   *
   * @param dataDir where the kiosk keeps its data
   * @return empty if none was imported yet
   * @throws HospitalListException if it can't be used
   */
  public static Optional<HospitalList> of(Path dataDir) throws HospitalListException {
    Path file = dataDir.resolve(NAME);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /**
   * Reads a list.
   *
   * @throws HospitalListException for the first thing that is wrong, in one line
   */
  public static HospitalList read(Path file) throws HospitalListException {
    List<Hospital> hospitals = new ArrayList<>();
    Map<String, Integer> lineOf = new HashMap<>();
    List<String> head = List.of();
    int number = 0;
    for (String line : text(file).split("\r\n|\n|\r", -1)) {
      number++;
      if (line.isEmpty()) {
        continue;
      }
      List<String> fields = fields(file, number, line);
      if (head.isEmpty()) {
        head = head(file, number, fields);
      } else {
        hospitals.add(hospital(file, number, head, fields, lineOf));
      }
    }
    if (hospitals.isEmpty()) {
      throw wrong(file, Math.max(1, number), "no hospital in it");
    }
    if (hospitals.size() > HospitalList.MOST) {
      throw wrong(file, number, "more than " + HospitalList.MOST + " hospitals");
    }
    return new HospitalList(hospitals);
  }

  /**
   * Puts a list in the place of the kiosk's, whole or not at all, whatever the power does.
   *
   * @param dataDir is made if it is not there
   * @throws IOException if it is not safe on disk; the list before stays
   */
  public static void write(HospitalList list, Path dataDir) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", HEAD)).append('\n');
    for (Hospital hospital : list.all()) {
      text.append(hospital.code()).append(',').append(quoted(hospital.nameTh()));
      text.append(',').append(quoted(hospital.nameEn())).append('\n');
    }
    Files.createDirectories(dataDir);
    Path aside = dataDir.resolve(NAME + ".new");
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(aside, dataDir.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(dataDir, StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static List<String> head(Path file, int number, List<String> fields)
      throws HospitalListException {
    if (!fields.equals(SHORT_HEAD) && !fields.equals(HEAD)) {
      throw wrong(file, number, "the first line is code,name or code,name,name_en");
    }
    return fields;
  }

  private static Hospital hospital(
      Path file, int number, List<String> head, List<String> fields, Map<String, Integer> lineOf)
      throws HospitalListException {
    if (fields.size() != head.size()) {
      throw wrong(file, number, head.size() + " fields wanted, " + fields.size() + " found");
    }
    String code = fields.getFirst();
    if (!Hospital.isCode(code)) {
      throw wrong(file, number, "a code has five digits; leading zeros are kept");
    }
    Integer earlier = lineOf.put(code, number);
    if (earlier != null) {
      throw wrong(file, number, "code " + code + " stands in line " + earlier + " too");
    }
    for (String name : fields.subList(1, fields.size())) {
      if (name.length() > Hospital.LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
        throw wrong(file, number, "a name has up to " + Hospital.LONGEST_NAME + " characters");
      }
    }
    if (fields.get(1).isBlank()) {
      throw wrong(file, number, "a name is missing");
    }
    return new Hospital(code, fields.get(1), fields.size() > 2 ? fields.get(2) : "");
  }

  private static String text(Path file) throws HospitalListException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new HospitalListException(file + ":1: larger than 8 MiB");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new HospitalListException(file + ":1: not UTF-8");
    } catch (NoSuchFileException e) {
      throw new HospitalListException(file + ":1: there is no such file");
    } catch (IOException e) {
      throw new HospitalListException(file + ":1: can't be read: " + e.getClass().getSimpleName());
    }
  }

  /** The fields of a line; no field may hold a line end. */
  private static List<String> fields(Path file, int number, String line)
      throws HospitalListException {
    if (line.length() > MOST_LINE) {
      throw wrong(file, number, "a line of more than " + MOST_LINE + " characters");
    }
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"' && (quoted || field.isEmpty())) {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    if (quoted) {
      throw wrong(file, number, "a quote is not closed");
    }
    fields.add(field.toString().strip());
    return fields;
  }

  private static String quoted(String text) {
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static HospitalListException wrong(Path file, int line, String what) {
    return new HospitalListException(file + ":" + line + ": " + what);
  }
}
