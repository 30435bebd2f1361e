package org.sitthi.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.sitthi.hardware.card.pcsc.PcscCardReader;
import org.sitthi.hardware.panel.NoPanel;
import org.sitthi.hardware.panel.Panel;
import org.sitthi.hardware.panel.PanelPort;
import org.sitthi.hardware.panel.gpio.ChardevPanel;
import org.sitthi.hardware.panel.gpio.Pi4jPanel;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.hardware.printer.escpos.EscPosPrinter;
import org.sitthi.hardware.printer.escpos.PrinterProfile;
import org.sitthi.kiosk.alarm.Alarms;
import org.sitthi.kiosk.alarm.LoggedAlarms;
import org.sitthi.kiosk.central.CentralHelpLine;
import org.sitthi.kiosk.central.CentralOpenVisits;
import org.sitthi.kiosk.central.CentralRegister;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.clock.KernelClock;
import org.sitthi.kiosk.clock.TimelyEntitlements;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.fleet.FleetReporter;
import org.sitthi.kiosk.identity.IdentityException;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.DayBook;
import org.sitthi.kiosk.journal.sqlite.JournalKeys;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.kiosk.notice.Notice;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.kiosk.printing.CountingPrinter;
import org.sitthi.kiosk.referral.ReferralRules;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.screens.ScreenSettings;
import org.sitthi.kiosk.slip.SiteInfo;
import org.sitthi.kiosk.slip.SlipContent;
import org.sitthi.kiosk.slip.SlipRenderer;
import org.sitthi.kiosk.staff.StaffHands;
import org.sitthi.kiosk.staff.StaffOffice;
import org.sitthi.kiosk.staff.StaffPorts;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.kiosk.upload.CentralStoreDesk;
import org.sitthi.kiosk.upload.NightlyDesk;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.kiosk.visit.SiteRules;
import org.sitthi.kiosk.visit.SlipMark;
import org.sitthi.kiosk.visit.VisitRehearsal;
import org.sitthi.kiosk.voice.ClipFolder;
import org.sitthi.kiosk.voice.SoundCard;
import org.sitthi.kiosk.voice.Speaker;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real parts of a kiosk, as its settings name them. */
public final class KioskParts {

  /**
   * So many make the compiler take notice. First byte of the first slip after its code was known,
   * by {@code ./kiosk demo --once}: 35 to 59 ms with 10 of them, 30 to 51 ms with 40.
   */
  private static final int REHEARSED_SLIPS = 40;

  /** Where the clips of the voice lie that ship with the kiosk; a build has its own elsewhere. */
  private static final Path CLIPS =
      Path.of(System.getProperty("sitthi.voice", "/usr/lib/sitthi/voice"));

  private static final Logger LOG = LoggerFactory.getLogger(KioskParts.class);

  private KioskParts() {}

  /**
   * Opens what the settings name; devices are looked for later and may be absent.
   *
   * @param pcscSocket where the reader service listens; absent = its usual place
   * @param spoken the language of the patient who is there, for the slip
   * @throws org.sitthi.kiosk.journal.JournalException if the journal can't be opened
   */
  public static Kiosk.Parts open(
      KioskConfig config,
      Texts texts,
      InstantSource clock,
      Optional<Path> pcscSocket,
      Supplier<Language> spoken) {
    PrinterProfile profile = PrinterProfile.named(config.printer().profile());
    Trail trail = new Trail(clock, config.site().zone());
    NhsoDesks nhso = NhsoDesks.of(config, clock, trail);
    SqliteJournal journal = ownJournal(config, clock);
    EscPosPrinter printer = new EscPosPrinter(config.printer().port(), profile);
    CountingPrinter counting =
        new CountingPrinter(printer, config.printer().newRoll(), config.dataDir());
    SlipRenderer renderer = new SlipRenderer(profile.widthDots());
    CentralStoreDesk central = uploadDesk(config, clock);
    BiFunction<VisitRecord, SlipMark, SlipRaster> slips = slips(config, texts, renderer, spoken);
    VisitRehearsal rehearsal = VisitRehearsal.of(rules(config, false));
    return new Kiosk.Parts(
        new PcscCardReader(config.readerName(), pcscSocket),
        new TimelyEntitlements(nhso.entitlements(), clockTrust(config), clock),
        nhso.claims(),
        nhso.histories(),
        nhso.settling(),
        journal,
        journal,
        journal,
        slips,
        counting,
        hospital(config, central, clock, new LoggedAlarms(() -> tokenAlarm(nhso.tokens()))),
        panel(config.panel()),
        () -> {
          for (int i = 0; i < REHEARSED_SLIPS; i++) {
            printer.warmUp(slips.apply(rehearsal.record(), SlipMark.ORIGINAL));
          }
          journal.rehearse(rehearsal.attempt());
          nhso.warmUp().run();
          var _ = central.warmUp();
        },
        trail,
        new Kiosk.Floor(
            helpLine(config), journal, journal, Optional.of(hands(config, profile, journal))));
  }

