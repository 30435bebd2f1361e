package org.sitthi.hardware.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PcscErrorTest {

  @Test
  void anErrorIsKnownByItsLower32Bits() {
    assertThat(PcscError.of(0x8010000CL)).isEqualTo(PcscError.NO_SMARTCARD);
    assertThat(PcscError.of(0xFFFFFFFF8010000CL)).isEqualTo(PcscError.NO_SMARTCARD);
  }

  @Test
  void anUnknownNumberIsKeptInTheMessage() {
    PcscException e = new PcscException("SCardConnect", 0x80100042L);
    assertThat(e.error()).isEqualTo(PcscError.OTHER);
    assertThat(e).hasMessage("SCardConnect: OTHER (0x80100042)");
  }

  @Test
  void aReaderIsChosenByGlob() {
    List<String> readers = List.of("Virtual PCD 00 00", "Virtual PCD 00 01");
    assertThat(new ReaderName("*").firstOf(readers)).contains("Virtual PCD 00 00");
    assertThat(new ReaderName("*0?01").firstOf(readers)).contains("Virtual PCD 00 01");
    assertThat(new ReaderName("Virtual").firstOf(readers)).isEmpty();
    assertThat(new ReaderName("Virtual.*").firstOf(readers)).isEmpty();
  }
}
