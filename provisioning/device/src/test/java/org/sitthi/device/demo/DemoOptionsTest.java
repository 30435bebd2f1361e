package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {

  @Test
  void noWordAtAllOpensTheHospital() {
    assertThat(DemoOptions.parse(List.of()))
        .isEqualTo(new DemoOptions.Show(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void aVerbTellsTheRunningDemo() {
    assertThat(DemoOptions.parse(List.of("card", "malee")))
        .isEqualTo(new DemoOptions.Tell("card malee"));
    assertThat(DemoOptions.parse(List.of("remove"))).isEqualTo(new DemoOptions.Tell("remove"));
  }

  @Test
  void aWrongOptionIsNamed() {
    assertThatThrownBy(() -> DemoOptions.parse(List.of("--bogus")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown option '--bogus'");
  }
}
