package org.sitthi.device.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.sitthi.central.CentralConfig;
import org.sitthi.central.CentralStore;
import org.sitthi.central.ConfigException;
import org.sitthi.central.StartException;
import org.sitthi.central.database.Database;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.database.DatabaseStartException;
import org.sitthi.central.devices.Enrolments;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.TownSettings;

/**
 * The first day of a kiosk that was written to a disk from the image: it starts, enrols with the
 * code on its boot partition, waits for a card, and serves one visit. Central store, printer and
 * NHSO's agent stand outside the machine.
 */
final class ImageTrial {

  private static final String KIOSK = "K01";
  private static final String HCODE = "99900";

  /** A machine whose every instruction is translated, on cores that others use too. */
  static final Duration START = Duration.ofMinutes(20);

  private static final Duration VISIT = Duration.ofMinutes(5);
  private static final Duration SLIP = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofMinutes(3);

  /** A dark screen, or letters on one, has a handful of colours; the attract picture has more. */
  private static final int COLOURS = 50;

  private static final String WITH_CODE =
      "select count(*) from visit_index where claim_code is not null";

  private static final String RECORDS = "select count(*) from visit_index";

  private static final String NUMBER = "cat /etc/machine-id";
  private static final String READY = "Started sitthi-kiosk.service";

  /** A made-up member of staff. */
  private static final String STAFF = "7";

  private static final String PIN = "739154";
  private static final String ATTRACT = "screen-attract.png";

  /** The card on the attract picture moves; all else stands still. */
  static final double LIKE = 0.9;

  /** Each with one claim type and nothing to be asked. */
  private static final List<String> PATIENTS = List.of("somchai", "orawan", "krung", "yai", "long");

  private static final Pattern CITIZEN = Pattern.compile("(?<![0-9])9[0-9]{12}(?![0-9])");

  private final Path folder;
  private final TrialBook book;
  private final PeopleFolder people = PeopleFolder.builtIn();
  private final Hand hand = new Hand(people);

  ImageTrial(Path folder, TrialBook book) {
    this.folder = folder;
    this.book = book;
  }

  /** Runs it in a machine that this program starts. */
  void run(Path program, Path image) throws IOException, StartException, InterruptedException {
    CentralConfig settings = centralSettings(folder);
    try (CentralStore store = CentralStore.start(settings);
        Database database = join(settings);
        PaperRoll roll =
            PaperRoll.start(RollConfig.usual().onPort(0).showingPaperIn(made("paper")));
        NhsoTown town = NhsoTown.start(townSettings(folder), hand)) {
      site(code(database));
      int[] ports = {town.baseUrl().getPort(), store.port(), roll.port()};
      String number;
      try (Machine machine = Machine.start(program, image, folder, ports)) {
        firstStart(machine, database);
        number = said(machine, NUMBER);
        parts(machine);
        Lights lights = new Lights(folder, book, machine);
        lights.waits();
        visits(machine, lights, roll, database);
        acceptance(machine);
        new Keyboards(folder, book, machine).run(folder.resolve(ATTRACT), STAFF, PIN);
        end(machine);
      }
      try (Machine machine = Machine.start(program, image, folder, ports)) {
        nextStart(machine, number);
        end(machine);
      }
    }
  }

  private void end(Machine machine) throws IOException, InterruptedException {
    machine.pressPower();
    book.within(STOP, "the power button ends it in order", machine, machine::isOff);
    book.that("no citizen's number in the machine's log", !machine.said(CITIZEN));
  }

  /** What only somebody inside can see. */
  private void parts(Machine machine) throws IOException, InterruptedException {
    book.that(
        "the root is read-only and checked",
        said(machine, "findmnt -no SOURCE,FSTYPE,OPTIONS /")
            .matches("/dev/\\S*root\\s+erofs\\s+ro.*"));
    book.that(
        "what is written is encrypted",
        said(machine, "lsblk -no FSTYPE /dev/disk/by-partlabel/sitthi-data")
            .contains("crypto_LUKS"));
    book.that(
        "the printer at USB was found",
        said(machine, "grep ^printer.port= /etc/sitthi/kiosk.properties").contains("/dev/"));
    String failed = said(machine, "systemctl --failed --no-legend --plain");
    book.that("no unit has failed " + failed, failed.isBlank());
  }

  /** Nobody is served meanwhile, so that printer and reader are free; nothing may be wrong. */
  private void acceptance(Machine machine) throws IOException, InterruptedException {
    Inside.Answer said =
        machine
            .inside()
            .run(
                "systemctl stop sitthi-kiosk; sitthi doctor --patience 10 --print --accept"
                    + " /var/lib/sitthi/acceptance; status=$?; systemctl start sitthi-kiosk;"
                    + " exit $status");
    book.that("the acceptance is clean", said.isGood());
    book.note(said.text());
    book.within(
        START,
        "the kiosk is ready again",
        machine,
        () -> machine.inside().run("systemctl is-active sitthi-kiosk").isGood());
  }

  private void nextStart(Machine machine, String number) throws IOException, InterruptedException {
    book.within(START, "at its next start the kiosk is ready", machine, () -> machine.said(READY));
    book.that("it is the same machine", said(machine, NUMBER).equals(number));
    book.that("with the same staff", said(machine, "sitthi staff list").lines().count() == 1);
  }

  private static String said(Machine machine, String line)
      throws IOException, InterruptedException {
    return machine.inside().run(line).text();
  }

