package org.sitthi.kiosk.nhso.agent;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.http.Leash;
import org.sitthi.kiosk.nhso.http.NhsoHttp;
import org.sitthi.kiosk.nhso.http.NhsoReply;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feels whether the agent lives while it is waited for. NHSO may honestly take long (facts/nhso.md
 * §7.14); an agent that fell silent can be told from that by its list of terminals, for which it
 * needs neither card nor NHSO (§7.3). Then what is waited for is given up, and the next way begins
 * its try.
 *
 * <p>That an agent answers while it reads is not documented. So its silence counts only once it has
 * been heard in the midst of a call, or once a call without a pulse has failed.
 */
final class AgentPulse {

  /** Between two looks. */
  static final Duration EVERY = Duration.ofMillis(250);

  /** The longest that a living agent takes to say which terminals it has. */
  static final Duration PATIENCE = Duration.ofMillis(800);

  /** So long nothing else is waited for that it should say. */
  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(AgentPulse.class);

  private final NhsoHttp http;
  private final LongSupplier nanoTime;
  private volatile boolean isTelling;
  private volatile long silentUntil;

  AgentPulse(NhsoHttp http, LongSupplier nanoTime) {
    this.http = http;
    this.nanoTime = nanoTime;
    this.silentUntil = nanoTime.getAsLong();
  }

  /** Makes a call that is given up when the agent is felt to be silent. */
  NhsoReply during(Function<Leash, NhsoReply> call) {
    Leash leash = new Leash();
    Feeling feeling = new Feeling(leash);
    Thread.ofVirtual().name("agent-pulse").start(feeling);
    NhsoReply reply = call.apply(leash);
    feeling.over.countDown();
    if (feeling.missed && !leash.isGivenUp()) {
      // A call that ended well without a pulse: this agent does not answer meanwhile.
      isTelling = !(reply instanceof Answered);
    }
    return reply;
  }

  /** Whether it fell silent just now. */
  boolean isSilent() {
    return silentUntil - nanoTime.getAsLong() > 0;
  }

  /** What its silence is. */
  static DeskTrouble silence(String route) {
    return new DeskTrouble(Kind.DESK_DOWN, route + ": the agent is silent");
  }

  private final class Feeling implements Runnable {

    private final Leash leash;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean missed;

    Feeling(Leash leash) {
      this.leash = leash;
    }

    @Override
    public void run() {
      try {
        boolean beats = true;
        while (beats && !over.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
          beats = beats();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean beats() {
      HttpUrl url = http.url("api/smartcard/terminals").build();
      if (http.get("terminals", url, PATIENCE) instanceof Answered) {
        isTelling = true;
        return true;
      }
      if (over.getCount() > 0) {
        missed = true;
        if (isTelling) {
          LOG.warn(Notice.AGENT_SILENT.marker(), "NHSO's agent fell silent in the midst of a call");
          silentUntil = nanoTime.getAsLong() + BELIEVED.toNanos();
          leash.giveUp();
        }
      }
      return false;
    }
  }
}
