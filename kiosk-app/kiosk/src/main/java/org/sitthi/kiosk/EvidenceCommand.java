package org.sitthi.kiosk;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.evidence.pack.PackCheck;
import org.sitthi.kiosk.evidence.pack.PackMaker;
import org.sitthi.kiosk.evidence.pack.Verdict;
import org.sitthi.kiosk.identity.IdentityException;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.identity.Pem;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.sqlite.SqliteJournal;
import org.sitthi.record.chain.KioskKey;

/** {@code ./kiosk evidence}: a visit's evidence pack for a late claim, written or checked. */
final class EvidenceCommand {

  static final String USAGE =
      """
      ./kiosk evidence --visit ID [--config FILE] [--out DIR]
                                     writes a visit's evidence for a late claim: JSON, and a page to print
      ./kiosk evidence --verify FILE.json --key PUBLIC_KEY.pem
                                     exit 0 if the kiosk of this key signed it just so; else 1 and why
      """;

  private static final int WRONG_USE = 2;
  private static final Path USUAL_CONFIG = Path.of("/etc/sitthi/kiosk.properties");

  private EvidenceCommand() {}

  /**
   * Runs the command.
   *
   * @param arguments what follows {@code evidence}
   */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Optional<Map<String, String>> options = options(arguments);
    if (options.isEmpty()) {
      err.println(
          "evidence: usage: ./kiosk evidence --visit ID [--config FILE] [--out DIR]"
              + " | --verify FILE.json --key PUBLIC_KEY.pem");
      return WRONG_USE;
    }
    Map<String, String> given = options.get();
    String visit = given.get("--visit");
    if (visit == null) {
      return verify(
          Path.of(given.getOrDefault("--verify", "")),
          Path.of(given.getOrDefault("--key", "")),
          out,
          err);
    }
    Path folder = Path.of(given.getOrDefault("--out", "."));
    KioskConfig config =
        KioskConfig.load(
            Optional.ofNullable(given.get("--config")).map(Path::of).orElse(USUAL_CONFIG));
    return write(visit, config, folder, out, err);
  }

  /** One of the two sets of options, each with its value; else empty. */
  private static Optional<Map<String, String>> options(List<String> arguments) {
    return CommandOptions.read(
            arguments, Set.of("--visit", "--config", "--out", "--verify", "--key"))
        .filter(EvidenceCommand::writesOrVerifies);
  }

  private static boolean writesOrVerifies(Map<String, String> options) {
    boolean writes =
        options.containsKey("--visit")
            && Set.of("--visit", "--config", "--out").containsAll(options.keySet());
    return writes || options.keySet().equals(Set.of("--verify", "--key"));
  }

  private static int write(
      String visit, KioskConfig config, Path folder, PrintStream out, PrintStream err) {
    UUID recordId;
    try {
      recordId = UUID.fromString(visit);
    } catch (IllegalArgumentException e) {
      err.println("evidence: --visit: a record's id wanted, such as the store's day page shows");
      return WRONG_USE;
    }
    InstantSource clock = InstantSource.system();
    try (SqliteJournal journal = KioskParts.journal(config, clock)) {
      KeptVisit kept = journal.kept(recordId);
      if (kept.revisions().isEmpty()) {
        err.println("evidence: no visit " + recordId + " in this kiosk's journal");
        return 1;
      }
      Path identity = config.central().identity();
      Optional<KioskIdentity> own = KioskIdentity.find(identity);
      if (own.isEmpty()) {
        err.println("evidence: no key of this kiosk in " + identity + " to seal the pack with");
        return 1;
      }
      Path json = new PackMaker(config, own.get(), clock).write(recordId, kept, folder);
      out.println("evidence: " + json + ", and .html beside it to print");
      return 0;
    } catch (IdentityException e) {
      err.println("evidence: " + e.getMessage());
      return 1;
    } catch (IOException e) {
      err.println("evidence: not written: " + e.getClass().getSimpleName() + " in " + folder);
      return 1;
    }
  }

  private static int verify(Path file, Path keyFile, PrintStream out, PrintStream err) {
    KioskKey key;
    byte[] bytes;
    try {
      key = Pem.publicKey(Files.readString(keyFile));
    } catch (IOException | IllegalArgumentException e) {
      err.println("evidence: --key: " + keyFile + " holds no public key of a kiosk");
      return WRONG_USE;
    }
    try {
      bytes = read(file);
    } catch (IOException e) {
      err.println("evidence: --verify: " + file + " can't be read");
      return WRONG_USE;
    }
    return switch (new PackCheck(key).check(bytes)) {
      case Verdict.Holds(var what) -> {
        out.println("evidence: holds: " + what);
        yield 0;
      }
      case Verdict.Fails(var why) -> {
        out.println("evidence: does not hold: " + why);
        yield 1;
      }
    };
  }

  /** One byte more than a pack may have is enough to say so. */
  private static byte[] read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(PackCheck.MAX_BYTES + 1);
    }
  }
}
