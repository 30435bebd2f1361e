package org.sitthi.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void bahtAreReadToTheSatangAndShownForPeople() {
    assertThat(Money.baht("1500.25")).isEqualTo(new Money(150_025));
    assertThat(Money.baht("12345").toString()).isEqualTo("12,345.00");
    assertThat(Money.baht("12345").toBaht()).isEqualTo("12345.00");
  }

  @Test
  void whatIsNoAmountIsRefused() {
    for (String text : new String[] {"", "1,500", "0.001", "99999999999", "abc"}) {
      assertThatThrownBy(() -> Money.baht(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aQuantityRoundsHalfASatangUp() {
    assertThat(new Money(3).times(new BigDecimal("0.5"))).isEqualTo(new Money(2));
    assertThat(new Money(-5).orZero()).isEqualTo(Money.ZERO);
  }
}
