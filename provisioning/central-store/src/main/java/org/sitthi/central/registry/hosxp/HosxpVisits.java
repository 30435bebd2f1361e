package org.sitthi.central.registry.hosxp;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.registry.HospitalVisits;

/** Visits in HOSxP's tables, and the claim code in {@code visit_pttype}. */
public final class HosxpVisits implements HospitalVisits {

  private static final int STATEMENT_SECONDS = 3;
  private static final int MOST = 20_000;
  private static final String OF_DAY =
      """
      select o.vn, o.hn, p.cid, v.claim_code from ovst o
      left join patient p on p.hn = o.hn left join visit_pttype v on v.vn = o.vn
      where o.vstdate = ? order by o.vn
      """;

  private final HosxpPool reading;
  private final Optional<HosxpPool> writing;

  /**
   * Nothing is connected yet.
   *
   * @throws IOException if a password can't be read
   */
  public HosxpVisits(HosxpSetting setting) throws IOException {
    this(setting, 1);
  }

  HosxpVisits(HosxpSetting setting, int patience) throws IOException {
    this.reading = new HosxpPool(setting.jdbcUrl(), setting.reader(), true, patience);
    this.writing =
        setting.writer().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new HosxpPool(setting.jdbcUrl(), setting.writer().get(), false, patience));
  }

  @Override
  public DayVisits ofDay(LocalDate day) {
    try {
      return new DayVisits.Known(reading.ask(connection -> ofDay(connection, day)));
    } catch (HosxpAwayException e) {
      return new DayVisits.Away("HOSxP: " + e.getMessage());
    }
  }

  @Override
  public Written write(CodeOfVisit code) {
    if (writing.isEmpty()) {
      return new Written.Away("HOSxP: no role to write with");
    }
    try {
      return writing.get().ask(connection -> new CodeWriter(connection, code).write());
    } catch (HosxpAwayException e) {
      return new Written.Away("HOSxP: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    reading.close();
    writing.ifPresent(HosxpPool::close);
  }

  private static List<Visit> ofDay(Connection connection, LocalDate day) throws SQLException {
    Map<String, Visit> visits = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(OF_DAY)) {
      select.setQueryTimeout(STATEMENT_SECONDS);
      select.setMaxRows(MOST);
      select.setDate(1, Date.valueOf(day));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String number = text(rows, "vn");
          Visit visit =
              visits.computeIfAbsent(number, any -> new Visit(any, "", "", new ArrayList<>()));
          String code = text(rows, "claim_code");
          if (!code.isEmpty() && !visit.claimCodes().contains(code)) {
            visit.claimCodes().add(code);
          }
          visits.put(
              number, new Visit(number, text(rows, "hn"), text(rows, "cid"), visit.claimCodes()));
        }
      }
    }
    return List.copyOf(visits.values());
  }

  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text.strip();
  }
}
