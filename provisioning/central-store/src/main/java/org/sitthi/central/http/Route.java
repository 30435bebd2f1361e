package org.sitthi.central.http;

/**
 * One line of the server's list.
 *
 * @param method GET, POST or PUT
 * @param template path with variables, such as {@code /api/v1/visit-records/{id}}
 * @param endpoint who answers
 */
public record Route(String method, String template, Endpoint endpoint) {}
