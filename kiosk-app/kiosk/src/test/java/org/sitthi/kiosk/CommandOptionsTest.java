package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandOptionsTest {

  private static final Set<String> KNOWN = Set.of("--config", "--days");

  @Test
  void theOrderIsFree() {
    Map<String, String> both = Map.of("--config", "a", "--days", "7");

    assertThat(CommandOptions.read(List.of("--config", "a", "--days", "7"), KNOWN)).contains(both);
    assertThat(CommandOptions.read(List.of("--days", "7", "--config", "a"), KNOWN)).contains(both);
    assertThat(CommandOptions.read(List.of(), KNOWN)).contains(Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--config", "--year 1", "--days 1 --days 2", "--days 1 --config"})
  void whatIsWrongIsNotGuessed(String words) {
    assertThat(CommandOptions.read(List.of(words.split(" ", -1)), KNOWN)).isEmpty();
  }
}
