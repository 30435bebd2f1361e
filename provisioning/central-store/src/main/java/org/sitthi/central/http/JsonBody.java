package org.sitthi.central.http;

import java.util.Locale;

/** Whether a call says that its body is plain JSON. */
public final class JsonBody {

  private JsonBody() {}

  /** {@code application/json}, not compressed. */
  public static boolean isJson(Call call) {
    String encoding = call.header("Content-Encoding").orElse("identity");
    return isJsonType(call) && encoding.equalsIgnoreCase("identity");
  }

  /** {@code application/json}, packed or not. */
  public static boolean isJsonType(Call call) {
    String type = call.header("Content-Type").orElse("");
    String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return bare.equals("application/json");
  }
}
