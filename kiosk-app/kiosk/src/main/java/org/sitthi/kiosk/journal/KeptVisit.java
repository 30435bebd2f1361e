package org.sitthi.kiosk.journal;

import java.util.List;
import java.util.Optional;
import org.sitthi.record.chain.ChainLink;

/**
 * Everything that was saved of one visit at this kiosk.
 *
 * @param revisions oldest first; empty if nothing was
 * @param between this kiosk's chain from its first to its last entry of the visit, at most {@link
 *     #MOST_BETWEEN} entries, and where there is one the entry before and the one after them; those
 *     of other visits stand between
 */
public record KeptVisit(List<Revision> revisions, List<ChainLink> between) {

  /** Entries of {@link #between} without its neighbours: some weeks of a busy kiosk. */
  public static final int MOST_BETWEEN = 5_000;

  /** Keeps the lists as they are now. */
  public KeptVisit {
    revisions = List.copyOf(revisions);
    between = List.copyOf(between);
  }

  /**
   * One revision.
   *
   * @param json exactly as saved and sent
   * @param link absent if it was saved without a key
   * @param delivery where it stands on its way to the central store: WAITING, ACKED or PARKED
   */
  public record Revision(int revision, String json, Optional<ChainLink> link, String delivery) {

    @Override
    public String toString() {
      return "Revision[" + revision + " " + delivery + "]";
    }
  }
}
