package org.sitthi.claims;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The drug of a charge line. What is absent is not known.
 *
 * @param genericId generic name or an id or alias of the code file, small or capital letters
 * @param name name as the hospital writes it; tried as an alias when there is no generic id
 * @param route way of giving: IV, SC, IM, PO, OTHER
 * @param strength one unit's content, such as {@code 20 mcg} or {@code 400 mg}
 * @param indication what it is given for: a code or alias of the code file
 * @param ned whether it is outside the National List of Essential Medicines
 * @param nedReason EA to EF as recorded; anything else is a finding
 * @param highCostOncology whether it is a high-cost cancer or haematology drug
 * @param fdaRegistered day of registration with the FDA (อย.)
 * @param code the hospital's working code
 * @param standardCode 24-digit or TMT code
 * @param inCatalogue whether the catalogue has the drug on the service date
 */
@RecordBuilder
public record DrugUse(
    @Nullable String genericId,
    @Nullable String name,
    @Nullable String route,
    @Nullable String strength,
    @Nullable String indication,
    @Nullable Boolean ned,
    @Nullable String nedReason,
    @Nullable Boolean highCostOncology,
    @Nullable LocalDate fdaRegistered,
    @Nullable String code,
    @Nullable String standardCode,
    @Nullable Boolean inCatalogue) {}
