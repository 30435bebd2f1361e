package org.sitthi.kiosk.nhso.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.nhso.token.TokenWatch.State;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token in a credential file. The file is read for each call, so a new token serves at once; a
 * token that was refused is not used again for {@link #REST}, unless the file has another one.
 *
 * <p>What needs a person is logged when it begins and once a day, never with the token.
 *
 * <p>Threads: any.
 */
public final class TokenFile {

  /** A refused token is tried again after this: it may have been refused by mistake. */
  static final Duration REST = Duration.ofMinutes(5);

  private static final int MAX_BYTES = 8 * 1024;
  private static final Duration TOLD_AGAIN = Duration.ofDays(1);
  private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);

  private final String name;
  private final Path file;
  private final ZoneId zone;
  private final InstantSource clock;
  private @Nullable String refused;
  private Instant refusedAt = Instant.EPOCH;
  private @Nullable State told;
  private Instant toldAt = Instant.EPOCH;

  /**
   * Reads nothing yet; the file may come later.
   *
   * @param name of whose token it is, for the log, such as {@code nhso.status}
   * @param zone of the last day that the file may name
   */
  public TokenFile(String name, Path file, ZoneId zone, InstantSource clock) {
    this.name = name;
    this.file = file;
    this.zone = zone;
    this.clock = clock;
  }

  /** The token to use now; empty if there is none, or it was refused just now. */
  public synchronized Optional<String> token() {
    tell();
    return content()
        .flatMap(text -> TokenText.of(text, zone))
        .map(TokenText::token)
        .filter(token -> !isResting(token));
  }

  /** Logs what needs a person, if it is new or a day has passed. Cheap: reads one small file. */
  public synchronized void look() {
    tell();
  }

  /** {@link #look}, and what somebody has to know of this token, if anything. */
  public synchronized Optional<String> alarm() {
    tell();
    return Optional.of(watch()).filter(TokenWatch::isAlarm).map(this::words);
  }

  /** The service refused this token. */
  public synchronized void refused(String token) {
    refused = token;
    refusedAt = clock.instant();
    tell();
  }

  /** The service took this token. */
  public synchronized void taken(String token) {
    if (token.equals(refused)) {
      refused = null;
    }
  }

  /** How the token stands now. */
  public synchronized TokenWatch watch() {
    Optional<String> content = content();
    if (content.isEmpty()) {
      return TokenWatch.of(State.MISSING);
    }
    Optional<TokenText> text = TokenText.of(content.get(), zone);
    if (text.isEmpty()) {
      return TokenWatch.of(State.UNUSABLE);
    }
    if (text.get().token().equals(refused)) {
      return new TokenWatch(State.REFUSED, text.get().endsAt());
    }
    return text.get()
        .endsAt()
        .map(end -> TokenWatch.ending(end, clock.instant()))
        .orElseGet(() -> TokenWatch.of(State.AGE_UNKNOWN));
  }

  private boolean isResting(String token) {
    return token.equals(refused) && clock.instant().isBefore(refusedAt.plus(REST));
  }

  private void tell() {
    TokenWatch watch = watch();
    boolean isNews = watch.state() != told || clock.instant().isAfter(toldAt.plus(TOLD_AGAIN));
    if (watch.isAlarm() && isNews) {
      LOG.warn(Notice.TOKEN.marker(), "token of {}", words(watch));
    }
    if (isNews) {
      told = watch.state();
      toldAt = clock.instant();
    }
  }

  private String words(TokenWatch watch) {
    String left = watch.daysLeft(clock.instant()).map(days -> ", days left: " + days).orElse("");
    return name + ": " + watch.state() + left;
  }

  private Optional<String> content() {
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
