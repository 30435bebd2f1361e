package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitthi.kiosk.nhso.town.NamedFault;

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
  void everyFaultThatTheKiosksReadmeNamesIsTakenAndEveryFaultIsNamedThere() throws IOException {
    List<String> named = TroubleTable.faults();
    assertThat(named).contains("answer-lost", "server-token").hasSizeGreaterThan(40);
    for (String name : named) {
      DemoOptions.Once once =
          (DemoOptions.Once) DemoOptions.parse(List.of("--once", "--fault", name));
      assertThat(once.fault().map(DemoMain::fault).map(NamedFault::wireName)).contains(name);
    }
    assertThat(named).containsAll(NamedFault.names());
    assertThatThrownBy(() -> DemoMain.fault("server-answer-gone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no such fault 'server-answer-gone'; there are none, slow, ");
  }

  @Test
  void aWrongOptionIsNamed() {
    assertThatThrownBy(() -> DemoOptions.parse(List.of("--bogus")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unknown option '--bogus'");
  }
}
