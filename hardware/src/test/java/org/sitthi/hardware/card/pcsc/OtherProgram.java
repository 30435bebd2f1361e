package org.sitthi.hardware.card.pcsc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import javax.smartcardio.TerminalFactory;

/**
 * Another program at the same card, in a process of its own, over the JDK's own PC/SC provider: as
 * NHSO's agent or any code written for javax.smartcardio. It says {@code ready}, waits for a line
 * and works; when its input ends it goes away without a word.
 */
final class OtherProgram {

  static final CommandAPDU SELECT_NHSO =
      new CommandAPDU(HexFormat.of().parseHex("00A4040008A000000054480083"));
  static final CommandAPDU READ_NHSO = new CommandAPDU(HexFormat.of().parseHex("80B0000402003C"));

  private OtherProgram() {}

  /** Arguments: what to do (read, reset, hold, exclusive), name of the reader. */
  public static void main(String[] arguments)
      throws GeneralSecurityException, CardException, IOException {
    CardTerminal terminal =
        TerminalFactory.getInstance("PC/SC", null).terminals().getTerminal(arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    switch (arguments[0]) {
      case "read" -> {
        out.println("ready");
        awaitLine();
        out.println("right " + read(terminal, 40));
      }
      case "reset" -> {
        out.println("ready");
        awaitLine();
        for (int i = 0; i < 10; i++) {
          terminal.connect("*").disconnect(true);
        }
        out.println("done");
      }
      case "hold" -> {
        terminal.connect("*").beginExclusive();
        out.println("ready");
        awaitLine();
      }
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** How many reads of the NHSO applet were right, each in a transaction of its own. */
  static int read(CardTerminal terminal, int times) throws CardException {
    int right = 0;
    Card card = terminal.connect("*");
    for (int i = 0; i < times; i++) {
      card.beginExclusive();
      try {
        card.getBasicChannel().transmit(SELECT_NHSO);
        ResponseAPDU answer = card.getBasicChannel().transmit(READ_NHSO);
        // The strict card refuses SunPCSC's GET RESPONSE of class 80: its answer waits for 00.
        ResponseAPDU data =
            answer.getSW() == 0x9000
                ? answer
                : card.getBasicChannel().transmit(new CommandAPDU(0, 0xC0, 0, 0, 60));
        right += data.getSW() == 0x9000 && data.getData()[0] == (byte) 0xCA ? 1 : 0;
      } finally {
        card.endExclusive();
      }
    }
    card.disconnect(false);
    return right;
  }

  private static void awaitLine() throws IOException {
    int read = System.in.read();
    while (read != '\n' && read != -1) {
      read = System.in.read();
    }
  }
}
