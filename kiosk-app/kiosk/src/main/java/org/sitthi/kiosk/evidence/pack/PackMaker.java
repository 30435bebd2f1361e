package org.sitthi.kiosk.evidence.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.KeptVisit;

/** Writes a visit's pack, {@code evidence-ID.json}. */
public record PackMaker(KioskConfig config, KioskIdentity identity, InstantSource clock) {

  /**
   * Writes the file, readable for its owner only.
   *
   * @param kept one revision or more
   * @return the JSON file
   * @throws IOException if it can't be written
   */
  public Path write(UUID recordId, KeptVisit kept, Path folder) throws IOException {
    OffsetDateTime now =
        OffsetDateTime.ofInstant(
            clock.instant().truncatedTo(ChronoUnit.SECONDS), config.site().zone());
    EvidencePack pack =
        EvidencePack.of(
            recordId,
            config.kioskId(),
            new EvidencePack.Hospital(config.site().hcode(), config.site().nameThai()),
            now,
            kept,
            identity.key(),
            identity::sign);
    byte[] json = PackJson.write(pack);
    Path file = folder.resolve("evidence-" + recordId + ".json");
    PackFolder.put(file, json);
    return file;
  }
}