  private void firstStart(Machine machine, Database database)
      throws IOException, InterruptedException {
    book.within(
        START,
        "the data partition opens",
        machine,
        () -> machine.said("the data partition is open"));
    book.within(
        START, "the kiosk has enrolled", machine, () -> machine.said("the kiosk runs; acceptance"));
    book.within(START, "the kiosk is ready", machine, () -> machine.said(READY));
    book.within(
        VISIT,
        "the screen shows a picture",
        machine,
        () -> machine.picture(folder.resolve(ATTRACT)) > COLOURS);
    book.within(
        VISIT,
        "the central store hears of it",
        machine,
        () -> count(database, "select count(*) from kiosk_beat") == 1);
  }

  /**
   * One card after the other until a visit has its code and its slip: in a machine this slow the
   * first visit may find NHSO's or the printer's deadline over before the program has warmed up,
   * and is served all the same, by a record without a code or by the screen.
   */
  private void visits(Machine machine, Lights lights, PaperRoll roll, Database database)
      throws IOException, InterruptedException {
    try (QemuReader reader = QemuReader.plugIn(folder.resolve("reader.sock"));
        VirtualSlot slot = new VirtualSlot(reader.port())) {
      hand.at(slot);
      int visit = 0;
      boolean whole = false;
      while (!whole && visit < PATIENTS.size() && !machine.isOff()) {
        String patient = PATIENTS.get(visit);
        visit++;
        whole = visit(visit, patient, slot, machine, lights, roll, database);
      }
      book.that("a visit has its code, its slip and its record in the central store", whole);
    }
  }

  /** One visit; whether its record has a code and its slip came out. */
  private boolean visit(
      int visit,
      String patient,
      VirtualSlot slot,
      Machine machine,
      Lights lights,
      PaperRoll roll,
      Database database)
      throws IOException, InterruptedException {
    String name = "visit " + visit;
    lights.before(name);
    int slips = roll.slips().size();
    long codes = count(database, WITH_CODE);
    slot.insert(people.find(patient).orElseThrow());
    book.within(
        VISIT,
        name + ": the central store has the record",
        machine,
        () -> count(database, RECORDS) >= visit);
    boolean withSlip = book.comes(SLIP, machine, () -> roll.slips().size() > slips);
    Path end = folder.resolve("screen-end-" + visit + ".png");
    book.within(
        VISIT, name + ": the screen tells of the visit", machine, () -> !isAttract(machine, end));
    if (withSlip) {
      lights.end(name);
    }
    boolean withCode = count(database, WITH_CODE) > codes;
    book.note(name + (withCode ? " has its code" : " was served without a code"));
    book.note(name + (withSlip ? " has its slip" : " was shown on the screen, without a slip"));
    slot.remove();
    book.within(
        VISIT,
        name + ": the attract picture is back",
        machine,
        () -> isAttract(machine, folder.resolve("screen-after-" + visit + ".png")));
    return withCode && withSlip;
  }

  private boolean isAttract(Machine machine, Path now) throws IOException {
    machine.picture(now);
    return Machine.likeness(now, folder.resolve(ATTRACT)) > LIKE;
  }

  private void site(String code) throws IOException {
    Path site = made("site");
    Files.copy(
        folder.resolve("tls/ca.pem"),
        site.resolve("central-ca.pem"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(site.resolve("code"), code + "\n");
    Files.writeString(site.resolve("staff"), STAFF + ";เจ้าหน้าที่สมมติ;" + PIN + "\n");
    // There is no time server in this trial. The printer is found.
    Files.writeString(
        site.resolve("kiosk.properties"),
        """
        kiosk.id=%s
        site.hcode=%s
        site.name.th=โรงพยาบาลสมมติ
        site.name.en=Example Hospital
        data.dir=/var/lib/sitthi
        data.key-file=credential:sitthi.journal-key
        clock.trust=any
        nhso.agent.url=http://127.0.0.1:8189
        nhso.agent.read-seconds=14
        nhso.claim-types=PG0060001,PG0130001
        nhso.claim-type.default=PG0060001
        central.url=https://127.0.0.1:8443
        central.trust=/etc/sitthi/central-ca.pem
        """
                .formatted(KIOSK, HCODE)
            + Lights.setting(folder));
  }

  /** The central store of a trial in this folder. */
  static CentralConfig centralSettings(Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("central.properties"),
            """
            listen=127.0.0.1:0
            site.hcode=%s
            database.url=embedded:%s
            tls.trial-dir=%s
            keys.dir=%s
            devices=mtls
            """
                .formatted(
                    HCODE,
                    folder.resolve("postgres"),
                    folder.resolve("tls"),
                    folder.resolve("keys")));
    try {
      return CentralConfig.read(file);
    } catch (ConfigException e) {
      throw new IllegalStateException("settings written here are wrong", e);
    }
  }

  /** NHSO's stand-in of a trial in this folder. */
  static TownSettings townSettings(Path folder) {
    return TownSettings.usual(InstantSource.system())
        .withPort(0)
        .withHospitalCode(HCODE)
        .withLedgerFile(folder.resolve("nhso-ledger.jsonl"));
  }

  private static Database join(CentralConfig settings) throws StartException {
    try {
      return Database.join(settings.database());
    } catch (DatabaseStartException e) {
      throw new IllegalStateException("the store's database is not there", e);
    }
  }

  private static String code(Database database) throws IOException {
    try {
      return Enrolments.newCode(
          database, KIOSK, HCODE, "image test", InstantSource.system().instant());
    } catch (DatabaseAwayException e) {
      throw new IOException("no code for the kiosk", e);
    }
  }

  private static long count(Database database, String question) throws IOException {
    try {
      return database.ask(connection -> {
        try (var statement = connection.createStatement();
            var row = statement.executeQuery(question)) {
          return row.next() ? row.getLong(1) : 0;
        }
      });
    } catch (DatabaseAwayException e) {
      throw new IOException("the store's database does not answer", e);
    }
  }

  private Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }
}
