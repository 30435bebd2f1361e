package org.sitthi.claims.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.files.Node;
import org.sitthi.claims.files.YamlTree;

/** The export profiles of a profile file; never changes. */
public final class Profiles {

  private static final String BUILT_IN = "profiles.yaml";
  private static final int UNKNOWN_LENGTH = 255;
  static final int MOST = 500;
  private static final Pattern COLUMN =
      Pattern.compile("([A-Z][A-Z0-9_]*) ([TNDH])([0-9]{1,3})?(?:\\.([0-9]))?(?: @([A-Z,]+))?");

  private final Map<String, Profile> profiles;

  private Profiles(Map<String, Profile> profiles) {
    this.profiles = profiles;
  }

  /** The file that ships with the program. */
  public static Profiles builtIn() {
    try (InputStream in = Profiles.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("resource " + BUILT_IN + " is not in the program");
      }
      return read(BUILT_IN, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a profile file.
   *
   * @throws RuleFileException naming file, line and cause
   */
  public static Profiles read(String name, byte[] yaml) {
    Node root = YamlTree.read(name, yaml);
    root.onlyKeys(Set.of("kind", "profiles", "files"));
    Node described = root.get("profiles");
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (String id : described.keys()) {
      profiles.put(id, profile(id, described.get(id), root.get("files"), described.keys()));
    }
    Map<String, Set<String>> known = known(profiles.values());
    profiles.replaceAll((_, profile) -> profile.beside(known));
    return new Profiles(profiles);
  }

  /** The profile of this id. */
  public Optional<Profile> find(String id) {
    return Optional.ofNullable(profiles.get(id));
  }

  /** All, in the order of the file. */
  public List<Profile> all() {
    return List.copyOf(profiles.values());
  }

  private static Profile profile(String id, Node node, Node files, Set<String> ids) {
    node.onlyKeys(Set.of("text", "encoding", "lineEnd", "header", "lastLineEnds"));
    List<FileForm> forms = new ArrayList<>();
    for (String name : files.keys()) {
      Node file = files.get(name);
      if (file.isMap()) {
        file.onlyKeys(Set.of("only", "columns"));
      }
      if (!file.isMap() || file.get("only").texts().contains(id)) {
        forms.add(form(name, file.isMap() ? file.get("columns") : file, id, ids));
      }
    }
    return new Profile(
        id,
        node.get("text").bothLanguages(),
        node.get("encoding").one(Encoding.class),
        node.get("lineEnd").one(LineEnd.class),
        node.get("header").flag(),
        node.get("lastLineEnds").flag(),
        forms,
        Map.of());
  }

  private static Map<String, Set<String>> known(Collection<Profile> profiles) {
    Map<String, Set<String>> known = new TreeMap<>();
    for (Profile profile : profiles) {
      for (FileForm form : profile.files()) {
        Set<String> names = known.computeIfAbsent(form.name(), _ -> new TreeSet<>());
        form.columns().forEach(column -> names.add(column.name()));
      }
    }
    return known;
  }

  private static FileForm form(String name, Node columns, String id, Set<String> ids) {
    List<Column> form = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (Node node : columns.elements()) {
      column(node, id, ids)
          .ifPresent(column -> {
            if (!names.add(column.name())) {
              throw node.wrong("the column stands twice");
            }
            form.add(column);
          });
    }
    return new FileForm(name, form);
  }

  private static Optional<Column> column(Node node, String id, Set<String> ids) {
    Matcher parts = COLUMN.matcher(node.text());
    if (!parts.matches()) {
      throw node.wrong("'" + node.text() + "' is no column, such as 'HN T15'");
    }
    List<String> only = parts.group(5) == null ? List.of() : List.of(parts.group(5).split(","));
    if (!ids.containsAll(only)) {
      throw node.wrong("it names a profile that is not there");
    }
    int length = parts.group(3) == null ? UNKNOWN_LENGTH : Integer.parseInt(parts.group(3));
    int decimals = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
    if (length < 1 || length > MOST) {
      throw node.wrong("a length is 1 to " + MOST);
    }
    return only.isEmpty() || only.contains(id)
        ? Optional.of(new Column(parts.group(1), kind(parts.group(2)), length, decimals))
        : Optional.empty();
  }

  private static Column.Kind kind(String letter) {
    return switch (letter) {
      case "N" -> Column.Kind.NUMBER;
      case "D" -> Column.Kind.DAY;
      case "H" -> Column.Kind.TIME;
      default -> Column.Kind.TEXT;
    };
  }
}
