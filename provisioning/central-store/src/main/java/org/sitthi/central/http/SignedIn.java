package org.sitthi.central.http;

/**
 * The member of staff who looks at a page.
 *
 * @param name shown on the page
 * @param unitThai where they work
 * @param unitEnglish where they work
 * @param csrf to stand in every form of the page as {@code csrf}
 */
public record SignedIn(String name, String unitThai, String unitEnglish, String csrf) {}
