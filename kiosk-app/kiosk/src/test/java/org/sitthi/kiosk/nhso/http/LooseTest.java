package org.sitthi.kiosk.nhso.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.kiosk.claim.Scheme;
import org.sitthi.record.CodedName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Valid JSON that no record could keep must not get as far as a record. */
class LooseTest {

  private static final String HALF = "\\ud83d";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"PP99\\u0000001\"",
        "\"PP99" + HALF + "01\"",
        "\"PP99 01\"",
        "\"PP๙๙๐๑\"",
        "\"123456789012345678901\"",
        "{}",
        "[\"PP9900000001\"]",
        "true",
        "null"
      })
  void whatNoRecordOrQrCouldHoldIsNoClaimCode(String value) {
    assertThat(Loose.claimCode(json("{\"claimCode\":" + value + "}"))).isEmpty();
  }

  @Test
  void aControlCharacterMakesACodeAbsent() {
    assertThat(Loose.text(json("{\"pid\":\"99\\u000799\"}"), "pid", 20)).isEmpty();
    assertThat(Loose.text(json("{\"pid\":\"99" + HALF + "\"}"), "pid", 20)).isEmpty();
  }

  @Test
  void namesAreCleanedOfWhatNoStoreCouldKeep() {
    String name = "โรง\\u0000พยาบาล\\n" + HALF + "สมมติ";
    assertThat(Loose.name(json("{\"hname\":\"" + name + "\"}"), "hname"))
        .contains("โรง พยาบาล สมมติ");
    assertThat(Loose.name(json("{\"hname\":\"\\u0000\\u0001\"}"), "hname")).isEmpty();
  }

  @Test
  void aLongNameIsNotCutInTheMiddleOfASign() {
    String name = "a".repeat(254) + "\\ud83d\\ude00";
    String cut = Loose.name(json("{\"hname\":\"" + name + "\"}"), "hname").orElseThrow();
    assertThat(new CodedName("", cut).name()).isEqualTo("a".repeat(254));
  }

  @Test
  void aSchemeIsCleanedToo() {
    assertThat(Loose.scheme(json("{\"main\":\"(UCS) สิทธิ\\u0000หลัก\"}"), "main"))
        .isEqualTo(Optional.of(new Scheme("UCS", "สิทธิ หลัก")));
  }

  private static JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}
