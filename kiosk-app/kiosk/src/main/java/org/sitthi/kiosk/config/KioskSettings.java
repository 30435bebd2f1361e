package org.sitthi.kiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitthi.hardware.printer.PaperForecast;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.hardware.scanner.ScanRules;
import org.sitthi.kiosk.config.KioskConfig.Central;
import org.sitthi.kiosk.config.KioskConfig.Clock;
import org.sitthi.kiosk.config.KioskConfig.Consent;
import org.sitthi.kiosk.config.KioskConfig.Endpoint;
import org.sitthi.kiosk.config.KioskConfig.Mobile;
import org.sitthi.kiosk.config.KioskConfig.Nhso;
import org.sitthi.kiosk.config.KioskConfig.Printer;
import org.sitthi.kiosk.config.KioskConfig.ReferralAsk;
import org.sitthi.kiosk.config.KioskConfig.RegistryLookup;
import org.sitthi.kiosk.config.KioskConfig.Screen;
import org.sitthi.kiosk.config.KioskConfig.Site;
import org.sitthi.kiosk.config.KioskConfig.Speech;
import org.sitthi.kiosk.config.KioskConfig.Status;
import org.sitthi.kiosk.config.KioskConfig.Voice;

/** The keys of {@code kiosk.properties}, their forms and what holds if they are not given. */
final class KioskSettings {

  private static final String STATUS_URL = "nhso.status.url";
  private static final String STATUS_TOKEN = "nhso.status.token-file";
  private static final String ENDPOINT_URL = "nhso.endpoint.url";
  private static final String ENDPOINT_TOKEN = "nhso.endpoint.token-file";
  private static final String ENDPOINT_SOURCE = "nhso.endpoint.source-id";
  private static final String ENDPOINT_AUTHEN = "nhso.endpoint.authen";
  private static final String ENDPOINT_RECORDER = "nhso.endpoint.recorder-file";
  private static final String CLAIM_TYPES = "nhso.claim-types";
  private static final String DEFAULT_CLAIM_TYPE = "nhso.claim-type.default";

  private static final String SCANNER_END = "scanner.end";
  private static final String KEYS_OF_SPEECH = "access.keys";
  private static final int FOUR = 4;
  private static final int MILLIMETRES = 1000;

  static final List<String> KEYS =
      List.of(
          "kiosk.id",
          "site.hcode",
          "site.name.th",
          "site.name.en",
          "site.time-zone",
          "data.dir",
          "data.key-file",
          "data.keep-days",
          "clock.trust",
          "reader.name",
          "nhso.agent.url",
          "nhso.agent.read-seconds",
          "nhso.mobile",
          STATUS_URL,
          STATUS_TOKEN,
          ENDPOINT_URL,
          ENDPOINT_TOKEN,
          ENDPOINT_SOURCE,
          ENDPOINT_AUTHEN,
          ENDPOINT_RECORDER,
          "nhso.trust",
          CLAIM_TYPES,
          DEFAULT_CLAIM_TYPE,
          "printer.port",
          "printer.profile",
          "printer.roll-metres",
          "printer.near-end-metres",
          "central.url",
          "central.trust",
          "central.identity",
          "panel",
          "scanner.prefix",
          SCANNER_END,
          "screen.size",
          "screen.languages",
          "slip.buddhist-era",
          "voice",
          "voice.recordings",
          "voice.volume",
          "voice.private-volume",
          KEYS_OF_SPEECH,
          "registry.lookup",
          "referral.ask",
          "consent");

  private static final Form<String> KIOSK_ID =
      Forms.like("[A-Za-z0-9-]{1,12}", "1 to 12 letters, digits or hyphens, such as K01");
  private static final Form<String> HCODE = Forms.like("[0-9]{5}", "five digits");
  private static final Form<String> SOURCE = Forms.text(50);
  private static final Form<String> CLAIM_TYPE =
      Forms.like("[A-Z0-9]{1,20}", "a claim type such as PG0060001");

