package org.sitthi.central;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.central.database.DatabaseSetting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Examples worked by hand from the fact sheet, asked over HTTPS as anybody would ask them. */
@ExtendWith(SharedPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkedExamplesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int FEWEST = 100;

  private TestStore store;
  private Caller caller;

  @BeforeAll
  void start(DatabaseSetting.Server database, @TempDir Path folder) {
    store = TestStore.start(database, folder);
    caller = store.caller();
  }

  @AfterAll
  void stop() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> eachExampleComesOutAsTheFactsSay() {
    List<String> examples = lines("worked-examples.txt");
    assertThat(examples).hasSizeGreaterThan(FEWEST);
    return examples.stream()
        .map(line -> DynamicTest.dynamicTest(line, () -> evaluate(line.split("[|]", -1))));
  }

  @TestFactory
  Stream<DynamicTest> eachDayComesOutAsTheFactsSay() {
    return lines("worked-deadlines.txt").stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line,
                () -> {
                  String[] cells = line.split("[|]", -1);
                  Reply reply = caller.get("/api/v1/deadlines?" + cells[0].strip());
                  assertThat(reply.status()).isEqualTo(200);
                  fits(reply.json(), cells[1]);
                }));
  }

  private void evaluate(String[] cells) {
    ObjectNode visit =
        (ObjectNode)
            JSON.readTree(
                "{\"visitId\":\"V9\",\"scheme\":\"LGO\",\"facility\":\"STATE\",\"subInscl\":\"L1\",\"permitNumber\":\"PP1234567890\"}");
    visit.setAll((ObjectNode) JSON.readTree("{" + cells[1].strip() + "}"));
    String more = cells[3].isBlank() ? "" : "," + cells[3].strip();
    String body = "{\"visit\":" + visit + ",\"lines\":[" + cells[2] + "]" + more + "}";
    Reply reply =
        caller.call(caller.to("/api/v1/evaluate").post(Caller.json(body.getBytes(UTF_8))).build());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    fits(reply.json(), cells[4]);
  }

  private static void fits(JsonNode answer, String wanted) {
    List<String> found = found(answer);
    for (String each : wanted.split(";", -1)) {
      String[] words = each.strip().split("[= ]", 2);
      switch (words[0]) {
        case "has" -> assertThat(found).contains(words[1]);
        case "not" -> assertThat(found).doesNotContain(words[1]);
        default -> assertThat(answer.at(words[0]).asString()).as(words[0]).isEqualTo(words[1]);
      }
    }
  }

  /** Checks and reply codes of all findings. */
  private static List<String> found(JsonNode answer) {
    List<JsonNode> findings = new ArrayList<>();
    answer.path("findings").forEach(findings::add);
    answer.path("lines").forEach(line -> line.path("findings").forEach(findings::add));
    List<String> found = new ArrayList<>();
    for (JsonNode finding : findings) {
      found.add(finding.path("check").asString(""));
      finding.path("replyCodes").forEach(code -> found.add(code.asString()));
    }
    return found;
  }

  private static List<String> lines(String name) {
    try (InputStream in = WorkedExamplesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
