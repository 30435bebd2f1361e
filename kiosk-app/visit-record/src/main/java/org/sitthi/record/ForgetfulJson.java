package org.sitthi.record;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jackson without its pool of buffers: what was written of a person must not stay in memory for the
 * sake of the next one. The price is a few kilobytes of garbage for each document.
 */
public final class ForgetfulJson {

  private static final JsonMapper MAPPER = JsonMapper.builder(factory().build()).build();

  private ForgetfulJson() {}

  /** For trees and plain values. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** For a mapper with limits of its own. */
  public static JsonFactoryBuilder factory() {
    return JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool());
  }
}
