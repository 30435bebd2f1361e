package org.sitthi.central.registry.hosxp;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.central.registry.Appointment;
import org.sitthi.central.registry.Patient;
import org.sitthi.central.registry.Registry;
import org.sitthi.central.registry.RegistryAnswer;

/**
 * The register in HOSxP's tables, by a role that may read only. The same statements run on MariaDB
 * and PostgreSQL.
 */
public final class HosxpRegistry implements Registry {

  private static final int STATEMENT_SECONDS = 1;
  private static final String PATIENT =
      "select hn, pname, fname, lname, birthday, sex from patient where cid = ? order by hn";
  private static final String VISITS = "select vn from ovst where hn = ? and vstdate = ?";
  private static final String APPOINTMENTS =
      """
      select o.nexttime, c.name from oapp o left join clinic c on c.clinic = o.clinic
      where o.hn = ? and o.nextdate = ? order by o.nexttime
      """;

  private final HosxpPool pool;

  /**
   * Nothing is connected yet.
   *
   * @throws IOException if the password can't be read
   */
  public HosxpRegistry(HosxpSetting setting) throws IOException {
    this(setting, 1);
  }

  HosxpRegistry(HosxpSetting setting, int patience) throws IOException {
    this.pool = new HosxpPool(setting.jdbcUrl(), setting.reader(), true, patience);
  }

  @Override
  public RegistryAnswer find(String citizenId, LocalDate day) {
    try {
      return pool.ask(connection -> find(connection, citizenId, day));
    } catch (HosxpAwayException e) {
      return new RegistryAnswer.Away("HOSxP: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return new RegistryAnswer.Away("HOSxP: a patient that cannot be read");
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static RegistryAnswer find(Connection connection, String citizenId, LocalDate day)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(PATIENT)) {
      select.setQueryTimeout(STATEMENT_SECONDS);
      select.setString(1, citizenId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return new RegistryAnswer.NotKnown();
        }
        String hn = text(row, "hn");
        Date born = row.getDate("birthday");
        Patient patient =
            new Patient(
                hn,
                text(row, "pname"),
                text(row, "fname"),
                text(row, "lname"),
                Optional.ofNullable(born).map(date -> date.toLocalDate().toString()),
                sex(text(row, "sex")),
                visit(connection, hn, day),
                appointments(connection, hn, day));
        return row.next() ? new RegistryAnswer.Several() : new RegistryAnswer.Found(patient);
      }
    }
  }

  private static Optional<String> visit(Connection connection, String hn, LocalDate day)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(VISITS)) {
      select.setQueryTimeout(STATEMENT_SECONDS);
      select.setString(1, hn);
      select.setDate(2, Date.valueOf(day));
      try (ResultSet rows = select.executeQuery()) {
        List<String> numbers = new ArrayList<>();
        while (rows.next() && numbers.size() < 2) {
          numbers.add(text(rows, "vn"));
        }
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
      }
    }
  }

  private static List<Appointment> appointments(Connection connection, String hn, LocalDate day)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(APPOINTMENTS)) {
      select.setQueryTimeout(STATEMENT_SECONDS);
      select.setString(1, hn);
      select.setDate(2, Date.valueOf(day));
      try (ResultSet rows = select.executeQuery()) {
        List<Appointment> all = new ArrayList<>();
        while (rows.next()) {
          String time = text(rows, "nexttime");
          all.add(
              new Appointment(
                  time.matches("\\d{2}:\\d{2}.*") ? time.substring(0, 5) : "", text(rows, "name")));
        }
        return all;
      }
    }
  }

  private static String text(ResultSet row, String column) throws SQLException {
    @Nullable String text = row.getString(column);
    return text == null ? "" : text.strip();
  }

  private static String sex(String code) {
    return switch (code) {
      case "1" -> "M";
      case "2" -> "F";
      default -> "U";
    };
  }
}
