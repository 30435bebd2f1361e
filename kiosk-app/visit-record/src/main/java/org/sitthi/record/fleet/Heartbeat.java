package org.sitthi.record.fleet;

import java.time.Instant;
import java.util.Optional;

/**
 * How a kiosk is: some forty figures, none about a patient. Sent each half minute; the newest alone
 * counts. What a kiosk cannot tell is absent.
 *
 * @param kioskId as in its records
 * @param sentAt by the kiosk's clock
 * @param startedAt when its program started
 * @param program what runs there
 * @param service whether patients are served
 * @param printer what the printer told last
 * @param outbox what waits for the store
 * @param chain the end of its chain, if it has one
 * @param visits since the program's start
 * @param clock how right its clock is
 * @param machine the computer
 * @param certificateUntil when its certificate ends
 * @param settings the site settings from the store
 * @param attention what else somebody has to come for; older kiosks do not say
 * @param staffAudit what was done in staff mode; older kiosks do not say
 */
public record Heartbeat(
    String kioskId,
    Instant sentAt,
    Instant startedAt,
    Program program,
    Service service,
    Printer printer,
    Outbox outbox,
    Optional<Chain> chain,
    Visits visits,
    Clock clock,
    Machine machine,
    Optional<Instant> certificateUntil,
    Settings settings,
    Optional<Attention> attention,
    Optional<StaffAudit> staffAudit) {

  private static final int WORD = 60;

  /** Refuses lengths that no store keeps. */
  public Heartbeat {
    length("kioskId", kioskId, 1, 20);
  }

  /**
   * What runs.
   *
   * @param version of the kiosk's program
   * @param java of the runtime
   * @param system kernel's name and release
   */
  public record Program(String version, String java, String system) {
    /** Checks lengths. */
    public Program {
      length("program.version", version, 1, WORD);
      length("program.java", java, 1, WORD);
      length("program.system", system, 1, WORD);
    }
  }

  /**
   * Service.
   *
   * @param state IDLE, SERVING or CLOSED
   * @param cause the kiosk's error code, such as H01, while it is closed
   */
  public record Service(String state, Optional<String> cause) {
    /** Checks the words. */
    public Service {
      if (!state.matches("IDLE|SERVING|CLOSED")) {
        throw new IllegalArgumentException("service.state: IDLE, SERVING or CLOSED wanted");
      }
      cause.ifPresent(code -> length("service.cause", code, 1, 10));
    }
  }

  /**
   * The printer, in words of CEN XFS.
   *
   * @param slipsLeft forecast; absent where nothing can be said
   * @param usedMillimetres of the roll
   */
  public record Printer(
      String device,
      String paper,
      String cover,
      Optional<String> fault,
      Optional<Integer> slipsLeft,
      Optional<Integer> usedMillimetres) {
    /** Checks lengths. */
    public Printer {
      length("printer.device", device, 1, WORD);
      length("printer.paper", paper, 1, WORD);
      length("printer.cover", cover, 1, WORD);
      fault.ifPresent(word -> length("printer.fault", word, 1, WORD));
    }
  }

  /**
   * The outbox.
   *
   * @param parked what the store refused for good
   * @param oldestSeconds how long the oldest waits
   */
  public record Outbox(int waiting, int parked, Optional<Long> oldestSeconds) {}

  /** The last entry of the chain. */
  public record Chain(long sequence, String hash) {
    /** Checks the form. */
    public Chain {
      length("chain.hash", hash, 1, 100);
    }
  }

  /**
   * Counts since the start.
   *
   * @param finished with a code
   * @param deferred code to come
   * @param apologies ended with an error code
   */
  public record Visits(
      long begun, long finished, long deferred, long apologies, Optional<Instant> lastAt) {}

  /**
   * The clock.
   *
   * @param aheadMillis of the store's clock, as the last answer showed
   * @param synchronised whether the kernel says that a time service keeps it
   */
  public record Clock(Optional<Long> aheadMillis, Optional<Boolean> synchronised) {}

  /**
   * The computer.
   *
   * @param celsius its hottest zone
   * @param load of one minute, per processor
   */
  public record Machine(
      Optional<Integer> celsius,
      long diskFreeMiB,
      long diskTotalMiB,
      Optional<Long> memoryFreeMiB,
      Optional<Long> memoryTotalMiB,
      long heapUsedMiB,
      Optional<Double> load,
      Optional<Long> upSeconds) {}

  /**
   * Site settings.
   *
   * @param inForce version that the running program began with, 0 = none
   * @param fetched version that lies ready for the next start, 0 = none
   * @param trouble why the newest was refused
   */
  public record Settings(long inForce, long fetched, Optional<String> trouble) {
    /** Checks lengths. */
    public Settings {
      trouble.ifPresent(words -> length("settings.trouble", words, 1, 200));
    }
  }

  /**
   * What somebody has to come for that no other figure shows.
   *
   * @param cardForgotten a card was left in for a minute; no visit begins before it is out
   * @param token which token of NHSO's servers needs somebody and why; nothing of the token itself
   */
  public record Attention(boolean cardForgotten, Optional<String> token) {
    /** Checks lengths. */
    public Attention {
      token.ifPresent(words -> length("attention.token", words, 1, WORD));
    }
  }

  /**
   * The chain of what was done in staff mode: how far it goes, and nothing of what was done.
   * Whoever shortens or rewrites it at the kiosk cannot take back what the store has heard of it.
   *
   * @param head its last entry; sequence 0 and 64 zeros while there is none
   * @param known the entry at the place that the store named in its last answer; absent if it named
   *     none, or there is none there
   * @param broken the first entry that is not as it was noted or does not follow the one before
   */
  public record StaffAudit(Chain head, Optional<Chain> known, Optional<Long> broken) {
    /** Checks the form. */
    public StaffAudit {
      entry("staffAudit.head", head);
      known.ifPresent(chain -> entry("staffAudit.known", chain));
    }

    private static void entry(String field, Chain chain) {
      if (chain.sequence() < 0 || !chain.hash().matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException(field + ": 0 or more, and 64 hex digits wanted");
      }
    }
  }

  private static void length(String field, String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      throw new IllegalArgumentException(field + ": " + least + " to " + most + " characters");
    }
  }
}
