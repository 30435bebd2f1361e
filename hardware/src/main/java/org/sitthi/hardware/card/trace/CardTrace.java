package org.sitthi.hardware.card.trace;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitthi.hardware.card.CardFault;

/**
 * One read of a card, exchange by exchange. Traces that {@link SessionRecorder} makes hold made-up
 * names and numbers of the same length and form in place of the person's.
 *
 * <p>As text: a line for each exchange, command and answer in hex with {@code >} between; last a
 * line {@code ! FAULT} if the read failed there. Lines that begin with {@code #} are remarks.
 *
 * @param exchanges at most {@link #MOST}
 * @param end how it ended, if not well
 */
public record CardTrace(List<Exchange> exchanges, Optional<CardFault> end) {

  /** More exchanges than any read needs. */
  public static final int MOST = 1000;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /**
   * Refuses endless traces.
   *
   * @throws IllegalArgumentException if there are more than {@link #MOST} exchanges
   */
  public CardTrace {
    if (exchanges.size() > MOST) {
      throw new IllegalArgumentException("a trace of more than " + MOST + " exchanges");
    }
    exchanges = List.copyOf(exchanges);
  }

  /**
   * A command and what came back, both as hex in capitals.
   *
   * @param answer data and status word; empty if none came
   */
  public record Exchange(String command, String answer) {

    static Exchange of(byte[] command, byte[] answer) {
      return new Exchange(HEX.formatHex(command), HEX.formatHex(answer));
    }

    /** The answer's bytes. */
    public byte[] answerBytes() {
      return HEX.parseHex(answer);
    }

    byte[] commandBytes() {
      return HEX.parseHex(command);
    }
  }

  /** The text form. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Exchange exchange : exchanges) {
      text.append(exchange.command()).append(" > ").append(exchange.answer()).append('\n');
    }
    end.ifPresent(fault -> text.append("! ").append(fault).append('\n'));
    return text.toString();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException naming the line that is none, not its content
   */
  public static CardTrace parse(String text) {
    List<Exchange> exchanges = new ArrayList<>();
    Optional<CardFault> end = Optional.empty();
    int number = 0;
    for (String line : text.lines().map(String::strip).limit(2L * MOST).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("!")) {
        end = Optional.of(CardFault.valueOf(line.substring(1).strip()));
        continue;
      }
      exchanges.add(exchange(line.toUpperCase(Locale.ROOT), number));
    }
    return new CardTrace(exchanges, end);
  }

  private static Exchange exchange(String line, int number) {
    if (!line.matches("([0-9A-F]{2}){4,261} *>( *([0-9A-F]{2}){2,258})?")) {
      throw new IllegalArgumentException("line " + number + " of the trace is no exchange");
    }
    String[] sides = line.split(">", -1);
    return new Exchange(sides[0].strip(), sides[1].strip());
  }

  /** The size only. */
  @Override
  public String toString() {
    return "CardTrace[" + exchanges.size() + " exchanges" + end.map(f -> ", " + f).orElse("") + "]";
  }
}
