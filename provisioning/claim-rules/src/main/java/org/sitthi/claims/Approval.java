package org.sitthi.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval obtained before a drug was used.
 *
 * @param number number given by the programme
 * @param kind the programme
 * @param hn hospital number for which it was registered
 * @param drug generic drug for which it was registered
 * @param from first day
 * @param until last day, included
 */
public record Approval(
    @Nullable String number,
    @Nullable ApprovalKind kind,
    @Nullable String hn,
    @Nullable String drug,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {}
