package org.sitthi.central;

import okhttp3.Headers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Reply(int status, Headers headers, String body) {

  JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** The first problem's code. */
  String code() {
    return json().at("/errors/0/code").asString();
  }

  /** The first problem's path. */
  String path() {
    return json().at("/errors/0/path").asString();
  }
}
