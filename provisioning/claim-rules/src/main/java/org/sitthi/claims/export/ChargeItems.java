package org.sitthi.claims.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitthi.claims.files.Node;
import org.sitthi.claims.files.YamlTree;

/**
 * Where a charge stands in CHA, ADP and DRU, by its category; never changes.
 *
 * @param claimable second sign of CHRGITEM for what is claimed
 * @param excess second sign of CHRGITEM for what is not
 * @param trafficAct CHRGITEM of what the traffic act pays
 * @param projectType ADP.TYPE of a special project code
 * @param approved DRU.DRUGREMARK of an approved drug
 * @param places by category
 * @param kinds kind of service by item code
 */
public record ChargeItems(
    String claimable,
    String excess,
    String trafficAct,
    String projectType,
    String approved,
    Map<String, Place> places,
    Map<String, String> kinds) {

  private static final String BUILT_IN = "charge-items.yaml";

  /** Keeps its own copies. */
  public ChargeItems {
    places = Map.copyOf(places);
    kinds = Map.copyOf(kinds);
  }

  /**
   * A category's place.
   *
   * @param item first sign of CHRGITEM
   * @param type ADP.TYPE, if the source names one
   * @param uses DRU.USE_STATUS of its rows, the first is written; empty if they stand in ADP
   */
  public record Place(String item, Optional<String> type, List<String> uses) {

    /** Keeps its own copy. */
    public Place {
      uses = List.copyOf(uses);
    }

    /** Whether its rows stand in DRU. */
    public boolean isDrug() {
      return !uses.isEmpty();
    }
  }

  /** The file that ships with the program. */
  public static ChargeItems builtIn() {
    try (InputStream in = ChargeItems.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("resource " + BUILT_IN + " is not in the program");
      }
      return read(BUILT_IN, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of this form.
   *
   * @throws org.sitthi.claims.RuleFileException naming file, line and cause
   */
  public static ChargeItems read(String name, byte[] yaml) {
    Node root = YamlTree.read(name, yaml);
    root.onlyKeys(
        Set.of(
            "kind",
            "claimable",
            "excess",
            "trafficAct",
            "projectType",
            "approved",
            "categories",
            "kinds"));
    Map<String, Place> places = new LinkedHashMap<>();
    Node categories = root.get("categories");
    for (String category : categories.keys()) {
      places.put(category, place(categories.get(category)));
    }
    Map<String, String> kinds = new LinkedHashMap<>();
    Node named = root.get("kinds");
    named.keys().forEach(code -> kinds.put(code, named.get(code).text()));
    return new ChargeItems(
        root.get("claimable").text(),
        root.get("excess").text(),
        root.get("trafficAct").text(),
        root.get("projectType").text(),
        root.get("approved").text(),
        places,
        kinds);
  }

  /** The category whose item begins so. */
  public Optional<String> categoryOfItem(String sign) {
    return places.entrySet().stream()
        .filter(each -> each.getValue().item().equals(sign))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The category of this DRU.USE_STATUS. */
  public Optional<String> categoryOfUse(String use) {
    return places.entrySet().stream()
        .filter(each -> each.getValue().uses().contains(use))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The category of this ADP.TYPE. */
  public Optional<String> categoryOfType(String type) {
    return places.entrySet().stream()
        .filter(each -> each.getValue().type().equals(Optional.of(type)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Place place(Node node) {
    node.onlyKeys(Set.of("item", "type", "drug"));
    Node type = node.find("type");
    Node drug = node.find("drug");
    return new Place(
        node.get("item").text(),
        Optional.ofNullable(type).map(Node::text),
        drug == null ? List.of() : drug.texts());
  }
}
