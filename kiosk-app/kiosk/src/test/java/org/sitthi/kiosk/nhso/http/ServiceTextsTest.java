package org.sitthi.kiosk.nhso.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ServiceTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"9999999999994", "9-9999-99999-99-4", "9 9999 99999 99 4", "pid=9999999999994,"})
  void aNumberInATextIsMasked(String quoted) {
    assertThat(texts("{\"message\":\"เลข " + quoted + " ไม่ถูกต้อง\"}"))
        .singleElement()
        .satisfies(text -> assertThat(text).doesNotContainPattern("[0-9]").contains("ไม่ถูกต้อง"));
  }

  @Test
  void aProofInATextIsMasked() {
    assertThat(texts("{\"message\":\"id " + "00000000-0000-4000-8000-000000000001" + "\"}"))
        .containsExactly("id x");
  }

  @Test
  void aNumberIsMaskedEvenWhereTheTextIsCut() {
    String text = "x".repeat(292) + " 9999999999994";
    assertThat(texts("{\"message\":\"" + text + "\"}").getFirst()).doesNotContain("999");
  }

  @Test
  void textsAreFewShortAndOnOneLine() {
    String many =
        IntStream.range(0, 50)
            .mapToObj(i -> "{\"defaultMessage\":\"" + i + "\\r\\n" + "ก".repeat(1000) + "\"}")
            .collect(Collectors.joining(",", "{\"errors\":[", "]}"));
    assertThat(texts(many))
        .hasSize(10)
        .allSatisfy(text -> assertThat(text).hasSize(300).doesNotContain("\n", "\r"));
  }

  @Test
  void theBodysKindsAreTriedInTurn() {
    assertThat(texts("{\"errors\":[{\"code\":\"x\"}],\"message\":\"m\"}")).containsExactly("m");
    assertThat(texts("{\"title\":\"t\"}")).containsExactly("t");
    assertThat(texts("{\"errors\":{\"defaultMessage\":\"one\"}}")).containsExactly("one");
    assertThat(texts("[]")).isEmpty();
    assertThat(texts("7")).isEmpty();
  }

  private static List<String> texts(String json) {
    return ServiceTexts.of(JsonMapper.builder().build().readTree(json));
  }
}
