package org.sitthi.central.claims;

import static org.sitthi.central.claims.Shape.Field.may;
import static org.sitthi.central.claims.Shape.Field.must;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.claims.Money;
import org.sitthi.claims.export.ChargedVisit;

/** Diagnoses and procedures that come with charges: for the sixteen files' ODX and OOP. */
final class Diagnoses {

  /** Chapter XX of ICD-10: what an injury came from. */
  private static final String EXTERNAL_CAUSE = "[VWXY][0-9].*";

  private static final int MOST = 50;
  private static final int BAHT_PLACES = 2;

  static final Shape.Field DIAGNOSES =
      may(
          "diagnoses",
          new Shape.Several(
              new Shape.Nested(
                  "Diagnosis",
                  List.of(
                      must("code", new Shape.Line(8), "รหัส ICD-10", "ICD-10 code"),
                      must(
                          "type",
                          new Shape.Line(1),
                          "ชนิดการวินิจฉัย (DXTYPE)",
                          "DXTYPE; 1 is the principal one"),
                      may("doctor", new Shape.Line(6), "เลขใบประกอบวิชาชีพ", "Licence number"))),
              MOST),
          "การวินิจฉัย",
          "Diagnoses, for the sixteen files");

  static final Shape.Field PROCEDURES =
      may(
          "procedures",
          new Shape.Several(
              new Shape.Nested(
                  "Procedure",
                  List.of(
                      must("code", new Shape.Line(8), "รหัสหัตถการ", "Procedure code"),
                      may("doctor", new Shape.Line(6), "เลขใบประกอบวิชาชีพ", "Licence number"),
                      may("priceSatang", new Shape.Satang(), "ราคา", "Price, in satang"))),
              MOST),
          "หัตถการ",
          "Procedures, for the sixteen files");

  private Diagnoses() {}

  static List<ChargedVisit.Diagnosis> diagnoses(Given charges) {
    return charges.several("diagnoses", Given.class).stream()
        .map(each ->
            new ChargedVisit.Diagnosis(
                Objects.requireNonNull(each.text("code")),
                Objects.requireNonNull(each.text("type")),
                Optional.ofNullable(each.text("doctor"))))
        .toList();
  }

  static List<ChargedVisit.Procedure> procedures(Given charges) {
    return charges.several("procedures", Given.class).stream()
        .map(each ->
            new ChargedVisit.Procedure(
                Objects.requireNonNull(each.text("code")),
                Optional.ofNullable(each.text("doctor")),
                Optional.ofNullable(baht(each.satang("priceSatang")))))
        .toList();
  }

  /** The first diagnosis that is an external cause. */
  static Optional<String> externalCause(Given charges) {
    return diagnoses(charges).stream()
        .map(ChargedVisit.Diagnosis::code)
        .filter(code -> code.matches(EXTERNAL_CAUSE))
        .findFirst();
  }

  private static @Nullable BigDecimal baht(@Nullable Money money) {
    return money == null ? null : BigDecimal.valueOf(money.satang(), BAHT_PLACES);
  }
}
