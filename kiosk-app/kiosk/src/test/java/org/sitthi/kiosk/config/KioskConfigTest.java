package org.sitthi.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelLine;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.panel.PanelWiring;
import org.sitthi.hardware.printer.PaperForecast;
import org.sitthi.hardware.printer.escpos.PrinterPort;
import org.sitthi.hardware.scanner.ScanRules;

class KioskConfigTest {

  private static final String REQUIRED =
      """
      kiosk.id=K01
      site.hcode=99900
      site.name.th=โรงพยาบาลสมมติ
      data.dir=/var/lib/sitthi
      nhso.agent.url=http://127.0.0.1:8189
      printer.port=tcp://127.0.0.1:9100
      central.url=https://127.0.0.1:8443
      """;

  private static final String EVERYTHING =
      """
      # A comment, then an empty line

      kiosk.id=K01
      site.hcode=99900
      site.name.th=โรงพยาบาลสมมติ
      site.name.en=Example Hospital
      site.time-zone=Asia/Bangkok
      data.dir=/var/lib/sitthi
      reader.name=*                                   # glob over PC/SC reader names
      nhso.agent.url=http://127.0.0.1:8189
      nhso.agent.read-seconds=8
      nhso.mobile=ask
      nhso.status.url=https://127.0.0.1:9443/authencodestatus      # optional
      nhso.status.token-file=/run/credentials/nhso       # optional
      nhso.endpoint.url=https://127.0.0.1:9443/nhsoendpoint
      nhso.endpoint.token-file=/run/credentials/nhso-endpoint
      nhso.endpoint.source-id=SITTHI
      nhso.endpoint.authen=approved
      nhso.endpoint.recorder-file=/run/credentials/recorder
      nhso.trust=/etc/sitthi/nhso-ca.pem
      nhso.claim-types=PG0060001,PG0130001            # allowed here, in order of preference
      nhso.claim-type.default=PG0130001
      clock.trust=kernel
      printer.port=tcp://printer.hospital.example:9101     # or usb:/dev/…, serial:/dev/…?baud=N
      printer.roll-metres=40
      printer.near-end-metres=3
      printer.profile=generic58                       # generic58, epson-tm, custom-vkp80, …
      central.url=https://127.0.0.1:8443
      central.trust=/etc/sitthi/central-ca.pem
      central.identity=/etc/sitthi/identity           # key and certificate from enrolment
      panel=gpio:chip=gpiochip0,card-light=GPIO17,door=!GPIO23     # none | gpio:… | pi4j:…
      scanner.prefix=~~
      scanner.end=TAB
      screen.size=1920x1080
      screen.languages=en, th
      voice=none                                      # clips | none
      voice.recordings=/srv/voices
      voice.volume=0
      voice.private-volume=100
      access.keys=0x3A,0x3B,0x3C,0x3D                 # F1 to F4
      registry.lookup=none                            # none | central
      referral.ask=other-hospital                     # never | other-hospital | always
      consent=ask                                     # notice | ask | off
      """;

  @TempDir Path folder;

  @Test
  void theRequiredKeysAreEnough() throws IOException {
    KioskConfig config = load(REQUIRED);

    assertThat(config.kioskId()).isEqualTo("K01");
    assertThat(config.site())
        .isEqualTo(
            new KioskConfig.Site(
                "99900", "โรงพยาบาลสมมติ", Optional.empty(), ZoneId.of("Asia/Bangkok")));
    assertThat(config.dataDir()).isEqualTo(Path.of("/var/lib/sitthi"));
    assertThat(config.clock()).isEqualTo(KioskConfig.Clock.ANY);
    assertThat(config.readerName()).isEqualTo("*");
    assertThat(config.nhso())
        .isEqualTo(
            new KioskConfig.Nhso(
                URI.create("http://127.0.0.1:8189"),
                Duration.ofSeconds(6),
                KioskConfig.Mobile.OMIT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("PG0060001", "PG0130001"),
                "PG0060001"));
    assertThat(config.printer())
        .isEqualTo(
            new KioskConfig.Printer(
                new PrinterPort.Tcp("127.0.0.1", 9100),
                "generic80",
                PaperForecast.newRoll(80_000, 0)));
    assertThat(config.central())
        .isEqualTo(
            new KioskConfig.Central(
                URI.create("https://127.0.0.1:8443"),
                Optional.empty(),
                Path.of("/var/lib/sitthi/identity")));
    assertThat(config.scanner()).isEqualTo(ScanRules.usual());
    assertThat(config.panel()).isEqualTo(new PanelPort.None());
    assertThat(config.screen().size()).isEqualTo(new KioskConfig.Screen.Size(1080, 1920));
    assertThat(config.screen().languages())
        .extracting(Locale::getLanguage)
        .containsExactly("th", "en", "my", "km", "lo", "zh");
    assertThat(config.voice()).isEqualTo(KioskConfig.Voice.CLIPS);
    assertThat(config.speech())
        .isEqualTo(
            new KioskConfig.Speech(Optional.empty(), 60, 90, List.of(0x52, 0x51, 0x4F, 0x50)));
    assertThat(config.registryLookup()).isEqualTo(KioskConfig.RegistryLookup.CENTRAL);
    assertThat(config.referralAsk()).isEqualTo(KioskConfig.ReferralAsk.NEVER);
    assertThat(config.consent()).isEqualTo(KioskConfig.Consent.NOTICE);
  }

