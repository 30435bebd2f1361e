package org.sitthi.kiosk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person gives it. */
class StaffCommandTest {

  @TempDir Path folder;
  private Path config;
  private String said = "";

  @BeforeEach
  void aKiosk() throws Exception {
    config = folder.resolve("kiosk.properties");
    Files.writeString(
        config,
        """
        kiosk.id=K01
        site.hcode=99900
        site.name.th=โรงพยาบาลสมมติ
        data.dir=data
        nhso.agent.url=http://127.0.0.1:8189
        printer.port=tcp://127.0.0.1:9100
        central.url=https://127.0.0.1:8443
        """);
  }

  @Test
  void fromAddToRemoveAndTheAuditOfIt() {
    assertThat(run("", "list")).isZero();
    assertThat(said).isEqualTo("nobody: staff mode is off\n");
    assertThat(run("271828\n", "add", "--number", "12", "--name", "สมหญิง ใจดี")).isZero();
    assertThat(said).isEqualTo("added: 12\n");
    assertThat(run("314159\n", "add", "--number", "12", "--name", "สมหญิง ใจดี")).isZero();
    assertThat(said).isEqualTo("changed: 12\n");
    assertThat(run("", "lock", "--number", "12")).isZero();
    assertThat(run("", "list")).isZero();
    assertThat(said).contains("12").contains("locked").contains("สมหญิง ใจดี").hasLineCount(1);
    assertThat(run("", "unlock", "--number", "12")).isZero();
    assertThat(run("", "remove", "--number", "12")).isZero();
    assertThat(run("", "remove", "--number", "12")).isEqualTo(1);
    assertThat(said).isEqualTo("staff: nobody has this number\n");
    assertThat(run("", "audit")).isZero();
    assertThat(said)
        .contains("ADDED STAFF_12", "PIN_CHANGED", "SHUT", "UNSHUT", "REMOVED", "holds: 5 entries")
        .doesNotContain("271828")
        .doesNotContain("สมหญิง");
  }

  @Test
  void whatIsWrongEndsWithTwoAndOneLine() {
    for (List<String> wrong :
        List.of(
            List.of("add", "--number", "12", "--name", "x"),
            List.of("add", "--number", "twelve", "--name", "x"),
            List.of("add", "--number", "12", "--name", "x", "--language", "my"),
            List.of("add", "--number", "12", "--name", "x", "--pin", "271828"),
            List.of("lock", "--number"),
            List.of("sack", "--number", "12"))) {
      assertThat(run("123456\n", wrong.toArray(String[]::new))).as("%s", wrong).isEqualTo(2);
      assertThat(said).startsWith("staff: ").hasLineCount(1);
    }
  }

  private int run(String typed, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--config", config.toString()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(bytes, true, UTF_8);
    int code =
        StaffCommand.run(all, new ByteArrayInputStream(typed.getBytes(UTF_8)), stream, stream);
    said = bytes.toString(UTF_8);
    return code;
  }
}