  static StaffHands hands(KioskConfig config, PrinterProfile profile, SqliteJournal journal) {
    return new StaffHands(
        journal.staff(config.kioskId()),
        new StaffPorts.Visits() {
          @Override
          public List<VisitRecord> since(LocalDate day) {
            return journal.visitsSince(day);
          }

          @Override
          public Optional<VisitRecord> latest(UUID recordId) {
            return journal.latest(recordId);
          }

          @Override
          public VisitRecord save(VisitRecord next) {
            return journal.saveRecord(next, Optional.empty());
          }
        },
        () -> DoctorCommand.testSlip(config, profile),
        new ReferralRules(
            ReferralRules.Ask.NEVER, HospitalListMissing.orEmpty(config), config.site().hcode()));
  }

  /** Where the figures of a heartbeat come from. */
  static FleetReporter.Sources figures(KioskConfig config, Kiosk.Parts parts) {
    return new FleetReporter.Sources(
        softwareVersion(),
        parts.outbox(),
        parts.journal() instanceof DayBook book ? Optional.of(book) : Optional.empty(),
        parts.printer() instanceof CountingPrinter counting
            ? Optional.of(counting)
            : Optional.empty(),
        config.clock() == KioskConfig.Clock.KERNEL
            ? Optional.of(clockTrust(config))
            : Optional.empty(),
        parts.hospital().alarms()::standing,
        parts.floor().staff().map(StaffHands::store));
  }

  static ClockTrust clockTrust(KioskConfig config) {
    return switch (config.clock()) {
      case KERNEL -> new KernelClock();
      case ANY -> ClockTrust.plausible();
    };
  }

  /** Also an idle kiosk's tokens are looked at by this, each quarter of a minute. */
  private static Optional<String> tokenAlarm(List<TokenFile> tokens) {
    return tokens.stream().flatMap(token -> token.alarm().stream()).findFirst();
  }

  private static CentralHelpLine helpLine(KioskConfig config) {
    KioskConfig.Central central = config.central();
    return new CentralHelpLine(
        central.url(), central.trust(), central.identity(), config.kioskId());
  }

  private static Kiosk.Hospital hospital(
      KioskConfig config, UploadDesk uploads, InstantSource clock, Alarms alarms) {
    KioskConfig.Central central = config.central();
    OpenVisits visits =
        new CentralOpenVisits(central.url(), central.trust(), central.identity(), config.kioskId());
    Register register =
        switch (config.registryLookup()) {
          case CENTRAL ->
              new CentralRegister(
                  central.url(),
                  central.trust(),
                  central.identity(),
                  config.kioskId(),
                  clock,
                  config.site().zone());
          case NONE -> Register.none();
        };
    return new Kiosk.Hospital(uploads, visits, register, alarms);
  }

  /** A kiosk without a key of its own serves all the same; the central store sees it. */
  private static SqliteJournal ownJournal(KioskConfig config, InstantSource clock) {
    try {
      KioskIdentity identity = KioskIdentity.open(config.central().identity());
      return SqliteJournal.open(
          config.dataDir(),
          new RecordJson(),
          clock,
          Optional.of(new OwnChain(config.kioskId(), identity)),
          keys(config));
    } catch (IdentityException e) {
      LOG.error(
          Notice.UNSIGNED.marker(),
          "records are saved without chain and signature: {}",
          e.getMessage());
      return journal(config, clock);
    }
  }

  /** The journal alone, for commands that need no device and save no record. */
  public static SqliteJournal journal(KioskConfig config, InstantSource clock) {
    return SqliteJournal.open(
        config.dataDir(), new RecordJson(), clock, Optional.empty(), keys(config));
  }

  /** Lets somebody into staff mode, for a trial: anybody knows this PIN. */
  public static void letIn(KioskConfig config, String number, String name, String pin) {
    InstantSource clock = InstantSource.system();
    try (SqliteJournal journal = journal(config, clock)) {
      var _ =
          new StaffOffice(journal.staff(config.kioskId()), clock, config.site().zone(), "trial")
              .add(number, name, "th", () -> pin);
    }
  }

  private static JournalKeys keys(KioskConfig config) {
    return config.keyFile().map(JournalKeys::read).orElseGet(JournalKeys::none);
  }