  @Test
  void everyKeyIsReadAndInlineCommentsAreNot() throws IOException {
    KioskConfig config = load(EVERYTHING);

    assertThat(config.clock()).isEqualTo(KioskConfig.Clock.KERNEL);
    assertThat(config.site().nameEnglish()).contains("Example Hospital");
    assertThat(config.readerName()).isEqualTo("*");
    assertThat(config.nhso())
        .isEqualTo(
            new KioskConfig.Nhso(
                URI.create("http://127.0.0.1:8189"),
                Duration.ofSeconds(8),
                KioskConfig.Mobile.ASK,
                Optional.of(
                    new KioskConfig.Status(
                        URI.create("https://127.0.0.1:9443/authencodestatus"),
                        Path.of("/run/credentials/nhso"))),
                Optional.of(
                    new KioskConfig.Endpoint(
                        URI.create("https://127.0.0.1:9443/nhsoendpoint"),
                        Path.of("/run/credentials/nhso-endpoint"),
                        "SITTHI",
                        Optional.of(Path.of("/run/credentials/recorder")))),
                Optional.of(Path.of("/etc/sitthi/nhso-ca.pem")),
                List.of("PG0060001", "PG0130001"),
                "PG0130001"));
    assertThat(config.printer())
        .isEqualTo(
            new KioskConfig.Printer(
                new PrinterPort.Tcp("printer.hospital.example", 9101),
                "generic58",
                PaperForecast.newRoll(40_000, 3_000)));
    assertThat(config.scanner().prefix()).isEqualTo("~~");
    assertThat(config.scanner().end()).isEqualTo('\t');
    assertThat(config.central().trust()).contains(Path.of("/etc/sitthi/central-ca.pem"));
    assertThat(config.central().identity()).isEqualTo(Path.of("/etc/sitthi/identity"));
    assertThat(config.panel())
        .isEqualTo(
            new PanelPort.Gpio(
                new PanelWiring(
                    Optional.of("gpiochip0"),
                    Map.of(PanelOutput.CARD_LIGHT, new PanelLine("GPIO17", false)),
                    Map.of(PanelInput.DOOR_OPEN, new PanelLine("GPIO23", true)))));
    assertThat(config.screen().size()).isEqualTo(new KioskConfig.Screen.Size(1920, 1080));
    assertThat(config.screen().languages()).containsExactly(Locale.of("en"), Locale.of("th"));
    assertThat(config.voice()).isEqualTo(KioskConfig.Voice.NONE);
    assertThat(config.speech())
        .isEqualTo(
            new KioskConfig.Speech(
                Optional.of(Path.of("/srv/voices")), 0, 100, List.of(0x3A, 0x3B, 0x3C, 0x3D)));
    assertThat(config.registryLookup()).isEqualTo(KioskConfig.RegistryLookup.NONE);
    assertThat(config.referralAsk()).isEqualTo(KioskConfig.ReferralAsk.OTHER_HOSPITAL);
    assertThat(config.consent()).isEqualTo(KioskConfig.Consent.ASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://127.0.0.1",
        "usb:/dev/sitthi-printer",
        "serial:/dev/ttyS0?baud=115200",
        "serial:/dev/ttyUSB0?baud=38400&flow=rts"
      })
  void aPrinterIsOnTheNetworkOrAtADevice(String port) throws IOException {
    Path file = folder.resolve("kiosk.properties");
    Files.writeString(
        file, REQUIRED.replaceAll("(?m)^printer\\.port=.*\n", "") + "printer.port=" + port + "\n");
    assertThat(KioskConfig.load(file).printer().port()).isEqualTo(PrinterPort.parse(port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kiosk.id",
        "site.hcode",
        "site.name.th",
        "data.dir",
        "nhso.agent.url",
        "printer.port",
        "central.url"
      })
  void aMissingKeyIsNamedAtTheEndOfTheFile(String key) {
    String without = REQUIRED.replaceAll("(?m)^" + key.replace(".", "\\.") + "=.*\n", "");
    assertThat(refusal(without)).startsWith(":6: " + key + ": missing; allowed: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kiosk.id=K 01",
        "kiosk.id=ABCDEFGHIJKLM",
        "site.hcode=1234",
        "site.hcode=๑๒๓๔๕",
        "nhso.agent.url=127.0.0.1:8189",
        "nhso.agent.url=ftp://127.0.0.1",
        "nhso.agent.url=http://me:secret@127.0.0.1",
        "central.url=http://central.example:8443",
        "central.url=https://central.example:99999",
        "printer.port=tcp://",
        "printer.port=tcp://127.0.0.1:0",
        "printer.port=usb:/tmp/file",
        "printer.port=usb:/dev/../tmp/file",
        "printer.port=serial:/dev/ttyS0?baud=1",
        "printer.port=sim:roll",
      })
  void aBadValueIsNamedWithItsLineAndNotRepeated(String line) {
    String key = line.substring(0, line.indexOf('='));
    String other = REQUIRED.replaceAll("(?m)^" + key.replace(".", "\\.") + "=.*\n", "");
    assertThat(refusal(other + line + "\n"))
        .startsWith(":7: " + key + ": bad value; allowed: ")
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site.time-zone=Siam",
        "nhso.agent.read-seconds=1",
        "nhso.agent.read-seconds=31",
        "nhso.agent.read-seconds=6s",
        "nhso.mobile=invent",
        "nhso.claim-types=PG0060001,,PG0130001",
        "nhso.claim-types=PG0060001,PG0060001",
        "nhso.claim-types=pg1",
        "printer.profile=Generic 80",
        "printer.profile=generic81",
        "panel=log",
        "panel=gpio:chip0:5,6",
        "panel=gpio:lamp=GPIO1",
        "panel=pi4j:door=L1",
        "panel=mock:door=GPIO1",
        "screen.size=1080*1920",
        "screen.size=100x1920",
        "screen.languages=th,fr",
        "screen.languages=th,th",
        "voice=loud",
        "voice.volume=101",
        "access.keys=0x52,0x51,0x4F,0x99",
        "registry.lookup=local",
        "referral.ask=sometimes",
        "consent=no",
        "reader.name=a\tb"
      })
  void aBadValueOfAnOptionalKeyStopsTheStartToo(String line) {
    String key = line.substring(0, line.indexOf('='));
    assertThat(refusal(REQUIRED + line + "\n")).startsWith(":8: " + key + ": bad value; allowed: ");
  }

