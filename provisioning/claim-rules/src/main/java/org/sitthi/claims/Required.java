package org.sitthi.claims;

import org.jspecify.annotations.Nullable;

/**
 * A field or attachment asked for.
 *
 * @param what the field or attachment
 * @param value what it must be, such as {@code SSSOBS}, when the rule says so
 * @param present whether it is there, and as the rule wants it
 */
public record Required(Requirement what, @Nullable String value, boolean present) {}
