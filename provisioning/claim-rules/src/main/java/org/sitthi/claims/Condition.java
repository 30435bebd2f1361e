package org.sitthi.claims;

/**
 * One condition of a rule; all of a rule's conditions must hold.
 *
 * @param field what is looked at
 * @param must what it must be
 */
public record Condition(Field field, Must must) {}
