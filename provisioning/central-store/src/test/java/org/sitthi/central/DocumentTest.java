package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
      // Kiosks' records have a published schema of their own, which is here as it is.
      JsonNode _ = ((ObjectNode) document.at("/components/schemas")).remove("VisitRecord");
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

  /** Whoever reads the document alone knows what a kiosk sends, and what it may hear. */
  @Test
  void eachCallOfAKioskHasItsFormsAndAllItsAnswers(
      DatabaseSetting.Server database, @TempDir Path folder) {
    try (TestStore store = TestStore.guarded(database, folder, Visits.AT::toInstant)) {
      JsonNode document = store.caller().get("/api/v1/openapi.json").json();
      JsonNode schemas = document.at("/components/schemas");
      for (String call :
          List.of(
              "post /api/v1/visit-records",
              "put /api/v1/visit-records/{id}",
              "get /api/v1/visit-records/{id}",
              "post /api/v1/visit-records/batch",
              "post /api/v1/visit-records/lookup",
              "post /api/v1/citizens/lookup",
              "post /api/v1/days/{date}/close",
              "post /api/v1/enrolments",
              "post /api/v1/enrolments/renewal",
              "post /api/v1/heartbeats",
              "post /api/v1/staff-calls",
              "get /api/v1/settings")) {
        String[] parts = call.split(" ", 2);
        JsonNode operation = document.path("paths").path(parts[1]).path(parts[0]);
        assertThat(operation.path("requestBody").isMissingNode())
            .as(call)
            .isEqualTo(parts[0].equals("get"));
        JsonNode answers = operation.path("responses");
        List<String> refused = new ArrayList<>();
        for (String status : answers.propertyNames()) {
          boolean good = status.startsWith("2");
          JsonNode form = answers.path(status).path("content");
          form = form.path(good ? "application/json" : "application/problem+json").path("schema");
          String name = form.path("$ref").asString("").replace("#/components/schemas/", "");
          assertThat(schemas.has(name)).as(call + " " + status + " " + name).isTrue();
          assertThat(name.equals("Problem")).as(call + " " + status).isEqualTo(!good);
          if (!good) {
            refused.add(status);
          }
        }
        assertThat(refused).as(call).contains("401", "403", "429", "503", "default");
      }
      for (JsonNode reference : document.findValues("$ref")) {
        String place = reference.asString();
        if (place.startsWith("#/components/schemas/")) {
          assertThat(document.at(place.substring(1)).isMissingNode()).as(place).isFalse();
        }
      }
      assertThat(schemas.at("/VisitRecord/$id").asString()).startsWith("urn:sitthi:visit-record:");
    }
  }
}