  /** What {@code screens.HidKeys} can tell apart: letters, digits, F1–F24, arrows, number pad. */
  private static final Form<String> HID_KEY =
      Forms.like(
          "0x(0[4-9A-Fa-f]|1[0-9A-Fa-f]|2[0-9BbCc]|3[A-Fa-f]|4[0-59A-Fa-f]|5[0-29A-Fa-f]|6[0-289A-Fa-f]|7[0-3])",
          "a usage of the HID keyboard page such as 0x52");

  private static final Form<Locale> LANGUAGE =
      Forms.oneOf(
          Stream.of("th", "en", "my", "km", "lo", "zh")
              .collect(Collectors.toMap(Function.identity(), Locale::of)));

  private KioskSettings() {}

  static KioskConfig load(Path path, Map<String, String> over) {
    ConfigFile file = ConfigFile.read(path, KEYS).under(over);
    Path dataDir = file.required("data.dir", Forms.path(file.folder()));
    return new KioskConfig(
        file.required("kiosk.id", KIOSK_ID),
        site(file),
        dataDir,
        file.optional("data.key-file", Forms.secret(file.folder())),
        file.orElse("data.keep-days", "30", Forms.number(8, 400)),
        file.orElse(
            "clock.trust", "any", Forms.oneOf(Map.of("any", Clock.ANY, "kernel", Clock.KERNEL))),
        file.orElse("reader.name", "*", Forms.text(200)),
        nhso(file),
        printer(file),
        central(file, dataDir),
        file.orElse("panel", "none", PortForms.PANEL),
        scanner(file),
        new Screen(
            file.orElse("screen.size", "1080x1920", Forms.size()),
            file.orElse("screen.languages", "th,en,my,km,lo,zh", Forms.list(6, LANGUAGE)),
            file.orElse("slip.buddhist-era", "th,en,lo", Forms.list(6, LANGUAGE))),
        file.orElse(
            "voice", "clips", Forms.oneOf(Map.of("clips", Voice.CLIPS, "none", Voice.NONE))),
        speech(file),
        file.orElse(
            "registry.lookup",
            "central",
            Forms.oneOf(Map.of("central", RegistryLookup.CENTRAL, "none", RegistryLookup.NONE))),
        file.orElse(
            "referral.ask",
            "never",
            Forms.oneOf(
                Map.of(
                    "never", ReferralAsk.NEVER,
                    "other-hospital", ReferralAsk.OTHER_HOSPITAL,
                    "always", ReferralAsk.ALWAYS))),
        file.orElse(
            "consent",
            "notice",
            Forms.oneOf(Map.of("notice", Consent.NOTICE, "ask", Consent.ASK, "off", Consent.OFF))));
  }

  private static Speech speech(ConfigFile file) {
    List<String> keys =
        file.orElse(KEYS_OF_SPEECH, "0x52,0x51,0x4F,0x50", Forms.list(FOUR, HID_KEY));
    if (keys.size() != FOUR) {
      throw file.wrong(KEYS_OF_SPEECH, "not four keys", "previous, next, choose, repeat");
    }
    return new Speech(
        file.optional("voice.recordings", Forms.path(file.folder())),
        file.orElse("voice.volume", "60", Forms.number(0, 100)),
        file.orElse("voice.private-volume", "90", Forms.number(0, 100)),
        keys.stream().map(Integer::decode).toList());
  }

  private static Site site(ConfigFile file) {
    return new Site(
        file.required("site.hcode", HCODE),
        file.required("site.name.th", Forms.text(100)),
        file.optional("site.name.en", Forms.text(100)),
        file.orElse("site.time-zone", "Asia/Bangkok", Forms.zone()));
  }

