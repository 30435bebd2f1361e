package org.sitthi.central.fleet;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who is told of alarms.
 *
 * @param mail by e-mail
 * @param webhook by a call
 * @param gap between two messages over one channel, 1 s to 50 s
 */
public record AlarmSettings(Optional<Mail> mail, Optional<Webhook> webhook, Duration gap) {

  /** So that people know within a minute, whatever went out before. */
  public static final Duration GAP = Duration.ofSeconds(45);

  /** Nobody. */
  public static final AlarmSettings NONE =
      new AlarmSettings(Optional.empty(), Optional.empty(), GAP);

  /**
   * A mail server.
   *
   * @param server {@code smtp://host:port} (STARTTLS where it is offered, wanted with a user), or
   *     {@code smtps://host:port}
   */
  public record Mail(
      URI server, String from, String to, Optional<String> user, Optional<Path> passwordFile) {}

  /**
   * A call.
   *
   * @param url https, or http of a loopback address
   * @param secretFile the key of the signature, at least 16 characters
   */
  public record Webhook(URI url, Path secretFile) {}
}
