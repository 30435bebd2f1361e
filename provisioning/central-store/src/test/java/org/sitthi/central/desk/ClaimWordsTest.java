package org.sitthi.central.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.record.ClaimRecord;

class ClaimWordsTest {

  @Test
  void everyStateAndSourceHasWordsOfItsOwn() {
    assertThat(Arrays.stream(ClaimRecord.State.values()).map(ClaimWords::state))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(ClaimRecord.Source.values()).map(ClaimWords::source))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "N31 CLAIM_REFUSED: what the service said, N31",
    "N13, N13",
    "N131 none,",
    "'asked, no answer yet',",
  })
  void ofAnErrorOnlyItsCodeIsShown(String lastError, String shown) {
    assertThat(ClaimWords.cause(pending(lastError))).isEqualTo(Optional.ofNullable(shown));
  }

  private static ClaimRecord pending(String lastError) {
    return new ClaimRecord(
        ClaimRecord.State.PENDING,
        Optional.empty(),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.of(lastError));
  }
}
