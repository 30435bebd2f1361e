package org.sitthi.kiosk.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitthi.kiosk.notice.Notice;
import org.slf4j.Marker;

/**
 * The log: on standard error, from where the system's journal takes it. What carries a {@link
 * Notice} goes to the journal itself, with the id by which {@code journalctl -x} explains it; if
 * the journal does not take it at once, to standard error like the rest.
 *
 * <p>The protocol is that of systemd's "native journal protocol": one datagram, a field a line, and
 * what may have several lines with its length before it.
 */
public final class JournalAppender extends ConsoleAppender<ILoggingEvent> {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final int LONGEST_BYTES = 16_000;

  private final PatternLayout words = new PatternLayout();
  private String place = ownErrorsGoThere() ? "/run/systemd/journal/socket" : "";
  private Optional<NotifySocket> journal = Optional.empty();

  /** Where the journal listens; empty: nowhere. */
  public void setPlace(String place) {
    this.place = place;
  }

  @Override
  public void start() {
    words.setContext(getContext());
    words.setPattern("%logger{0} %msg%n%ex{12}");
    words.start();
    journal = NotifySocket.to(place);
    super.start();
  }

  @Override
  protected void append(ILoggingEvent event) {
    boolean taken =
        journal
            .filter(there -> notice(event).filter(it -> there.send(entry(event, it))).isPresent())
            .isPresent();
    if (!taken) {
      super.append(event);
    }
  }

  /** As systemd asks it: the variable outlives a redirection. */
  private static boolean ownErrorsGoThere() {
    String stream = System.getenv("JOURNAL_STREAM");
    try {
      Map<String, Object> file = Files.readAttributes(STANDARD_ERROR, "unix:dev,ino");
      return (file.get("dev") + ":" + file.get("ino")).equals(stream);
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Notice> notice(ILoggingEvent event) {
    List<Marker> markers = event.getMarkerList();
    return markers == null
        ? Optional.empty()
        : markers.stream().flatMap(marker -> Notice.of(marker).stream()).findFirst();
  }

  private byte[] entry(ILoggingEvent event, Notice notice) {
    byte[] said = words.doLayout(event).strip().getBytes(StandardCharsets.UTF_8);
    int length = Math.min(said.length, LONGEST_BYTES);
    ByteArrayOutputStream entry = new ByteArrayOutputStream();
    entry.writeBytes(
        "MESSAGE_ID=%s\nPRIORITY=%d\nSYSLOG_IDENTIFIER=sitthi-kiosk\nMESSAGE\n"
            .formatted(notice.id(), priority(event.getLevel()))
            .getBytes(StandardCharsets.UTF_8));
    entry.writeBytes(
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
    entry.write(said, 0, length);
    entry.write('\n');
    return entry.toByteArray();
  }

  /** Of syslog. */
  private static int priority(Level level) {
    return switch (level.toInt()) {
      case Level.ERROR_INT -> 3;
      case Level.WARN_INT -> 4;
      default -> 6;
    };
  }
}
