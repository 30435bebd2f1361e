package org.sitthi.claims;

/**
 * One way to read an unsettled rule.
 *
 * @param route where the line would go
 * @param text what the reading says
 */
public record Reading(Route route, Text text) {}
