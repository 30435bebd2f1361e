package org.sitthi.kiosk;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/** A central store that takes revisions in order, and at times loses its answer. */
final class SimStore implements UploadDesk {

  private final SimWorld world;
  private final RecordJson json = new RecordJson();
  private final Map<UUID, VisitRecord> held = new ConcurrentHashMap<>();

  SimStore(SimWorld world) {
    this.world = world;
  }

  Collection<VisitRecord> latest() {
    return List.copyOf(held.values());
  }

  @Override
  public synchronized UploadAnswer send(Outgoing outgoing) {
    world.passTime();
    if (world.trouble(20)) {
      return later();
    }
    VisitRecord record = read(outgoing);
    int known =
        Optional.ofNullable(held.get(record.recordId())).map(VisitRecord::revision).orElse(0);
    if (record.revision() > known + 1) {
      world.broken.add("a revision came out of order");
    }
    if (record.revision() > known) {
      held.put(record.recordId(), record);
    }
    return world.trouble(20) ? later() : new UploadAnswer.Acknowledged();
  }

  private VisitRecord read(Outgoing outgoing) {
    try {
      return json.read(outgoing.json().getBytes(StandardCharsets.UTF_8));
    } catch (RecordFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UploadAnswer later() {
    return new UploadAnswer.TryLater("simulated", Optional.empty());
  }
}
