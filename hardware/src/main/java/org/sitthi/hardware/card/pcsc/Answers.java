package org.sitthi.hardware.card.pcsc;

/** How a channel of {@link SitthiPcscProvider} gives answers that come in parts. */
public enum Answers {
  /**
   * 61xx is fetched and 6Cxx is asked again with the right length, as {@link
   * javax.smartcardio.CardChannel#transmit} has it. GET RESPONSE is sent with CLA 00, where SunPCSC
   * sends the command's own.
   */
  WHOLE,
  /** As the card gave them: for callers that do it themselves. */
  RAW;

  /** The JDK's own switch, which other programs know. */
  private static final String PROPERTY = "sun.security.smartcardio.t0GetResponse";

  /** {@link #RAW} if the JDK's switch is {@code false}, else {@link #WHOLE}. */
  static Answers byProperty() {
    return "false".equalsIgnoreCase(System.getProperty(PROPERTY)) ? RAW : WHOLE;
  }
}
