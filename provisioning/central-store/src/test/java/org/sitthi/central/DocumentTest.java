package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document and what is served are the same calls. */
@ExtendWith(SharedPostgres.class)
class DocumentTest {

  @Test
  void eachCallThatIsServedIsDescribedAndTheReverse(
      DatabaseSetting.Server database, @TempDir Path folder) {
    try (TestStore store = TestStore.guarded(database, folder, Visits.AT::toInstant)) {
      TreeSet<String> served = new TreeSet<>();
      store.routes().stream()
          .filter(route -> route.template().startsWith("/api/"))
          .forEach(route -> served.add(route.method() + " " + route.template()));
      TreeSet<String> described = new TreeSet<>();
      JsonNode paths = store.caller().get("/api/v1/openapi.json").json().path("paths");
      for (String path : paths.propertyNames()) {
        for (String method : paths.path(path).propertyNames()) {
          JsonNode operation = paths.path(path).path(method);
          described.add(method.toUpperCase(Locale.ROOT) + " " + path);
          assertThat(operation.path("summary").asString()).as(path).isNotBlank();
        }
      }
      assertThat(served).hasSizeGreaterThan(20);
      assertThat(described).isEqualTo(served);
    }
  }

  @Test
  void eachEnumValueHasADescriptionInBothLanguages(
      DatabaseSetting.Server database, @TempDir Path folder) {
    try (TestStore store = TestStore.start(database, folder)) {
      JsonNode document = store.caller().get("/api/v1/openapi.json").json();
      int enums = 0;
      for (JsonNode owner : document.findParents("enum")) {
        assertThat(owner.path("oneOf").size()).isEqualTo(owner.path("enum").size());
        for (JsonNode word : owner.path("oneOf")) {
          assertThat(word.path("description").asString()).contains(" · ");
        }
        enums++;
      }
      assertThat(enums).isGreaterThan(10);
    }
  }
}
