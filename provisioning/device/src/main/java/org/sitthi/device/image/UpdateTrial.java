package org.sitthi.device.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.sitthi.central.CentralStore;
import org.sitthi.central.StartException;
import org.sitthi.hardware.card.virtual.PeopleFolder;
import org.sitthi.hardware.printer.roll.PaperRoll;
import org.sitthi.hardware.printer.roll.RollConfig;
import org.sitthi.kiosk.nhso.town.NhsoTown;

/**
 * Two releases for a kiosk that the first trial left: one that works, and one whose kiosk never
 * starts. What is seen is said by the machine on its serial line.
 */
final class UpdateTrial {

  private static final Duration STEP = Duration.ofMinutes(20);
  private static final int GOOD = 1;
  private static final int BROKEN = 2;
  private static final long NANOS = 1_000_000_000L;
  private static final String READY = "Started sitthi-kiosk.service";

  private final Path folder;
  private final TrialBook book;

  UpdateTrial(Path folder, TrialBook book) {
    this.folder = folder;
    this.book = book;
  }

  /** Runs it with the disk in the folder; releases lie in its folder {@code releases}. */
  void run(Path program, Path image) throws IOException, StartException, InterruptedException {
    Path releases = folder.resolve("releases");
    try (CentralStore store = CentralStore.start(ImageTrial.centralSettings(folder));
        PaperRoll roll = PaperRoll.start(RollConfig.usual());
        NhsoTown town =
            NhsoTown.start(ImageTrial.townSettings(folder), new Hand(PeopleFolder.builtIn()));
        ReleaseShelf shelf = ReleaseShelf.open(releases, GOOD, folder.resolve("tls"));
        Machine machine =
            Machine.start(
                program,
                image,
                folder,
                town.baseUrl().getPort(),
                store.port(),
                roll.port(),
                shelf.port())) {
      book.within(ImageTrial.START, "the kiosk is ready", machine, () -> machine.said(READY));
      works(machine, hash(releases, GOOD));
      shelf.lay(BROKEN);
      goesBack(machine, hash(releases, GOOD), hash(releases, BROKEN));
      book.note("slips meanwhile: " + roll.slips().size());
      machine.pressPower();
      book.within(STEP, "the power button ends it in order", machine, machine::isOff);
    }
  }

  private void works(Machine machine, String root) throws IOException, InterruptedException {
    written(machine, GOOD);
    long begun = System.nanoTime();
    started(machine, GOOD, root, 1);
    book.within(STEP, "its kiosk is ready", machine, () -> machine.lines(READY) > 1);
    book.note("nobody was served for " + seconds(begun) + " s");
    book.within(STEP, "the check finds it good", machine, () -> machine.said("this slot serves"));
    book.within(STEP, "it is noted as working", machine, () -> machine.said("release 1 works"));
  }

  private void goesBack(Machine machine, String good, String broken)
      throws IOException, InterruptedException {
    written(machine, BROKEN);
    long begun = System.nanoTime();
    int ready = machine.lines(READY);
    started(machine, BROKEN, broken, 1);
    started(machine, GOOD, good, 2);
    book.within(
        STEP,
        "the kiosk of the release before is ready",
        machine,
        () -> machine.lines(READY) > ready);
    book.note("nobody was served for " + seconds(begun) + " s");
    book.within(
        STEP,
        "the broken one is noted",
        machine,
        () -> machine.said("release 2 does not work here"));
    book.within(
        STEP,
        "and is not taken again",
        machine,
        () -> machine.said("release 2 did not work here and is not tried again"));
  }

  private void written(Machine machine, int serial) throws IOException, InterruptedException {
    book.within(
        STEP,
        "release " + serial + " is brought and written to the other slot",
        machine,
        () -> machine.said("the machine starts release " + serial));
  }

  /** The kernel's start says on which root. */
  private void started(Machine machine, int serial, String root, int times)
      throws IOException, InterruptedException {
    String words = "command line parameters:";
    book.within(
        STEP,
        "the machine starts from the root of release " + serial + (times > 1 ? " again" : ""),
        machine,
        () -> machine.lines(words, "roothash=" + root) >= times);
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / NANOS;
  }

  private static String hash(Path releases, int serial) throws IOException {
    return Files.readString(releases.resolve("roothash-" + serial)).strip();
  }
}
