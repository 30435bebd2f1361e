package org.sitthi.kiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.printer.PaperForecast;
import org.sitthi.hardware.printer.escpos.PrinterPort;
import org.sitthi.hardware.scanner.ScanRules;

/**
 * A kiosk's settings, {@code kiosk.properties}. No value can name a simulator.
 *
 * @param kioskId the kiosk's name within the hospital, 1 to 12 letters, digits or hyphens; begins
 *     the queue numbers
 * @param site the hospital
 * @param dataDir where the journal lives
 * @param keyFile the journal's keys; absent = what it keeps of persons is not sealed
 * @param keepDays so many days after a visit its person is forgotten here, 8 to 400
 * @param clock when the clock is believed
 * @param readerName glob over PC/SC reader names
 * @param nhso how NHSO is asked
 * @param printer the slip printer
 * @param central the central store
 * @param panel the cabinet panel
 * @param scanner how a barcode scanner types
 * @param screen the screen
 * @param voice what is spoken
 * @param speech how it is spoken, and by which keys it is answered
 * @param registryLookup where the hospital number is looked up
 * @param referralAsk when the patient is asked for a referral
 * @param consent how the patient learns what leaves the kiosk
 */
public record KioskConfig(
    String kioskId,
    Site site,
    Path dataDir,
    Optional<Path> keyFile,
    int keepDays,
    Clock clock,
    String readerName,
    Nhso nhso,
    Printer printer,
    Central central,
    PanelPort panel,
    ScanRules scanner,
    Screen screen,
    Voice voice,
    Speech speech,
    RegistryLookup registryLookup,
    ReferralAsk referralAsk,
    Consent consent) {

  /**
   * Reads a settings file.
   *
   * @throws ConfigException for the first thing that is wrong, in one line
   */
  public static KioskConfig load(Path file) {
    return KioskSettings.load(file, Map.of());
  }

  /**
   * Reads a settings file and lays others over it.
   *
   * @param over value by key; they are held to the same forms
   * @throws ConfigException for the first thing that is wrong, in one line
   */
  public static KioskConfig load(Path file, Map<String, String> over) {
    return KioskSettings.load(file, over);
  }

  /**
   * The hospital.
   *
   * @param hcode five digits
   * @param nameThai 1 to 100 characters
   * @param nameEnglish 1 to 100 characters
   * @param zone whose days the queue numbers and services are counted in
   */
  public record Site(String hcode, String nameThai, Optional<String> nameEnglish, ZoneId zone) {}

  /**
   * NHSO.
   *
   * @param agentUrl the local Secure SmartCard Agent
   * @param agentRead deadline of a card read, 2 to 30 s
   * @param mobile whether the patient is asked for a phone number
   * @param status the read-only check, if it may be used
   * @param endpoint the server-to-server service, if it may be used
   * @param trust PEM of the only authorities trusted for NHSO's servers; absent = the system's
   * @param claimTypes allowed here, in order of preference, 1 to 20
   * @param defaultClaimType one of them
   */
  public record Nhso(
      URI agentUrl,
      Duration agentRead,
      Mobile mobile,
      Optional<Status> status,
      Optional<Endpoint> endpoint,
      Optional<Path> trust,
      List<String> claimTypes,
      String defaultClaimType) {}

  /**
   * The read-only check of codes.
   *
   * @param url its address; http only to this machine
   * @param tokenFile holds its token, which never stands in the settings
   */
  public record Status(URI url, Path tokenFile) {}

  /**
   * The server-to-server service.
   *
   * @param url its address; http only to this machine
   * @param tokenFile holds its token
   * @param sourceId our name there, 1 to 50 characters
   * @param recorderFile holds the citizen number of who answers for codes asked for there; absent =
   *     none are: it proves no card, so NHSO has to approve it
   */
  public record Endpoint(URI url, Path tokenFile, String sourceId, Optional<Path> recorderFile) {}

  /** Whether the patient is asked for a phone number; a number is never made up. */
  public enum Mobile {
    /** Nobody is asked, none is sent. */
    OMIT,
    /** The patient may give one. */
    ASK,
    /** Without one no code is asked for; who has none is led to the staff. */
    REQUIRE
  }

  /**
   * The slip printer.
   *
   * @param port where it is
   * @param profile name of what it can do, such as {@code generic80}
   * @param newRoll what a new roll holds
   */
  public record Printer(PrinterPort port, String profile, PaperForecast newRoll) {}

  /**
   * The central store.
   *
   * @param url https; http only to this machine
   * @param trust PEM of the only authority that is trusted; absent = the system's
   * @param identity folder of key and certificate from enrolment; may not exist yet
   */
  public record Central(URI url, Optional<Path> trust, Path identity) {}

  /**
   * The screen.
   *
   * @param size in pixels
   * @param languages offered, the first is the one it starts in; of th, en, my, km, lo, zh
   * @param buddhistEra languages in which a slip's year is of the Buddhist era
   */
  public record Screen(Size size, List<Locale> languages, List<Locale> buddhistEra) {

    /** Pixels, 320 to 7680 each. */
    public record Size(int width, int height) {}
  }

  /**
   * How is spoken, and the keys of private speech.
   *
   * @param recordings the hospital's own clips, {@code LANGUAGE/NAME.wav}; they go before ours
   * @param volume percent, for the hall
   * @param privateVolume percent, into one ear
   * @param keys previous, next, choose, repeat: usages on the HID keyboard page
   */
  public record Speech(
      Optional<Path> recordings, int volume, int privateVolume, List<Integer> keys) {

    /** Keeps the list as it is now. */
    public Speech {
      keys = List.copyOf(keys);
    }
  }

  /** What is spoken. */
  public enum Voice {
    CLIPS,
    NONE
  }

  /** What the machine's clock needs to be believed. */
  public enum Clock {
    /** A time service that keeps it, by the kernel's word. */
    KERNEL,
    /** No more than a time that can be. */
    ANY
  }

  /** When the patient is asked for a referral. */
  public enum ReferralAsk {
    NEVER,
    /** Where NHSO names registered hospitals and this is none of them. */
    OTHER_HOSPITAL,
    ALWAYS
  }

  /** How the patient learns what data leave the kiosk, before they do. */
  public enum Consent {
    /** It is told, and nothing is asked. */
    NOTICE,
    /** It is told, and the patient agrees or goes to the desk. */
    ASK,
    /** The hospital tells it elsewhere. */
    OFF
  }

  /** Where the hospital number is looked up. */
  public enum RegistryLookup {
    CENTRAL,
    NONE
  }
}