  /** The central store that the settings name. */
  public static CentralStoreDesk uploadDesk(KioskConfig config, InstantSource clock) {
    KioskConfig.Central central = config.central();
    return new CentralStoreDesk(central.url(), central.trust(), central.identity(), clock);
  }

  /** The same as the nightly upload meets it. */
  static NightlyDesk nightlyDesk(KioskConfig config, InstantSource clock, UploadDesk single) {
    KioskConfig.Central central = config.central();
    return new NightlyDesk(central.url(), central.trust(), central.identity(), clock, single);
  }

  /**
   * What the settings say about visits.
   *
   * @throws HospitalListMissing if referrals are asked for and their hospitals can't be read
   */
  public static SiteRules rules(KioskConfig config, boolean demo) {
    return new SiteRules(
        config.kioskId(),
        config.site().hcode(),
        config.site().zone(),
        config.nhso().claimTypes(),
        Optional.of(config.nhso().defaultClaimType()),
        config.nhso().mobile() != KioskConfig.Mobile.OMIT,
        softwareVersion(),
        demo,
        SiteRules.Patience.usual(),
        referral(config),
        config.nhso().mobile() == KioskConfig.Mobile.REQUIRE,
        config.consent() == KioskConfig.Consent.ASK);
  }

  /** Why a kiosk with such settings would not start; absent if it would. */
  public static Optional<String> objection(KioskConfig config) {
    try {
      SiteRules _ = rules(config, false);
      return Optional.empty();
    } catch (HospitalListMissing e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static ReferralRules referral(KioskConfig config) {
    String own = config.site().hcode();
    return switch (config.referralAsk()) {
      case NEVER -> ReferralRules.never(own);
      case OTHER_HOSPITAL ->
          new ReferralRules(
              ReferralRules.Ask.OTHER_HOSPITAL, HospitalListMissing.orElseOf(config), own);
      case ALWAYS ->
          new ReferralRules(ReferralRules.Ask.ALWAYS, HospitalListMissing.orElseOf(config), own);
    };
  }

  /** What the settings say about the voice; silent if it is off. */
  public static Speaker speaker(KioskConfig config) {
    return switch (config.voice()) {
      case CLIPS -> {
        List<Path> folders = new ArrayList<>();
        config.speech().recordings().ifPresent(folders::add);
        folders.add(CLIPS);
        ClipFolder clips = new ClipFolder(folders);
        if (clips.isEmpty()) {
          LOG.warn("no clips of the voice: nothing is spoken");
        }
        yield new SoundCard(clips);
      }
      case NONE -> Speaker.silent();
    };
  }

  /** What the settings say about the screen. */
  public static ScreenSettings screen(KioskConfig config, boolean demo) {
    return new ScreenSettings(
        config.screen().size().width(),
        config.screen().size().height(),
        true,
        config.site().nameThai(),
        config.site().nameEnglish().orElse(""),
        config.kioskId(),
        demo,
        config.consent() != KioskConfig.Consent.OFF,
        languages(config.screen().languages()));
  }

  private static List<Language> languages(List<Locale> named) {
    return named.stream().flatMap(locale -> Language.of(locale.getLanguage()).stream()).toList();
  }

  static Panel panel(PanelPort port) {
    return switch (port) {
      case PanelPort.None _ -> new NoPanel();
      case PanelPort.Gpio gpio -> ChardevPanel.open(gpio.wiring());
      case PanelPort.Pi4j pi4j -> Pi4jPanel.open(pi4j);
    };
  }

  private static BiFunction<VisitRecord, SlipMark, SlipRaster> slips(
      KioskConfig config, Texts texts, SlipRenderer renderer, Supplier<Language> spoken) {
    SiteInfo site =
        new SiteInfo(
            config.site().nameThai(),
            config.site().nameEnglish().orElse(""),
            config.site().zone(),
            Set.copyOf(languages(config.screen().buddhistEra())));
    return (visit, mark) -> {
      Optional<Words> also =
          Optional.of(spoken.get()).filter(chosen -> chosen != Language.TH).map(texts::in);
      return renderer.render(SlipContent.of(visit, site, texts.in(Language.TH), also, marks(mark)));
    };
  }

  /** Keys of what a slip says of itself. */
  private static List<String> marks(SlipMark mark) {
    return switch (mark) {
      case ORIGINAL -> List.of();
      case COMPLETED -> List.of("slip.completed");
      case COPY -> List.of("slip.copy");
    };
  }

  static String softwareVersion() {
    return Optional.ofNullable(KioskParts.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
