package org.sitthi.central.registry.hosxp;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tables as HOSxP has them (facts/claims.md B.7), the columns that matter, with made-up rows. */
public record HosxpTables(String url, String user, String password) {

  public void make() {
    run(
        "create table patient (hn varchar(9) primary key, cid varchar(13), pname varchar(25),"
            + " fname varchar(100), lname varchar(100), birthday date, sex char(1))",
        "create table clinic (clinic varchar(3) primary key, name varchar(100))",
        "create table oapp (oapp_id integer primary key, hn varchar(9), nextdate date,"
            + " nexttime time, clinic varchar(3))",
        "create table pttype (pttype varchar(2) primary key, name varchar(100),"
            + " hipdata_code varchar(10))",
        "create table ovst (vn varchar(13) primary key, hn varchar(9), vstdate date, vsttime time,"
            + " pttype varchar(2), hospmain varchar(5), hospsub varchar(5), rfrilct varchar(5))",
        "create table visit_pttype (vn varchar(13), pttype varchar(2), hospmain varchar(5),"
            + " hospsub varchar(5), claim_code varchar(20), auth_code varchar(20),"
            + " confirm_and_locked char(1), primary key (vn, pttype))",
        "insert into pttype values ('77', 'บัตรทอง', 'UCS'), ('20', 'ข้าราชการ', 'OFC'),"
            + " ('10', 'ชำระเอง', 'A1')",
        "insert into clinic values ('001', 'อายุรกรรม')",
        "insert into patient values"
            + " ('0012345', '9123456789010', 'นาง', 'มะลิ', 'ใจดี', '1990-04-15', '2'),"
            + " ('0000777', '9000000000012', 'นาย', 'สมศักดิ์', 'ทดสอบ', null, '1'),"
            + " ('0000901', '9000000000039', 'นาย', 'นิด', 'ทดสอบ', '1980-01-01', '1'),"
            + " ('0000902', '9000000000039', 'นาย', 'นิด', 'ทดสอบ', '1980-01-01', '1')",
        "insert into oapp values (1, '0012345', '2026-03-02', '09:30:00', '001')");
    visits();
  }

  /** The visits as they were in the morning. */
  public void visits() {
    run(
        "delete from visit_pttype",
        "delete from ovst",
        "insert into ovst (vn, hn, vstdate, vsttime, pttype) values"
            + " ('690302083000', '0012345', '2026-03-02', '08:30:00', '77'),"
            + " ('690302090000', '0000777', '2026-03-02', '09:00:00', '77'),"
            + " ('690302140000', '0000777', '2026-03-02', '14:00:00', '20')",
        "insert into visit_pttype (vn, pttype, claim_code) values ('690302083000', '77', null),"
            + " ('690302090000', '77', ''), ('690302090000', '10', null),"
            + " ('690302140000', '20', 'PP0000000001')");
  }

  public String codeOf(String vn, String pttype) {
    return rows("select coalesce(claim_code, '') from visit_pttype where vn = '"
            + vn
            + "' and pttype = '"
            + pttype
            + "'")
        .getFirst();
  }

  public void run(String... statements) {
    for (String each : statements) {
      List<String> _ = rows(each);
    }
  }

  private List<String> rows(String sql) {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      List<String> found = new ArrayList<>();
      if (statement.execute(sql)) {
        ResultSet rows = statement.getResultSet();
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
