package org.sitthi.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BareBugTest {

  private static final String SECRET = String.join("", "999999", "9999994");

  @Test
  void aForeignExceptionsWordsAreNotLogged() {
    assertThat(log(thrownBy(() -> LocalDate.parse(SECRET.toLowerCase(Locale.ROOT)))))
        .contains("DateTimeParseException")
        .contains("BareBugTest")
        .doesNotContain(SECRET);
  }

  @Test
  void neitherAreTheyAsACauseOrBorrowedFromOne() {
    Throwable foreign = thrownBy(() -> LocalDate.parse(SECRET.toLowerCase(Locale.ROOT)));
    assertThat(log(new IllegalStateException("card", foreign)))
        .contains("IllegalStateException: card")
        .doesNotContain(SECRET);
    assertThat(log(new IllegalStateException(foreign))).doesNotContain(SECRET);
  }

  @Test
  void ourOwnWordsAre() {
    assertThat(log(new IllegalStateException("visit queue full"))).contains("visit queue full");
  }

  private static Throwable thrownBy(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      return e;
    }
    throw new AssertionError("nothing was thrown");
  }

  private static String log(Throwable bug) {
    StringWriter text = new StringWriter();
    new BareBug(bug).printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