  private static Nhso nhso(ConfigFile file) {
    List<String> types =
        file.orElse(CLAIM_TYPES, "PG0060001,PG0130001", Forms.list(20, CLAIM_TYPE));
    String usual = file.orElse(DEFAULT_CLAIM_TYPE, types.getFirst(), CLAIM_TYPE);
    if (!types.contains(usual)) {
      throw file.wrong(DEFAULT_CLAIM_TYPE, "not in " + CLAIM_TYPES, String.join(" | ", types));
    }
    return new Nhso(
        file.required("nhso.agent.url", Forms.url()),
        file.orElse("nhso.agent.read-seconds", "6", Forms.seconds(2, 30)),
        file.orElse(
            "nhso.mobile",
            "omit",
            Forms.oneOf(Map.of("omit", Mobile.OMIT, "ask", Mobile.ASK, "require", Mobile.REQUIRE))),
        status(file),
        endpoint(file),
        file.optional("nhso.trust", Forms.path(file.folder())),
        types,
        usual);
  }

  private static Optional<Status> status(ConfigFile file) {
    return service(file, STATUS_URL, STATUS_TOKEN)
        .map(url -> new Status(url, file.required(STATUS_TOKEN, Forms.secret(file.folder()))));
  }

  private static Optional<Endpoint> endpoint(ConfigFile file) {
    Optional<URI> url = service(file, ENDPOINT_URL, ENDPOINT_TOKEN);
    Form<Path> path = Forms.secret(file.folder());
    String source = file.orElse(ENDPOINT_SOURCE, file.required("site.hcode", HCODE), SOURCE);
    boolean approved =
        file.orElse(ENDPOINT_AUTHEN, "off", Forms.oneOf(Map.of("off", false, "approved", true)));
    Optional<Path> recorder = file.optional(ENDPOINT_RECORDER, path);
    if (approved && url.isEmpty()) {
      throw file.wrong(ENDPOINT_AUTHEN, "of no use without " + ENDPOINT_URL, "off");
    }
    if (approved != recorder.isPresent()) {
      throw file.wrong(
          approved ? ENDPOINT_AUTHEN : ENDPOINT_RECORDER,
          "approved and " + ENDPOINT_RECORDER + " belong together",
          "both or neither");
    }
    return url.map(
        address -> new Endpoint(address, file.required(ENDPOINT_TOKEN, path), source, recorder));
  }

  /** A service's address, given together with its token's file or not at all. */
  private static Optional<URI> service(ConfigFile file, String urlKey, String tokenKey) {
    Optional<URI> url = file.optional(urlKey, Forms.secureUrl());
    Optional<Path> token = file.optional(tokenKey, Forms.secret(file.folder()));
    if (url.isPresent() != token.isPresent()) {
      String given = url.isPresent() ? urlKey : tokenKey;
      String missing = url.isPresent() ? tokenKey : urlKey;
      throw file.wrong(given, "of no use without " + missing, "both or neither");
    }
    return url;
  }

  private static ScanRules scanner(ConfigFile file) {
    String prefix = file.orElse("scanner.prefix", "STX", PortForms.SCANNER_PREFIX);
    char end = file.orElse(SCANNER_END, "CR", PortForms.SCANNER_END);
    ScanRules usual = ScanRules.usual();
    return new ScanRules(prefix, end, usual.gap(), usual.whole(), usual.longest());
  }

  private static Printer printer(ConfigFile file) {
    return new Printer(
        file.required("printer.port", PortForms.PRINTER),
        file.orElse(
            "printer.profile",
            "generic80",
            Forms.oneOf(
                PrinterProfile.names().stream()
                    .collect(Collectors.toMap(Function.identity(), Function.identity())))),
        PaperForecast.newRoll(
            file.orElse("printer.roll-metres", "80", Forms.number(1, 500)) * MILLIMETRES,
            file.orElse("printer.near-end-metres", "0", Forms.number(0, 50)) * MILLIMETRES));
  }

  private static Central central(ConfigFile file, Path dataDir) {
    Form<Path> path = Forms.path(file.folder());
    return new Central(
        file.required("central.url", Forms.secureUrl()),
        file.optional("central.trust", path),
        file.optional("central.identity", path).orElse(dataDir.resolve("identity")));
  }
}
