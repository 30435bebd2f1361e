package org.sitthi.device.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private final List<String> closed = new ArrayList<>();

  @Test
  void theLastOpenedIsClosedFirstAndATroubleStopsNothing() throws Exception {
    Closing closing = Closing.alsoOnSignal();
    Path folder = closing.folder("sitthi-closing-");
    closing.keep(() -> part("first"));
    closing.keep(() ->
        (AutoCloseable)
            () -> {
              throw new IllegalArgumentException("does not close");
            });
    closing.keep(() -> part("last"));

    assertThatThrownBy(closing::close).isInstanceOf(IllegalStateException.class);
    assertThat(closed).containsExactly("last", "first");
    assertThat(Files.exists(folder)).isFalse();
  }

  @Test
  void nothingIsOpenedOnceAllIsClosed() {
    Closing closing = Closing.alsoOnSignal();
    closing.close();

    assertThatThrownBy(() -> closing.keep(() -> part("late")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(closed).isEmpty();
  }

  private AutoCloseable part(String name) {
    return () -> closed.add(name);
  }
}
