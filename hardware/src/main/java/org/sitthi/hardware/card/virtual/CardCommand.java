package org.sitthi.hardware.card.virtual;

import java.util.Locale;

/** One line of a hand at {@code ./kiosk sim card}. */
sealed interface CardCommand {

  String HELP =
      """
        insert NAME [MANNER]   put a card in; MANNER: strict, p2-01, class-80, at-once, split
        remove                 take it out
        pull N                 pull it out right after its N-th exchange
        fault status N SW      answer status word SW (four hex digits) at exchange N
        fault silent N         give no answer
        fault torn N           answer one byte
        fault forget N         lose the selection, as by a reset
        fault swap N NAME      be another person's card from exchange N on
        pcscd stop|kill|start|unplug   what becomes of pcscd (unplug: it runs without a reader)
        list | quit
      """;

  /** Puts a card in. */
  record Insert(MadeUpPerson person) implements CardCommand {}

  /** Takes it out. */
  record Remove() implements CardCommand {}

  /** Pulls it out after so many exchanges. */
  record Pull(int after) implements CardCommand {}

  /** A fault to come. */
  record Trick(CardTrick trick) implements CardCommand {}

  /** Something happens to the service. */
  record Pcscd(Does what) implements CardCommand {}

  /** Shows who there is. */
  record ListPeople() implements CardCommand {}

  /** An empty line. */
  record Nothing() implements CardCommand {}

  /** Ends. */
  record Quit() implements CardCommand {}

  /** What becomes of pcscd. */
  enum Does {
    STOP,
    KILL,
    START,
    UNPLUG
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  static CardCommand parse(String line, PeopleFolder people) {
    String[] words = line.strip().split(" +", -1);
    try {
      return switch (words[0]) {
        case "" -> new Nothing();
        case "insert" -> new Insert(inserted(words, people));
        case "remove" -> new Remove();
        case "pull" -> new Pull(number(words[1]));
        case "fault" -> new Trick(trick(words, people));
        case "pcscd" -> new Pcscd(service(words[1]));
        case "list" -> new ListPeople();
        case "quit" -> new Quit();
        default -> throw unknown();
      };
    } catch (ArrayIndexOutOfBoundsException e) {
      throw unknown();
    }
  }

  private static MadeUpPerson inserted(String[] words, PeopleFolder people) {
    MadeUpPerson person = person(words.length > 1 ? words[1] : "somchai", people);
    return words.length > 2 ? person.with(manner(words[2])) : person;
  }

  private static CardTrick trick(String[] words, PeopleFolder people) {
    int exchange = number(words[2]);
    return switch (words[1]) {
      case "status" -> new CardTrick.Status(exchange, status(words[3]));
      case "silent" -> new CardTrick.Silence(exchange);
      case "torn" -> new CardTrick.Torn(exchange);
      case "forget" -> new CardTrick.Forget(exchange);
      case "swap" -> new CardTrick.Swap(exchange, person(words[3], people));
      default -> throw unknown();
    };
  }

  private static MadeUpPerson person(String key, PeopleFolder people) {
    return people
        .find(key)
        .orElseThrow(() -> new IllegalArgumentException("nobody is called " + key));
  }

  private static CardData.Manner manner(String text) {
    try {
      return CardData.Manner.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no card has the manner " + text, e);
    }
  }

  private static Does service(String word) {
    return switch (word) {
      case "stop" -> Does.STOP;
      case "kill" -> Does.KILL;
      case "start" -> Does.START;
      case "unplug" -> Does.UNPLUG;
      default -> throw unknown();
    };
  }

  private static int number(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException("an exchange is a number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }

  private static int status(String text) {
    if (!text.matches("[0-9A-Fa-f]{4}")) {
      throw new IllegalArgumentException("a status word has four hex digits");
    }
    return Integer.parseInt(text, 16);
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException("not understood; there are\n" + HELP.stripTrailing());
  }
}
