package org.sitthi.record.fleet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of this package. Fields that are not known are passed over: store and kiosk differ in age.
 */
public final class FleetJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private FleetJson() {}

  /** As it is sent. */
  public static byte[] write(Object value) {
    return JSON.writeValueAsBytes(value);
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException if it is none; the message repeats nothing of it
   */
  public static <T> T read(byte[] bytes, Class<T> type) {
    try {
      JavaType wanted = JSON.constructType(type);
      T value = JSON.readValue(bytes, wanted);
      if (value == null) {
        throw new IllegalArgumentException("no " + type.getSimpleName());
      }
      return value;
    } catch (JacksonException | NullPointerException e) {
      throw new IllegalArgumentException("no " + type.getSimpleName());
    }
  }
}
