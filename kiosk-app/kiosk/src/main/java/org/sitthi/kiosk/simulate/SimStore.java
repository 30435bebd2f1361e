package org.sitthi.kiosk.simulate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.journal.EarlierVisits;
import org.sitthi.kiosk.journal.Outbox.Outgoing;
import org.sitthi.kiosk.openvisit.OpenVisitAnswer;
import org.sitthi.kiosk.openvisit.OpenVisits;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.upload.UploadDesk;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.RecordFormatException;
import org.sitthi.record.RecordJson;
import org.sitthi.record.VisitRecord;

/**
 * A central store: takes each revision once and in order, knows what another kiosk began, and may
 * be away or lose its answer.
 */
final class SimStore implements UploadDesk, OpenVisits {

  private final World world;
  private final RecordJson json = new RecordJson();
  private final Map<UUID, List<String>> held = new LinkedHashMap<>();
  private final Map<UUID, VisitRecord> read = new HashMap<>();
  private final Set<UUID> elsewhere = new HashSet<>();
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

  /** Another kiosk sends the first revision of a visit. */
  void begunElsewhere(VisitRecord record) {
    world.story.tell(
        () -> "  %s has sent a visit, %s".formatted(record.kioskId(), record.claim().state()));
    elsewhere.add(record.recordId());
    String text = new String(json.write(record), StandardCharsets.UTF_8);
    held.put(record.recordId(), new ArrayList<>(List.of(text)));
  }

  boolean isFromElsewhere(UUID recordId) {
    return elsewhere.contains(recordId);
  }

  /** Whether this is the newest that the store has of a record. */
  boolean has(VisitRecord record) {
    return held.containsKey(record.recordId()) && record.equals(newest(record.recordId()));
  }

  @Override
  public OpenVisitAnswer find(CitizenNumber number, LocalDate serviceDate) {
    if (isDown() || world.trouble(Trouble.STORE_DOWN)) {
      return new OpenVisitAnswer.Unreachable("simulated");
    }
    List<VisitRecord> visits =
        held.entrySet().stream()
            .filter(visit -> visit.getValue().getLast().contains(number.digits()))
            .map(visit -> newest(visit.getKey()))
            .filter(record -> record.person().citizenId().equals(number.digits()))
            .filter(record -> record.serviceDate().equals(serviceDate))
            .sorted(EarlierVisits.NEWEST_FIRST)
            .toList();
    return visits.stream()
        .filter(record -> record.claim().state() != ClaimRecord.State.OBTAINED)
        .findFirst()
        .or(() -> visits.stream().findFirst())
        .<OpenVisitAnswer>map(OpenVisitAnswer.Found::new)
        .orElseGet(OpenVisitAnswer.None::new);
  }

  @Override
  public void close() {}

  @Override
  public UploadAnswer send(Outgoing outgoing) {
    if (isDown() || world.trouble(Trouble.STORE_DOWN)) {
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

  /** The newest revision, read from its JSON. */
  private VisitRecord newest(UUID recordId) {
    List<String> revisions = held.getOrDefault(recordId, List.of());
    VisitRecord known = read.get(recordId);
    if (known != null && known.revision() == revisions.size()) {
      return known;
    }
    try {
      VisitRecord record = json.read(revisions.getLast().getBytes(StandardCharsets.UTF_8));
      read.put(recordId, record);
      return record;
    } catch (RecordFormatException e) {
      throw new Broken(Promise.STORE_HAS_IT, "the store can't read a revision");
    }
  }

  private boolean isDown() {
    return !world.isCalm() && world.time.nanos() < downUntil;
  }
}
