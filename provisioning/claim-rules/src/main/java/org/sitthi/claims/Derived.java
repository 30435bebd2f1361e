package org.sitthi.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is reckoned from a record's particulars; null: not known. */
final class Derived {

  private static final int CITIZEN_DIGITS = 13;
  private static final List<Particular> EXPORTED =
      List.of(
          Particular.FIRST_NAME,
          Particular.LAST_NAME,
          Particular.REFER_NO,
          Particular.INVOICE_NUMBER,
          Particular.CLAIM_CODE);

  private Derived() {}

  /** Thirteen digits whose last one follows from the others; of another kind of number: any. */
  static @Nullable Boolean citizenIdValid(Frame f) {
    String id = text(f, Particular.CITIZEN_ID);
    if (id == null) {
      return null;
    }
    String type = text(f, Particular.ID_TYPE);
    return (type != null && !type.equals("1")) || isCitizenId(id);
  }

  private static boolean isCitizenId(String id) {
    if (!id.matches("[0-9]{13}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < CITIZEN_DIGITS - 1; i++) {
      sum += (id.charAt(i) - '0') * (CITIZEN_DIGITS - i);
    }
    return (11 - (sum % 11)) % 10 == id.charAt(CITIZEN_DIGITS - 1) - '0';
  }

  static @Nullable Boolean rightCheckedOnDay(Frame f) {
    LocalDate checked = (LocalDate) Particular.RIGHT_CHECKED.of(f);
    return checked == null ? null : checked.equals(f.visit.serviceDate());
  }

  /** Both, as a person may hold two rights of which the second pays the excess. */
  static @Nullable Boolean schemeAsFound(Frame f) {
    String found = text(f, Particular.RIGHT_SCHEME);
    if (found == null) {
      return null;
    }
    return found.equals(f.visit.scheme().name())
        || f.visit.otherSchemes().stream().anyMatch(other -> other.name().equals(found));
  }

  static @Nullable BigDecimal claimCodeDays(Frame f) {
    LocalDate issued = (LocalDate) Particular.CLAIM_CODE_DATE.of(f);
    return issued == null
        ? null
        : BigDecimal.valueOf(ChronoUnit.DAYS.between(f.visit.serviceDate(), issued));
  }

  static @Nullable Boolean sentOnServiceDay(Frame f) {
    LocalDate sent = f.visit.sentDate();
    return sent == null ? null : sent.equals(f.visit.serviceDate());
  }

  static @Nullable Boolean primaryIsTreating(Frame f) {
    return same(text(f, Particular.PRIMARY_HOSPITAL), text(f, Particular.HOSPITAL_CODE));
  }

  static @Nullable Boolean primaryIsHospMain(Frame f) {
    return same(text(f, Particular.PRIMARY_HOSPITAL), text(f, Particular.RIGHT_HOSP_MAIN));
  }

  static @Nullable Boolean serviceAfterSending(Frame f) {
    LocalDate sent = f.visit.sentDate();
    return sent == null ? null : sent.isBefore(f.visit.serviceDate());
  }

  static @Nullable Boolean invoiceAddsUp(Frame f) {
    BigDecimal total = (BigDecimal) Particular.INVOICE_TOTAL.of(f);
    if (total == null) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (ChargeLine line : f.lines) {
      sum = sum.add(BigDecimal.valueOf(line.charge().satang()));
    }
    return sum.compareTo(total) == 0;
  }

  static Boolean hasLines(Frame f) {
    return !f.lines.isEmpty();
  }

  static List<String> exportTexts(Frame f) {
    List<String> all = new ArrayList<>();
    for (Particular each : EXPORTED) {
      String text = text(f, each);
      if (text != null) {
        all.add(text);
      }
    }
    String hn = hn(f);
    if (hn != null) {
      all.add(hn);
    }
    return all;
  }

  static @Nullable String hn(Frame f) {
    return Frame.isBlank(f.visit.hn()) ? null : f.visit.hn();
  }

  private static @Nullable String text(Frame f, Particular what) {
    return (String) what.of(f);
  }

  private static @Nullable Boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return null;
    }
    return one.strip().equals(other.strip());
  }
}
