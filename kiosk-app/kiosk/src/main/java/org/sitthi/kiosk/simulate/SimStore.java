package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.upload.UploadDesk;

/** A central store: takes each revision once and in order, and may be away or lose its answer. */
final class SimStore implements UploadDesk {

  private final World world;
  private final Map<UUID, List<String>> held = new LinkedHashMap<>();
  private final Set<UUID> refused = new HashSet<>();
  private long downUntil;

  SimStore(World world) {
    this.world = world;
  }

  void outage(Duration length) {
    downUntil = world.time.nanos() + length.toNanos();
  }

  /** The JSON of this revision, if the store has it. */
  Optional<String> revision(UUID recordId, int revision) {
    List<String> revisions = held.getOrDefault(recordId, List.of());
    return revision <= revisions.size()
        ? Optional.of(revisions.get(revision - 1))
        : Optional.empty();
  }

  Set<UUID> recordIds() {
    return held.keySet();
  }

  int revisions(UUID recordId) {
    return held.getOrDefault(recordId, List.of()).size();
  }

  @Override
  public UploadAnswer send(Outgoing outgoing) {
    boolean down = !world.isCalm() && world.time.nanos() < downUntil;
    if (down || world.trouble(Trouble.STORE_DOWN)) {
      return new UploadAnswer.TryLater("simulated", Optional.empty());
    }
    if (world.trouble(Trouble.STORE_BUSY)) {
      return new UploadAnswer.TryLater("simulated", Optional.of(world.millis(1_000, 120_000)));
    }
    if (refused.contains(outgoing.recordId()) || world.trouble(Trouble.STORE_REFUSES)) {
      refused.add(outgoing.recordId());
      return new UploadAnswer.Refused(422, "simulated");
    }
    List<String> revisions = held.computeIfAbsent(outgoing.recordId(), _ -> new ArrayList<>());
    int number = outgoing.revision();
    if (number > revisions.size() + 1) {
      throw new Broken(Promise.STORE_HAS_IT, "a revision came before the one before it");
    }
    if (number == revisions.size() + 1) {
      revisions.add(outgoing.json());
      world.story.tell(() -> "  the store takes revision " + number);
    } else if (!revisions.get(number - 1).equals(outgoing.json())) {
      throw new Broken(Promise.STORE_HAS_IT, "a revision came twice with two contents");
    }
    return world.trouble(Trouble.STORE_ANSWER_LOST)
        ? new UploadAnswer.TryLater("simulated", Optional.empty())
        : new UploadAnswer.Acknowledged();
  }
}
