package org.sitthi.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param letter number of the letter as printed, such as {@code กค 0416.2/...}; absent when the
 *     source names none
 * @param dated date of the letter; absent exactly when the letter is
 * @param source line of the source document, such as {@code 004:26}, or a reply code's text
 */
public record Legal(@Nullable String letter, @Nullable LocalDate dated, String source) {}
