package org.sitthi.kiosk.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.Request;
import okhttp3.Response;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.nhso.agent.AgentDesk;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.kiosk.nhso.token.TokenWatch;

/** NHSO's agent and servers; no citizen is asked about, no token is shown. */
final class NhsoLooks {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(6);

  private NhsoLooks() {}

  /** The agent is asked for its readers only: what it tells of itself besides holds its token. */
  static Check.Look agent(AgentSettings settings, InstantSource clock) {
    return () -> {
      try (AgentDesk desk = new AgentDesk(settings, clock)) {
        return desk.warmUp()
            .map(trouble -> Finding.of(ailment(trouble.kind()), trouble.detail()))
            .orElseGet(() -> Finding.well("answers and sees its reader"));
      }
    };
  }

  /** A server of NHSO: how its token stands, and whether anything answers there. */
  static Check.Look server(URI url, Optional<Path> trust, TokenFile token, InstantSource clock) {
    return () -> {
      TokenWatch watch = token.watch();
      String said = said(watch, clock.instant());
      Optional<Ailment> ailment = ailment(watch.state());
      if (ailment.map(Ailment::isBad).orElse(false)) {
        return new Finding(ailment, said);
      }
      Optional<String> away = away(url, trust);
      return away.map(why -> Finding.of(Ailment.NHSO_AWAY, why))
          .orElseGet(() -> new Finding(ailment, said));
    };
  }

  private static Optional<String> away(URI url, Optional<Path> trust) {
    TrustedClient client = new TrustedClient(trust, CONNECT, CALL);
    Request request = new Request.Builder().url(url.toString()).build();
    try (Response _ = client.current().newCall(request).execute()) {
      return Optional.empty();
    } catch (IOException | GeneralSecurityException e) {
      return Optional.of(e.getClass().getSimpleName());
    } finally {
      client.close();
    }
  }

  private static String said(TokenWatch watch, Instant now) {
    return "token "
        + watch.state()
        + watch.daysLeft(now).map(days -> ", days left: " + days).orElse("");
  }

  private static Optional<Ailment> ailment(TokenWatch.State state) {
    return switch (state) {
      case GOOD, AGE_UNKNOWN -> Optional.empty();
      case ENDS_SOON -> Optional.of(Ailment.TOKEN_ENDS_SOON);
      case ENDED, REFUSED -> Optional.of(Ailment.TOKEN_ENDED);
      case MISSING -> Optional.of(Ailment.TOKEN_MISSING);
      case UNUSABLE -> Optional.of(Ailment.TOKEN_UNUSABLE);
    };
  }

  private static Ailment ailment(DeskTrouble.Kind kind) {
    return switch (kind) {
      case DESK_DOWN, TOO_SLOW -> Ailment.AGENT_DOWN;
      case NO_READER -> Ailment.AGENT_NO_READER;
      case TOKEN -> Ailment.AGENT_TOKEN;
      case NO_CARD, CARD_UNREADABLE, UPSTREAM_DOWN, RATE_LIMITED, UNREADABLE_ANSWER, CLOCK ->
          Ailment.AGENT_STRANGE;
    };
  }
}
