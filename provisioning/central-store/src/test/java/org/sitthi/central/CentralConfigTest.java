package org.sitthi.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.tls.TlsSetting;

class CentralConfigTest {

  private static final String GOOD =
      """
      # the hospital's central store
      listen=0.0.0.0:8443
      database.url=embedded:/var/lib/sitthi-central
      tls.trial-dir=/var/lib/sitthi-tls
      site.hcode=01234
      """;

  @TempDir private Path folder;

  @Test
  void aGoodFileIsRead() throws Exception {
    CentralConfig config = read(GOOD);

    assertThat(config)
        .isEqualTo(
            CentralConfigBuilder.builder()
                .host("0.0.0.0")
                .port(8443)
                .database(new DatabaseSetting.Embedded(Path.of("/var/lib/sitthi-central")))
                .tls(new TlsSetting.Trial(Path.of("/var/lib/sitthi-tls")))
                .hospitalCode("01234")
                .access(
                    new CentralConfig.Access(
                        CentralConfig.DeviceAccess.OFF,
                        CentralConfig.DeskAccess.SIGN_IN,
                        1_200,
                        false))
                .neighbours(Neighbours.NONE)
                .build());
  }

  @Test
  void aServersPasswordStandsInAFileOfItsOwn() throws Exception {
    Path password = Files.writeString(folder.resolve("password"), "secret");
    String text =
        GOOD.replace(
            "embedded:/var/lib/sitthi-central",
            "jdbc:postgresql://db/central\ndatabase.user=central\ndatabase.password-file="
                + password);

    assertThat(read(text).database())
        .isEqualTo(
            new DatabaseSetting.Server(
                "jdbc:postgresql://db/central", "central", Optional.of(password)));
  }

  @Test
  void whatTheReadmeAllowsIsAllowed() throws Exception {
    assertThat(read(GOOD + "calls-per-minute=60\nmetrics=open\n").access())
        .isEqualTo(
            new CentralConfig.Access(
                CentralConfig.DeviceAccess.OFF, CentralConfig.DeskAccess.SIGN_IN, 60, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          listen=0.0.0.0:8443   | listen=0.0.0.0:99999 | :2: listen: allowed: host:port such as 0.0.0.0:8443
          listen=0.0.0.0:8443   | listen=8443          | :2: listen: allowed: host:port such as 0.0.0.0:8443
          listen=0.0.0.0:8443   | ports=1              | :2: ports is unknown; allowed: listen, database.url
          listen=0.0.0.0:8443   | listen               | :2: allowed: key=value
          listen=0.0.0.0:8443   | keys.dir=            | listen is missing; allowed: host:port
          site.hcode=01234      | site.hcode=1234      | :5: site.hcode: allowed: five digits
          site.hcode=01234      | site.hcode=๐๑๒๓๔      | :5: site.hcode: allowed: five digits
          site.hcode=01234      | listen=[::1]:1       | :5: listen stands there twice
          embedded:/var/lib/sitthi-central | jdbc:postgresql://h/d?password=x | :3: database.url: allowed
          embedded:/var/lib/sitthi-central | jdbc:postgresql://h/d | database.user is missing
          tls.trial-dir=/var    | tls.key=/var         | tls.certificate is missing; allowed: a PEM file
          """)
  void aWrongFileIsToldInOneLine(String old, String now, String line) {
    String text = GOOD.replace(old, now);

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("central.properties")
        .hasMessageContaining(line)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    assertThatThrownBy(() -> CentralConfig.read(folder.resolve("none.properties")))
        .isInstanceOf(ConfigException.class)
        .hasMessageEndingWith("none.properties: cannot be read as UTF-8 text");
  }

  private CentralConfig read(String text) throws IOException, ConfigException {
    return CentralConfig.read(Files.writeString(folder.resolve("central.properties"), text));
  }
}
