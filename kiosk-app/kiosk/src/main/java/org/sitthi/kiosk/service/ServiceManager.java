package org.sitthi.kiosk.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Tells systemd how the kiosk is, by the protocol of sd_notify(3): lines of text in one datagram to
 * the socket that {@code NOTIFY_SOCKET} names.
 *
 * <p>Outside a unit of {@code Type=notify} nothing is told. A word that does not arrive is no
 * trouble of the patient's: nothing is thrown, and systemd's own time limits decide.
 *
 * <p>Threads: any. Each call is one system call that never waits.
 */
public final class ServiceManager {

  /** Older than this there is no watchdog to feed: systemd's own least is a microsecond. */
  private static final long MICROS_AT_LEAST = 1_000;

  private final Optional<NotifySocket> socket;
  private final Optional<Duration> watchdog;

  private ServiceManager(Optional<NotifySocket> socket, Optional<Duration> watchdog) {
    this.socket = socket;
    this.watchdog = watchdog;
  }

  /** Reads {@code NOTIFY_SOCKET} and {@code WATCHDOG_USEC}; without the first, all is silence. */
  public static ServiceManager from(Map<String, String> environment) {
    Optional<NotifySocket> socket =
        Optional.ofNullable(environment.get("NOTIFY_SOCKET")).flatMap(NotifySocket::to);
    // WATCHDOG_PID is not looked at: it names the compositor that started this program.
    Optional<Duration> limit =
        Optional.ofNullable(environment.get("WATCHDOG_USEC"))
            .flatMap(ServiceManager::micros)
            .filter(_ -> socket.isPresent());
    return new ServiceManager(socket, limit);
  }

  /** Whether somebody listens, who also starts the program again when it has ended. */
  public boolean isThere() {
    return socket.isPresent();
  }

  /** Patients can be served. */
  public void ready(String status) {
    tell("READY=1\nSTATUS=" + line(status));
  }

  /** One line for {@code systemctl status}; no citizen's data. */
  public void status(String status) {
    tell("STATUS=" + line(status));
  }

  /** The program ends, as it was asked to. */
  public void stopping() {
    tell("STOPPING=1");
  }

  /** Still alive. To be called by what would hang, not by a timer. */
  public void alive() {
    tell("WATCHDOG=1");
  }

  /** How long systemd waits for a sign of life before it starts the program again. */
  public Optional<Duration> watchdog() {
    return watchdog;
  }

  private void tell(String words) {
    socket.ifPresent(there -> there.send(words.getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(String status) {
    String flat = status.replace('\n', ' ');
    return flat.length() <= 200 ? flat : flat.substring(0, 200);
  }

  private static Optional<Duration> micros(String text) {
    try {
      long micros = Long.parseLong(text);
      return micros < MICROS_AT_LEAST
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(Math.multiplyExact(micros, 1_000L)));
    } catch (NumberFormatException | ArithmeticException _) {
      return Optional.empty();
    }
  }
}
