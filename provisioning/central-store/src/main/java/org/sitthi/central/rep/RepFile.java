package org.sitthi.central.rep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.sitthi.claims.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * A REP as {@code .xls}, see {@link RepXls}, or as CSV: UTF-8, the first line names the columns, in
 * whatever order, by the names of {@code columns.properties}; columns of other names are passed
 * over.
 */
final class RepFile {

  /** The most rows of one import. */
  static final int MOST_ROWS = 5_000;

  private static final List<String> REQUIRED =
      List.of("repNo", "tranId", "hn", "pid", "serviceDate", "codes");
  private static final CsvMapper CSV = new CsvMapper();

  private final Map<String, String> names;

  RepFile() {
    this.names = names();
  }

  /** All rows; none is taken if one is wrong. */
  List<RepRow> read(byte[] file) throws RepException {
    List<RepRow> rows = new ArrayList<>();
    List<Cells> all =
        RepXls.isOne(file)
            ? RepXls.read(file, MOST_ROWS, this::isHeader).stream().map(this::named).toList()
            : cells(text(file));
    for (Cells cells : all) {
      if (rows.isEmpty()) {
        for (String column : REQUIRED) {
          if (!cells.values().containsKey(column)) {
            throw new RepException("row 1: no column for " + column);
          }
        }
      }
      rows.add(row(cells));
    }
    if (rows.isEmpty()) {
      throw new RepException("no row below the names of the columns");
    }
    return rows;
  }

  private List<Cells> cells(String text) throws RepException {
    List<Cells> all = new ArrayList<>();
    try (MappingIterator<Map<String, String>> lines =
        CSV.readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(text)) {
      while (lines.hasNext()) {
        if (all.size() == MOST_ROWS) {
          throw new RepException("more than " + MOST_ROWS + " rows");
        }
        all.add(new Cells(all.size() + 2, named(lines.next())));
      }
    } catch (JacksonException e) {
      // Its own words quote the file.
      throw new RepException("row " + (all.size() + 2) + ": no CSV");
    }
    return all;
  }

  /** The columns that must be there are. */
  private boolean isHeader(List<String> cells) {
    return cells.stream()
        .map(cell -> names.get(bare(cell)))
        .filter(Objects::nonNull)
        .toList()
        .containsAll(REQUIRED);
  }

  private Cells named(Cells cells) {
    return new Cells(cells.line(), named(cells.values()));
  }

  private Map<String, String> named(Map<String, String> given) {
    Map<String, String> named = new HashMap<>();
    given.forEach((name, value) -> {
      String ours = names.get(bare(name));
      if (ours != null && value != null) {
        named.putIfAbsent(ours, value);
      }
    });
    return named;
  }

  private static RepRow row(Cells cells) throws RepException {
    Optional<LocalDate> service = cells.day("serviceDate");
    if (service.isEmpty()) {
      throw cells.wrong("serviceDate", "a day wanted");
    }
    return new RepRow(
        cells.required("repNo", "[!-~]{1,40}", "1 to 40 visible ASCII characters"),
        cells.required("tranId", "[!-~]{1,40}", "1 to 40 visible ASCII characters"),
        cells.required("hn", "[!-~]{1,20}", "1 to 20 visible ASCII characters"),
        cells.required("pid", "[0-9A-Za-z]{1,20}", "a citizen number"),
        service.get(),
        cells.day("repDate"),
        cells.day("sentDate"),
        codes(cells),
        cells.required("scheme", "[A-Z]{0,3}", "three letters or nothing"),
        cells.optional("ps", text -> within(text, 99), "a whole number"),
        cells.optional("percent", text -> within(text.replace("%", "").strip(), 100), "a percent"),
        cells.required("hmain", "[0-9]{0,5}", "a hospital code"),
        cells.required("hmain2", "[0-9]{0,5}", "a hospital code"),
        cells.optional("paid", text -> Money.baht(text.replace(",", "")), "an amount of baht"),
        sha256(new TreeMap<>(cells.values()).toString()));
  }

  private static List<String> codes(Cells cells) throws RepException {
    List<String> codes = new ArrayList<>();
    for (String code : cells.text("codes").split("[,;\\s]+", -1)) {
      if (!code.isEmpty()) {
        if (!code.matches("[A-Z]{1,3}[0-9]{1,4}(-[0-9]{1,2})?")) {
          throw cells.wrong("codes", "reply codes such as C349 wanted");
        }
        codes.add(code);
      }
    }
    return codes;
  }

  private static int within(String text, int most) {
    int number = Integer.parseInt(text);
    if (number < 0 || number > most) {
      throw new IllegalArgumentException("0 to " + most);
    }
    return number;
  }

  /** Spreadsheet programs put a mark before the text. */
  private static String text(byte[] csv) throws RepException {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RepException("the file is not UTF-8");
    }
  }

  private static Map<String, String> names() {
    Properties file = new Properties();
    try (InputStream in = RepFile.class.getResourceAsStream("columns.properties")) {
      if (in == null) {
        throw new IllegalStateException("columns.properties is not in the program");
      }
      file.load(new StringReader(new String(in.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (String ours : file.stringPropertyNames()) {
      Arrays.stream(file.getProperty(ours).split("\\|", -1))
          .forEach(name -> names.put(bare(name), ours));
      names.put(bare(ours), ours);
    }
    return names;
  }

  private static String bare(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[\\s._]", "");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