  @Test
  void anEmptyValueIsNoValue() {
    assertThat(refusal(REQUIRED + "voice=   # to be decided\n"))
        .isEqualTo(":8: voice: no value; allowed: clips | none");
  }

  @Test
  void anUnknownKeyIsNamedWithAllThatAreKnown() {
    assertThat(refusal("simulator=yes\n" + REQUIRED))
        .startsWith(":1: simulator: unknown key; allowed: kiosk.id, site.hcode, ")
        .endsWith("registry.lookup, referral.ask, consent");
  }

  @Test
  void aKeyGivenTwiceIsNamedWithBothLines() {
    assertThat(refusal(REQUIRED + "site.hcode=99900\n"))
        .isEqualTo(":8: site.hcode: given twice, first in line 2; allowed: once");
  }

  @Test
  void theUsualClaimTypeIsOneOfThoseAllowed() {
    assertThat(
            refusal(REQUIRED + "nhso.claim-types=PG0060001\nnhso.claim-type.default=PG0130001\n"))
        .isEqualTo(":9: nhso.claim-type.default: not in nhso.claim-types; allowed: PG0060001");
  }

  @Test
  void aTokenWithoutItsServiceIsAMistake() {
    assertThat(refusal(REQUIRED + "nhso.status.token-file=/run/token\n"))
        .startsWith(":8: nhso.status.token-file: of no use without nhso.status.url; ");
    assertThat(refusal(REQUIRED + "nhso.status.url=https://127.0.0.1:9443/s\n"))
        .startsWith(":8: nhso.status.url: of no use without nhso.status.token-file; ");
  }

