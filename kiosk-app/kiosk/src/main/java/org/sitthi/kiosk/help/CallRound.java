package org.sitthi.kiosk.help;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.Signal;
import org.sitthi.kiosk.help.HelpLine.Answer;
import org.sitthi.kiosk.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of calls for staff, one step at a time: saved, lit, told until the desk has it,
 * asked for until somebody answers. One call at a time; a second press while one is open is the
 * same call.
 *
 * <p>Threads: one. Knows time only by its clock and its answer.
 */
final class CallRound {

  /** A kiosk that was called from so long ago is no longer waited at. */
  static final Duration LONGEST = Duration.ofMinutes(30);

  /** How long the screen says that somebody comes. */
  static final Duration ANSWERED_SHOWN = Duration.ofMinutes(1);

  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(3);
  private static final Duration NOTHING_TO_DO = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(CallRound.class);

  private final CallBook book;
  private final HelpLine line;
  private final Panel panel;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Deque<StaffCall> before = new ArrayDeque<>();
  private @Nullable StaffCall current;
  private @Nullable Instant answered;
  private HelpState state = HelpState.NONE;

  /** Nothing is open. */
  CallRound(CallBook book, HelpLine line, Panel panel, InstantSource clock, Supplier<UUID> ids) {
    this.book = book;
    this.line = line;
    this.panel = panel;
    this.clock = clock;
    this.ids = ids;
  }

  HelpState state() {
    return state;
  }

  /** Calls that an earlier run could not tell are told now, so that the desk knows of them. */
  void begin() {
    try {
      before.addAll(book.openCalls());
    } catch (JournalException e) {
      LOG.error("open calls for staff can't be read: {}", e.getMessage());
    }
  }

  /** Somebody calls. Saved before it is sent; also a call that can't be saved is sent. */
  void call(String screen) {
    if (current != null) {
      return;
    }
    StaffCall call = new StaffCall(ids.get(), clock.instant(), screen);
    current = call;
    answered = null;
    show(HelpState.SENDING, Signal.BLINKING);
    try {
      book.saveCall(call);
    } catch (JournalException e) {
      LOG.error("call for staff not saved: {}", e.getMessage());
    }
  }

  /** Does what is due; how long nothing need be done. */
  Duration step() {
    Duration rest = tellEarlier();
    StaffCall call = current;
    if (call != null) {
      return tell(call);
    }
    return Optional.ofNullable(answered).map(this::stillShown).orElse(rest);
  }

  private Duration tell(StaffCall call) {
    if (call.at().plus(LONGEST).isBefore(clock.instant())) {
      over(call);
      current = null;
      show(HelpState.NONE, Signal.OFF);
      return Duration.ZERO;
    }
    return switch (line.tell(call)) {
      case Answer.Open _ -> {
        over(call);
        show(HelpState.SENT, Signal.BLINKING);
        yield ASK_AGAIN;
      }
      case Answer.Answered _ -> {
        over(call);
        current = null;
        answered = clock.instant();
        show(HelpState.ANSWERED, Signal.ON);
        yield ANSWERED_SHOWN;
      }
      case Answer.Unreachable(String detail) -> {
        // Once the desk has it, it stays there: an answer that does not come makes it no less true.
        if (state != HelpState.SENT) {
          LOG.warn("call for staff not told: {}", detail);
          show(
              panel.shows(PanelOutput.CALL_LIGHT) ? HelpState.LIGHT_ONLY : HelpState.UNHEARD,
              Signal.BLINKING);
        }
        yield RETRY;
      }
    };
  }

  private Duration stillShown(Instant since) {
    Duration left = Duration.between(clock.instant(), since.plus(ANSWERED_SHOWN));
    if (left.isPositive()) {
      return left;
    }
    answered = null;
    show(HelpState.NONE, Signal.OFF);
    return NOTHING_TO_DO;
  }

  private Duration tellEarlier() {
    StaffCall call = before.peek();
    if (call == null) {
      return NOTHING_TO_DO;
    }
    if (line.tell(call) instanceof Answer.Unreachable) {
      return RETRY;
    }
    over(call);
    before.remove();
    return Duration.ZERO;
  }

  private void over(StaffCall call) {
    try {
      book.callOver(call.id());
    } catch (JournalException e) {
      LOG.error("call for staff stays open: {}", e.getMessage());
    }
  }

  private void show(HelpState next, Signal signal) {
    state = next;
    panel.show(PanelOutput.CALL_LIGHT, signal);
  }
}
