package org.sitthi.kiosk.nhso.town;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The two look-ups of codes (facts/nhso.md §7.8, §7.9). */
final class TownLookUps {

  private static final int AT_MOST = 5;

  private final TownSettings settings;
  private final TownBooks books;

  TownLookUps(TownSettings settings, TownBooks books) {
    this.settings = settings;
    this.books = books;
  }

  /** The newest code; an object without code if there is none. */
  ObjectNode latest(String pid, TownFault fault) {
    ObjectNode none = TownShapes.noCode(books.now(), fault);
    return newestFirst(pid, fault).stream()
        .findFirst()
        .map(code -> TownShapes.past(code, fault).setAll(none))
        .map(ObjectNode.class::cast)
        .orElse(none);
  }

  /** The newest five, the oldest of them first: no order is promised. */
  ArrayNode latestFive(String pid, TownFault fault) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    newestFirst(pid, fault).stream()
        .limit(AT_MOST)
        .toList()
        .reversed()
        .forEach(code -> list.add(TownShapes.past(code, fault)));
    return list;
  }

  private List<PastCode> newestFirst(String pid, TownFault fault) {
    List<PastCode> all = new ArrayList<>(books.history(pid));
    if (fault == TownFault.HISTORY_MIXED) {
      all.addAll(notForToday());
    }
    all.sort(Comparator.comparing(PastCode::at).reversed());
    return all;
  }

  private List<PastCode> notForToday() {
    LocalDateTime now = books.now();
    LocalDateTime yesterday = now.toLocalDate().minusDays(1).atTime(23, 59);
    String ours = settings.hospitalCode();
    String other = ours.equals("99902") ? "99903" : "99902";
    String usual = "PG0060001";
    return List.of(
        new PastCode(ours, usual, "EP9900000801", now.minusSeconds(2)),
        new PastCode(other, usual, "PP9900000802", now.minusSeconds(1)),
        new PastCode(ours, usual, "PP9900000803", yesterday));
  }
}
