package org.sitthi.central.fleet;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer.NextKiosk;

/**
 * A kiosk as it is known now.
 *
 * @param causes what is wrong, with what to tell of it
 */
public record KioskNow(
    String kioskId,
    Place place,
    Heartbeat beat,
    Instant receivedAt,
    Map<KioskCause, Detail> causes) {

  private static final Set<KioskCause> CLOSED =
      EnumSet.of(KioskCause.SILENT, KioskCause.CLOSED, KioskCause.CLOCK);

  /** Where it stands; the group is empty if nobody said. */
  public record Place(String group, String thai, String english, int position) {

    static final Place UNKNOWN = new Place("", "", "", 0);
  }

  /** The worst of its causes. */
  public KioskCause.Light light() {
    return causes.keySet().stream()
        .map(KioskCause::light)
        .max(Comparator.naturalOrder())
        .orElse(KioskCause.Light.GREEN);
  }

  /** Whether a patient who goes there is served; a kiosk without paper shows code and number. */
  boolean serves() {
    return causes.keySet().stream().noneMatch(CLOSED::contains);
  }

  /** A kiosk that serves: of the same group first, then the best off, then the nearest. */
  static Optional<NextKiosk> nextFor(String asking, List<KioskNow> all) {
    Place here =
        all.stream()
            .filter(each -> each.kioskId().equals(asking))
            .map(KioskNow::place)
            .findFirst()
            .orElse(Place.UNKNOWN);
    return all.stream()
        .filter(each -> !each.kioskId().equals(asking) && each.serves())
        .min(
            Comparator.comparing((KioskNow each) -> !each.place().group().equals(here.group()))
                .thenComparing(KioskNow::light)
                .thenComparingInt(each -> Math.abs(each.place().position() - here.position()))
                .thenComparing(KioskNow::kioskId))
        .map(each -> new NextKiosk(each.kioskId(), each.place().thai(), each.place().english()));
  }
}
