package org.sitthi.kiosk.evidence.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.identity.KioskIdentity;
import org.sitthi.kiosk.journal.KeptVisit;
import org.sitthi.kiosk.journal.KeptVisit.Revision;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** Writes a visit's pack, {@code evidence-ID.json}. */
public record PackMaker(KioskConfig config, KioskIdentity identity, InstantSource clock) {

  /**
   * Writes both files, readable for their owner only.
   *
   * @param kept one revision or more
   * @return the JSON file
   * @throws IOException if they can't be written, or the newest revision can't be read
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
    byte[] page =
        new PackPage(config.site().zone()).write(pack, latest(kept.revisions().getLast()), json);
    Path file = folder.resolve("evidence-" + recordId + ".json");
    PackFolder.put(file, json);
    PackFolder.put(folder.resolve("evidence-" + recordId + ".html"), page);
    return file;
  }

  private static VisitRecord latest(Revision newest) throws IOException {
    try {
      return new RecordJson().read(newest.json().getBytes(UTF_8));
    } catch (RecordFormatException e) {
      throw new IOException("a stored record can't be read", e);
    }
  }
}
