package org.sitthi.device.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.sitthi.hardware.card.virtual.VirtualSlot;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.config.KioskConfig;

/**
 * A second kiosk's place at a trial hospital: a reader, a printer and an agent of its own; NHSO and
 * the central store are the same.
 */
final class SecondPlace implements AutoCloseable {

  private static final int READER = 1;

  private final TrialHospital hospital;
  private final VirtualSlot slot;
  private final PaperRoll roll;
  private final URI agent;

  SecondPlace(TrialHospital hospital, Path paper) throws IOException {
    this.hospital = hospital;
    this.slot = hospital.pcscd().slot(READER);
    this.roll =
        PaperRoll.start(
            RollConfig.usual().onPort(0).showingPaperIn(Files.createDirectories(paper)));
    String reader = hospital.pcscd().readerName(READER);
    this.agent = hospital.town().agentBeside(TownSlot.of(slot, hospital.pcscd().socket(), reader));
  }

  VirtualSlot slot() {
    return slot;
  }

  PaperRoll roll() {
    return roll;
  }

  /** The kiosk K02, in this process. */
  TrialKiosk open(Consumer<Throwable> crash) throws IOException {
    return TrialKiosk.open(KioskConfig.load(settings()), hospital, java.util.List.of(), crash);
  }

  private Path settings() throws IOException {
    Path first = hospital.kioskSettings();
    String text =
        Files.readString(first)
            .replaceAll("(?m)^kiosk.id=.*$", "kiosk.id=K02")
            .replaceAll("(?m)^data.dir=(.*)/kiosk$", "data.dir=$1/kiosk-two")
            .replaceAll(
                "(?m)^reader.name=.*$", "reader.name=" + hospital.pcscd().readerName(READER))
            .replaceAll("(?m)^nhso.agent.url=.*$", "nhso.agent.url=" + agent)
            .replaceAll("(?m)^printer.port=.*$", "printer.port=tcp://127.0.0.1:" + roll.port())
            .replaceAll("(?m)^referral.ask=.*$", "referral.ask=never");
    return Files.writeString(first.resolveSibling("kiosk-two.properties"), text);
  }

  @Override
  public void close() {
    slot.close();
    roll.close();
  }
}
