package org.sitthi.kiosk.service;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.notice.Notice;

/** With a foreign receiver in the place of the system's journal. */
class JournalAppenderTest {

  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream standardError = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void whatTheCatalogueExplainsGoesToTheJournalWithItsId() throws Exception {
    String socket = folder.resolve("socket").toString();
    Path said = folder.resolve("said");
    Process socat =
        new ProcessBuilder("socat", "-u", "-T", "10", "UNIX-RECV:" + socket, "CREATE:" + said)
            .redirectErrorStream(true)
            .start();
    try {
      Logger log = logger(socket);
      for (int tries = 0; tries < 100 && isEmpty(said); tries++) {
        log.warn(Notice.PAPER_LOW.marker(), "paper for about {} slips left", 7);
        var _ = socat.waitFor(50, TimeUnit.MILLISECONDS);
      }
    } finally {
      socat.destroy();
    }

    byte[] entry = Files.readAllBytes(said);
    String head =
        """
        MESSAGE_ID=f0c27e8f294f4cb6a27a120b02fc4b5f
        PRIORITY=4
        SYSLOG_IDENTIFIER=sitthi-kiosk
        MESSAGE
        """;
    String words = "log paper for about 7 slips left";
    assertThat(new String(entry, StandardCharsets.ISO_8859_1)).startsWith(head).contains(words);
    long length =
        ByteBuffer.wrap(entry, head.length(), Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertThat(length).isEqualTo(words.length());
  }

  @Test
  void whatTheJournalDoesNotTakeAndWhatItNeedNotExplainIsOnStandardError() {
    Logger log = logger(folder.resolve("nobody").toString());

    log.warn(Notice.PAPER_LOW.marker(), "paper for about {} slips left", 7);
    log.info("printer is ready");

    assertThat(standardError.toString(StandardCharsets.UTF_8))
        .isEqualTo("paper for about 7 slips left\nprinter is ready\n");
  }

  private Logger logger(String place) {
    context.setMDCAdapter(new LogbackMDCAdapter());
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%msg%n");
    encoder.start();
    JournalAppender appender = new JournalAppender();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setPlace(place);
    appender.start();
    appender.setOutputStream(standardError);
    Logger log = context.getLogger("log");
    log.setAdditive(false);
    log.addAppender(appender);
    return log;
  }

  private static boolean isEmpty(Path file) throws IOException {
    return !Files.exists(file) || Files.size(file) == 0;
  }
}
