package org.sitthi.device.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.sitthi.central.CentralConfig;
import org.sitthi.central.CentralStore;
import org.sitthi.central.ConfigException;
import org.sitthi.central.StartException;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.card.virtual.VirtualPcscd;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.TownSettings;
import org.sitthi.kiosk.referral.HospitalFile;
import org.sitthi.kiosk.referral.HospitalListException;

/**
 * All that stands round a kiosk, on this machine: a real pcscd with a virtual card, NHSO's
 * stand-in, a printer that shows its paper, and the real central store with a real PostgreSQL and
 * TLS of its own authority.
 */
public final class TrialHospital implements AutoCloseable {

  /** The made-up hospital. */
  public static final String HCODE = "99900";

  private final Path folder;
  private final PeopleFolder people = PeopleFolder.builtIn();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final VirtualPcscd pcscd;
  private final VirtualSlot slot;
  private final NhsoTown town;
  private final PaperRoll roll;
  private CentralStore central;
  private final int centralPort;

  private TrialHospital(Path folder, TrialPlan plan) throws IOException, StartException {
    this.folder = folder;
    try {
      Files.createDirectories(paper());
      pcscd = kept(VirtualPcscd.start());
      slot = kept(new VirtualSlot(pcscd.port(0), plan.cardExchange()));
      town =
          kept(
              NhsoTown.start(
                  TownSettings.usual(InstantSource.system())
                      .withPort(plan.nhsoPort())
                      .withHospitalCode(HCODE)
                      .withSlowness(plan.slowness())
                      .withLedgerFile(folder.resolve("nhso-ledger.jsonl")),
                  TownSlot.of(slot, pcscd.socket(), pcscd.readerName(0))));
      roll =
          kept(
              PaperRoll.start(
                  RollConfig.usual()
                      .onPort(plan.printerPort())
                      .atSpeed(plan.paperSpeed())
                      .showingPaperIn(paper())));
      central = startCentral(plan.centralPort());
      centralPort = central.port();
    } catch (IOException | StartException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens a trial hospital in a folder; what a folder held before is gone on with.
   *
   * @throws IOException if a port is taken or the folder can't be written
   * @throws StartException if the central store can't start
   */
  public static TrialHospital open(Path folder, TrialPlan plan) throws IOException, StartException {
    return new TrialHospital(folder.toAbsolutePath(), plan);
  }

  /** The made-up people. */
  public PeopleFolder people() {
    return people;
  }

  /** The reader service with its virtual reader. */
  public VirtualPcscd pcscd() {
    return pcscd;
  }

  /** The hand at the card slot. */
  public VirtualSlot slot() {
    return slot;
  }

  /** NHSO's stand-in. */
  public NhsoTown town() {
    return town;
  }

  /** The printer. */
  public PaperRoll roll() {
    return roll;
  }

  /** Where slips come out as pictures. */
  public Path paper() {
    return folder.resolve("paper");
  }

  /** The central store's address, also of its desk page. */
  public URI centralUrl() {
    return URI.create("https://127.0.0.1:" + centralPort);
  }

  /** The authority that the central store's certificate is of. */
  public Path centralTrust() {
    return folder.resolve("tls").resolve("ca.pem");
  }

  /** Where the central store's PostgreSQL keeps its data. */
  public Path database() {
    return folder.resolve("postgres");
  }

  /** Stops the central store and its PostgreSQL, as a failing server does. */
  public void stopCentral() {
    central.close();
  }

  /** Starts the central store again, at the same port and on the same data. */
  public void restartCentral() throws StartException {
    central.close();
    central = startCentral(centralPort);
  }

  /** Writes the settings with which a kiosk serves this hospital, and says where they are. */
  public Path kioskSettings() {
    hospitals();
    Path file = folder.resolve("kiosk.properties");
    Path token = folder.resolve("nhso-token");
    write(token, NhsoTown.TOKEN + "\n");
    write(
        file,
        """
        kiosk.id=K01
        site.hcode=%s
        site.name.th=โรงพยาบาลสมมติ
        site.name.en=Example Hospital
        data.dir=%s
        reader.name=%s
        nhso.agent.url=%s
        nhso.status.url=%s
        nhso.status.token-file=%s
        nhso.endpoint.url=%s
        nhso.endpoint.token-file=%s
        nhso.claim-types=PG0060001,PG0130001
        nhso.claim-type.default=PG0060001
        printer.port=tcp://127.0.0.1:%d
        central.url=%s
        central.trust=%s
        referral.ask=other-hospital
        """
            .formatted(
                HCODE,
                folder.resolve("kiosk"),
                pcscd.readerName(0),
                town.baseUrl(),
                town.statusUrl(),
                token,
                town.endpointUrl(),
                token,
                roll.port(),
                centralUrl(),
                centralTrust()));
    return file;
  }

  /** The made-up hospitals that a referral can name here. */
  private void hospitals() {
    Path list = folder.resolve("made-up-hospitals.csv");
    try (InputStream shipped =
        Objects.requireNonNull(
            HospitalFile.class.getResourceAsStream("made-up-hospitals.csv"), "made-up hospitals")) {
      Files.copy(shipped, list, StandardCopyOption.REPLACE_EXISTING);
      HospitalFile.write(HospitalFile.read(list), folder.resolve("kiosk"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (HospitalListException e) {
      throw new IllegalStateException("the list that ships is wrong", e);
    }
  }

  /** Stops everything; the folder stays. */
  @Override
  public void close() {
    if (central != null) {
      central.close();
    }
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException("a part of the trial hospital did not stop", e);
      }
    }
  }

  private CentralStore startCentral(int port) throws StartException {
    Path file = folder.resolve("central.properties");
    write(
        file,
        """
        listen=127.0.0.1:%d
        database.url=embedded:%s
        tls.trial-dir=%s
        site.hcode=%s
        """
            .formatted(port, database(), folder.resolve("tls"), HCODE));
    try {
      return CentralStore.start(CentralConfig.read(file));
    } catch (ConfigException e) {
      throw new IllegalStateException("settings written here are wrong", e);
    }
  }

  private <T extends AutoCloseable> T kept(T part) {
    open.push(part);
    return part;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