  @Test
  void codesAreAskedForAtTheEndpointOnlyIfThatIsSaidAndSomebodyAnswersForIt() throws IOException {
    String endpoint = REQUIRED + "nhso.endpoint.url=https://127.0.0.1/n\n";
    String both = endpoint + "nhso.endpoint.token-file=/run/token\n";
    assertThat(refusal(endpoint))
        .startsWith(":8: nhso.endpoint.url: of no use without nhso.endpoint.token-file; ");
    assertThat(load(both).nhso().endpoint().orElseThrow())
        .isEqualTo(
            new KioskConfig.Endpoint(
                URI.create("https://127.0.0.1/n"),
                Path.of("/run/token"),
                "99900",
                Optional.empty()));
    assertThat(refusal(both + "nhso.endpoint.authen=approved\n"))
        .startsWith(":10: nhso.endpoint.authen: approved and nhso.endpoint.recorder-file belong");
    assertThat(refusal(both + "nhso.endpoint.recorder-file=/run/recorder\n"))
        .startsWith(":10: nhso.endpoint.recorder-file: approved and ");
    assertThat(refusal(REQUIRED + "nhso.endpoint.authen=approved\n"))
        .startsWith(":8: nhso.endpoint.authen: of no use without nhso.endpoint.url; ");
    assertThat(refusal(both + "nhso.endpoint.authen=yes\n"))
        .startsWith(":10: nhso.endpoint.authen: bad value; allowed: approved | off");
  }

  @Test
  void aTokenIsNotSentInClear() {
    assertThat(refusal(REQUIRED + "nhso.status.url=http://192.0.2.1/s\n"))
        .startsWith(":8: nhso.status.url: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kiosk.id", "=K01", "Kiosk Id=K01"})
  void aLineThatIsNoSettingIsNamed(String line) {
    assertThat(refusal(line + "\n" + REQUIRED)).startsWith(":1: line: ");
  }

  @Test
  void aHashWithoutTwoBlanksBelongsToTheValue() throws IOException {
    KioskConfig config = load(REQUIRED + "site.name.en=Ward #3 East  # the new one\n");
    assertThat(config.site().nameEnglish()).contains("Ward #3 East");
  }

  @Test
  void aFileFromAnotherSystemLoadsToo() throws IOException {
    KioskConfig config = load("\uFEFF" + REQUIRED.strip().replace("\n", "\r\n"));
    assertThat(config.site().nameThai()).isEqualTo("โรงพยาบาลสมมติ");
  }

  @Test
  void relativePathsStartInTheFilesFolder() throws IOException {
    KioskConfig config = load(REQUIRED.replace("/var/lib/sitthi", "data"));
    assertThat(config.dataDir()).isEqualTo(folder.resolve("data"));
  }

  @Test
  void theLoopbackCentralStoreMayBeReachedInClear() throws IOException {
    KioskConfig config = load(REQUIRED.replace("https://127.0.0.1:8443", "http://[::1]:8080"));
    assertThat(config.central().url()).isEqualTo(URI.create("http://[::1]:8080"));
  }

  @Test
  void otherEncodingsAreRefusedWithTheLine() throws IOException {
    Path file = folder.resolve("kiosk.properties");
    Files.write(file, "kiosk.id=K01\nsite.name.th=\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(refusal(file)).startsWith(":2: line: not UTF-8; allowed: ");
  }

  @Test
  void lengthsAreLimited() {
    assertThat(refusal("# " + "x".repeat(1_000) + "\n")).startsWith(":1: line: too long; ");
    assertThat(refusal("#\n".repeat(40_000))).startsWith(":1: file: too long; ");
  }

  @Test
  void aPhoneNumberCanBeRequired() throws IOException {
    assertThat(load(REQUIRED + "nhso.mobile=require\n").nhso().mobile())
        .isEqualTo(KioskConfig.Mobile.REQUIRE);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(refusal(folder.resolve("none.properties")))
        .startsWith(":1: file: can't be read (NoSuchFileException); allowed: ");
  }

  private KioskConfig load(String text) throws IOException {
    return KioskConfig.load(Files.writeString(folder.resolve("kiosk.properties"), text));
  }

  /** What follows the file's name in the one line. */
  private String refusal(String text) {
    Path file = folder.resolve("kiosk.properties");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return refusal(file);
  }

  private static String refusal(Path file) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> KioskConfig.load(file));
    assertThat(refused).isNotNull();
    String message = String.valueOf(refused.getMessage());
    assertThat(message).startsWith(file.toString()).doesNotContain("\n");
    return message.substring(file.toString().length());
  }
}
