package org.sitthi.central.rep;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A REP as NHSO gives it: {@code .xls} (BIFF8), read record by record, so that nothing of the file
 * is built up in memory but its rows. The first sheet in whose first rows the columns' names stand
 * is taken. A formula is refused, not reckoned: NHSO's files have none.
 */
final class RepXls {

  /** Such a file begins so (an OLE2 compound document). */
  private static final byte[] SIGNATURE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final int FIRST_ROWS = 25;
  private static final int MOST_COLUMNS = 200;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

  private RepXls() {}

  static boolean isOne(byte[] file) {
    for (int i = 0; i < SIGNATURE.length; i++) {
      if (file.length <= i || file[i] != SIGNATURE[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The rows below the names of the columns, by these names.
   *
   * @param isHeader whether these are the names
   */
  static List<Cells> read(byte[] file, int mostRows, Predicate<List<String>> isHeader)
      throws RepException {
    Sheets sheets = new Sheets(mostRows, isHeader);
    FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(sheets);
    sheets.formats = formats;
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(formats);
    try (POIFSFileSystem system = new POIFSFileSystem(new ByteArrayInputStream(file));
        InputStream workbook = system.createDocumentInputStream("Workbook")) {
      new HSSFEventFactory().processEvents(request, workbook);
    } catch (Refused e) {
      throw new RepException(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // Its own words quote the file.
      throw new RepException("the file is no .xls that can be read");
    }
    return sheets.rows();
  }

  /** Leaves the library's loop. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  /** Takes one cell after the other. */
  private static final class Sheets implements HSSFListener {

    private final int mostRows;
    private final Predicate<List<String>> isHeader;
    private final List<Cells> rows = new ArrayList<>();
    private final Map<Integer, String> row = new LinkedHashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private SSTRecord texts = new SSTRecord();
    private int at = -1;
    private boolean isDone;

    Sheets(int mostRows, Predicate<List<String>> isHeader) {
      this.mostRows = mostRows;
      this.isHeader = isHeader;
    }

    List<Cells> rows() {
      endRow();
      return rows;
    }

    @Override
    public void processRecord(Record record) {
      if (record instanceof BOFRecord sheet && sheet.getType() == BOFRecord.TYPE_WORKSHEET) {
        endRow();
        isDone = !names.isEmpty();
        at = -1;
      } else if (record instanceof SSTRecord found) {
        texts = found;
      } else if (record instanceof CellValueRecordInterface cell && !isDone) {
        cell(cell);
      }
    }

    private void cell(CellValueRecordInterface cell) {
      if (cell.getRow() != at) {
        endRow();
        at = cell.getRow();
      }
      if (cell.getColumn() < MOST_COLUMNS) {
        String text = text(cell);
        if (!text.isBlank()) {
          row.put((int) cell.getColumn(), text.strip());
        }
      }
    }

    private String text(CellValueRecordInterface cell) {
      return switch (cell) {
        case LabelSSTRecord label -> texts.getString(label.getSSTIndex()).getString();
        case LabelRecord label -> label.getValue();
        case NumberRecord number -> number(number.getValue(), cell);
        case RKRecord number -> number(number.getRKNumber(), cell);
        case FormulaRecord _ when names.containsKey((int) cell.getColumn()) ->
            throw new Refused("row " + (cell.getRow() + 1) + ": a formula; save values only");
        case BoolErrRecord flag -> flag.isBoolean() ? String.valueOf(flag.getBooleanValue()) : "";
        default -> "";
      };
    }

    /** As it is, not as it is shown: a long number would be shown with an exponent. */
    private String number(double value, CellValueRecordInterface cell) {
      String format = formats.getFormatString(cell);
      if (format != null && DateUtil.isADateFormat(formats.getFormatIndex(cell), format)) {
        LocalDateTime day = DateUtil.getLocalDateTime(value);
        return day == null ? "" : DAY.format(day);
      }
      String plain = new BigDecimal(value).stripTrailingZeros().toPlainString();
      boolean padded = format != null && format.matches("0{2,20}") && plain.matches("[0-9]+");
      return padded && plain.length() < format.length()
          ? "0".repeat(format.length() - plain.length()) + plain
          : value == Math.rint(value) ? plain : BigDecimal.valueOf(value).toPlainString();
    }

    private void endRow() {
      if (!row.isEmpty() && !isDone) {
        if (!names.isEmpty()) {
          if (rows.size() == mostRows) {
            throw new Refused("more than " + mostRows + " rows");
          }
          Map<String, String> values = new HashMap<>();
          names.forEach((column, name) -> values.putIfAbsent(name, row.getOrDefault(column, "")));
          rows.add(new Cells(at + 1, values));
        } else if (at < FIRST_ROWS && isHeader.test(List.copyOf(row.values()))) {
          names.putAll(row);
        }
      }
      row.clear();
    }
  }
}
