package org.sitthi.central.invoices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.central.atrest.AtRest;
import org.sitthi.central.atrest.HospitalNumbers;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.JsonBody;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import tools.jackson.databind.json.JsonMapper;

/**
 * The collection unit's programs: they find the code of a visit and put it on invoices. A code may
 * stand on many invoices, an invoice bears one code; what does not fit becomes a {@link Conflict}
 * and changes nothing.
 */
public final class Invoices {

  /** Where a code is put on an invoice. */
  public static final String LINK = "/api/v1/invoices/{no}/claim-code";

  /** Where the code of a visit is looked up. */
  public static final String LOOKUP = "/api/v1/claim-codes/lookup";

  /** What people must decide. */
  public static final String CONFLICTS = "/api/v1/conflicts";

  private static final String JSON = "application/json";
  private static final String NUMBER = "[A-Za-z0-9._-]{1,30}";
  private static final int MOST_CONFLICTS = 500;

  private final Database database;
  private final InvoiceRows rows;
  private final InstantSource clock;
  private final Problems problems;
  private final JsonMapper json;

  /** Links in the given database. */
  public Invoices(
      Database database, AtRest atRest, InstantSource clock, Problems problems, JsonMapper json) {
    this.database = database;
    this.rows = new InvoiceRows(new HospitalNumbers(atRest));
    this.clock = clock;
    this.problems = problems;
    this.json = json;
  }

  /** PUT of a code upon an invoice: 201, 200 if it stands there, 404 or 409 with a conflict. */
  public Answer put(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(LinkBody.MOST_BYTES);
    String invoice = call.path("no");
    if (!JsonBody.isJson(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    if (!invoice.matches(NUMBER)) {
      return problems.of(
          ProblemKind.IMPOSSIBLE, "no", "1 to 30 letters, digits, dots, hyphens wanted");
    }
    return switch (LinkBody.of(body, true, problems)) {
      case LinkBody.Refused(Answer answer) -> answer;
      case LinkBody.Asked asked -> database.together(connection -> put(connection, invoice, asked));
    };
  }

  /** POST of a visit's hospital number, visit number and day: its code and where that stands. */
  public Answer lookup(Call call) throws BodyException, DatabaseAwayException {
    byte[] body = call.body(LinkBody.MOST_BYTES);
    if (!JsonBody.isJson(call)) {
      return problems.of(ProblemKind.WRONG_MEDIA_TYPE);
    }
    return switch (LinkBody.of(body, false, problems)) {
      case LinkBody.Refused(Answer answer) -> answer;
      case LinkBody.Asked asked -> {
        List<Map<String, Object>> found =
            database.ask(connection -> {
              List<Map<String, Object>> all = new ArrayList<>();
              for (InvoiceRows.Coded each : rows.ofVisit(connection, asked)) {
                all.add(told(each, InvoiceRows.ofRecord(connection, each.recordId())));
              }
              return all;
            });
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("found", !found.isEmpty());
        answer.put("visits", found);
        yield ok(200, answer);
      }
    };
  }

  /** GET of what is open. */
  public Answer conflicts(Call call) throws DatabaseAwayException {
    List<Map<String, Object>> all =
        Conflicts.openOnes(database, MOST_CONFLICTS).stream().map(Invoices::told).toList();
    return ok(200, Map.of("conflicts", all));
  }

  private Answer put(Connection connection, String invoice, LinkBody.Asked asked)
      throws SQLException {
    Instant now = clock.instant();
    Optional<InvoiceRows.Link> before = InvoiceRows.ofInvoice(connection, invoice);
    if (before.isPresent()) {
      return again(connection, before.get(), asked, now);
    }
    List<InvoiceRows.Coded> holders = rows.withCode(connection, asked.code(), asked.day());
    if (holders.isEmpty()) {
      keep(connection, ConflictKind.INVOICE_CODE_NOT_HELD, invoice, asked, now);
      return problems.of(ProblemKind.NOT_FOUND, "$.claimCode", "a code of that day wanted");
    }
    Optional<InvoiceRows.Coded> visit =
        holders.stream().filter(each -> each.mayBe(asked)).findFirst();
    if (visit.isEmpty()) {
      keep(connection, ConflictKind.INVOICE_OF_OTHER_VISIT, invoice, asked, now);
      return problems.of(ProblemKind.OTHER_VISIT);
    }
    if (!InvoiceRows.link(connection, invoice, visit.get().recordId(), asked, now)) {
      // Somebody was quicker, between our look and our word.
      return again(
          connection, InvoiceRows.ofInvoice(connection, invoice).orElseThrow(), asked, now);
    }
    Conflicts.closeOfInvoice(connection, invoice, now);
    return ok(201, told(InvoiceRows.ofInvoice(connection, invoice).orElseThrow()));
  }

  private Answer again(
      Connection connection, InvoiceRows.Link before, LinkBody.Asked asked, Instant now)
      throws SQLException {
    if (before.code().equals(asked.code())) {
      return ok(200, told(before));
    }
    keep(connection, ConflictKind.INVOICE_HAS_OTHER_CODE, before.invoice(), asked, now);
    return problems.of(ProblemKind.OTHER_CODE);
  }

  private static void keep(
      Connection connection, ConflictKind kind, String invoice, LinkBody.Asked asked, Instant now)
      throws SQLException {
    Conflicts.open(
        connection,
        new Conflict(
            now,
            Optional.empty(),
            kind,
            Optional.of(asked.day()),
            Optional.empty(),
            Optional.of(invoice),
            asked.visitNumber(),
            Optional.of(asked.code()),
            asked.channel() + " " + asked.by()));
  }

  private static Map<String, Object> told(InvoiceRows.Link link) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("invoice", link.invoice());
    told.put("claimCode", link.code());
    told.put("recordId", link.recordId().toString());
    told.put("channel", link.channel());
    told.put("linkedAt", link.at().toString());
    told.put("linkedBy", link.by());
    return told;
  }

  private static Map<String, Object> told(InvoiceRows.Coded visit, List<InvoiceRows.Link> links) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("recordId", visit.recordId().toString());
    visit.hn().ifPresent(it -> told.put("hn", it));
    visit.visitNumber().ifPresent(it -> told.put("visitNumber", it));
    told.put("serviceDate", visit.day().toString());
    told.put("kioskId", visit.kioskId());
    told.put("channel", visit.channel());
    told.put("demo", visit.demo());
    told.put("claimState", visit.state());
    visit.code().ifPresent(it -> told.put("claimCode", it));
    visit.claimType().ifPresent(it -> told.put("claimType", it));
    visit.obtainedAt().ifPresent(it -> told.put("obtainedAt", it.toString()));
    told.put("invoices", links.stream().map(InvoiceRows.Link::invoice).toList());
    return told;
  }

  private static Map<String, Object> told(Conflict item) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kind", item.kind().name());
    told.put("message", item.kind().english());
    told.put("message_th", item.kind().thai());
    told.put("foundAt", item.foundAt().toString());
    item.serviceDate().ifPresent(it -> told.put("serviceDate", it.toString()));
    item.recordId().ifPresent(it -> told.put("recordId", it.toString()));
    item.invoice().ifPresent(it -> told.put("invoice", it));
    item.visitNumber().ifPresent(it -> told.put("visitNumber", it));
    item.offered().ifPresent(it -> told.put("offeredCode", it));
    told.put("saidBy", item.saidBy());
    return told;
  }

  private Answer ok(int status, Map<String, Object> answer) {
    return new Answer(status, JSON, json.writeValueAsBytes(answer));
  }
}
