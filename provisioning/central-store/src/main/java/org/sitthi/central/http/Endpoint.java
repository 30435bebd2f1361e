package org.sitthi.central.http;

import org.sitthi.central.database.DatabaseAwayException;

/** Answers one kind of call. Threads: many at once. */
@FunctionalInterface
public interface Endpoint {

  /**
   * The answer.
   *
   * @throws BodyException answered with its problem
   * @throws DatabaseAwayException answered with 503
   */
  Answer answer(Call call) throws BodyException, DatabaseAwayException;
}
