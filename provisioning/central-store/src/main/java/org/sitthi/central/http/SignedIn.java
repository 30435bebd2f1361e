package org.sitthi.central.http;

/**
 * The member of staff, or the program, that calls.
 *
 * @param caller login, or the program's name: who it was, in what is written down
 * @param name shown on the page
 * @param unitThai where they work
 * @param unitEnglish where they work
 * @param csrf to stand in every form of the page as {@code csrf}
 */
public record SignedIn(
    String caller, String name, String unitThai, String unitEnglish, String csrf) {}
