package org.sitthi.central.claims;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sitthi.claims.ChargeLine;
import org.sitthi.claims.Decision;
import org.sitthi.claims.Evaluator;
import org.sitthi.claims.Facts;
import org.sitthi.claims.Particular;
import org.sitthi.claims.Particulars;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.RuleSet;
import org.sitthi.claims.Scheme;
import org.sitthi.claims.Visit;
import org.sitthi.claims.VisitBuilder;
import org.sitthi.claims.deadline.Calendar;
import org.sitthi.claims.deadline.CalendarReader;
import org.sitthi.claims.deadline.Deadlines;
import org.sitthi.claims.files.RuleFiles;

/** The rules and the calendar in force, asked together; never changes. */
public final class RuleDesk {

  private final RuleSet rules;
  private final Calendar calendar;

  private RuleDesk(RuleSet rules, Calendar calendar) {
    this.rules = rules;
    this.calendar = calendar;
  }

  /**
   * The built-in rule files, and over them those of a site's folder.
   *
   * @throws RuleFileException naming file, place and cause in one line
   */
  public static RuleDesk open(Optional<Path> folder) {
    RuleFiles files = RuleFiles.builtIn();
    if (folder.isPresent()) {
      files = files.with(folder.get());
    }
    RuleSet rules = files.load();
    return new RuleDesk(rules, CalendarReader.read(files.ofKind("deadlines"), rules.settings()));
  }

  /** Names the rule set in manifests: SHA-256 of its files. */
  public String fingerprint() {
    return rules.fingerprint();
  }

  /** The rules. */
  public RuleSet rules() {
    return rules;
  }

  Calendar calendar() {
    return calendar;
  }

  /**
   * A decision and what it was made from.
   *
   * @param deadlines absent when no day of sending is known, or it lies before the service
   */
  record Outcome(Visit visit, Decision decision, Optional<Deadlines> deadlines) {}

  /** Decides on a visit; with a day of sending its deadlines are looked at, too. */
  Outcome decide(VisitBuilder visit, Particulars record, List<ChargeLine> lines, Facts facts) {
    Visit bare = visit.particulars(record).build();
    LocalDate sent = bare.sentDate();
    Optional<Deadlines> deadlines =
        sent == null || sent.isBefore(bare.serviceDate())
            ? Optional.empty()
            : Optional.of(deadlines(bare.scheme(), bare.serviceDate(), sent));
    Visit whole = deadlines.map(d -> visit.particulars(with(record, d)).build()).orElse(bare);
    return new Outcome(whole, Evaluator.evaluate(whole, lines, facts, rules), deadlines);
  }

  /** What sending on a day means; the day must not lie before the service. */
  public Deadlines deadlines(Scheme scheme, LocalDate service, LocalDate sent) {
    return calendar.deadlines(scheme, service, sent);
  }

  /** The day by which the money of a REP is expected. */
  public LocalDate payBy(Scheme scheme, LocalDate rep) {
    return calendar.payBy(scheme, rep);
  }

  private static Particulars with(Particulars record, Deadlines deadlines) {
    LocalDate sent = deadlines.sentDate();
    Particulars all =
        record
            .with(Particular.MONTHS_LATE, BigDecimal.valueOf(deadlines.ps()))
            .with(Particular.DAYS_LEFT, days(sent, deadlines.onTimeUntil()));
    LocalDate cutOff = deadlines.cutOff();
    return cutOff == null ? all : all.with(Particular.DAYS_TO_CUT_OFF, days(sent, cutOff));
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }
}
