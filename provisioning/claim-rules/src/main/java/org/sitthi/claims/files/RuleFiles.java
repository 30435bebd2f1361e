package org.sitthi.claims.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sitthi.claims.RuleFileException;
import org.sitthi.claims.RuleLoader;
import org.sitthi.claims.RuleSet;

/**
 * The rule files: those built in, and over them those of a site's folder. A file of the site that
 * has the name of a built-in one takes its place; any other is added.
 */
public final class RuleFiles implements RuleLoader {

  private static final String BUILT_IN = "/org/sitthi/claims/rules/";
  private static final String INDEX = "index.txt";
  private static final int MOST_FILES = 500;

  /** Kinds of files that others read. */
  private static final Set<String> FOREIGN = Set.of("deadlines", "checks");

  private final SortedMap<String, byte[]> files;

  /** Kept in the order of their names. */
  private RuleFiles(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /** The built-in files alone. */
  public static RuleFiles builtIn() {
    Map<String, byte[]> files = new TreeMap<>();
    String index = new String(resource(INDEX), StandardCharsets.UTF_8);
    index.lines().filter(name -> !name.isBlank()).forEach(name -> files.put(name, resource(name)));
    return new RuleFiles(files);
  }

  /** These contents by name; nothing else. */
  public static RuleFiles of(Map<String, byte[]> contents) {
    return new RuleFiles(contents);
  }

  /** These and, over them, contents by name. */
  public RuleFiles with(Map<String, byte[]> more) {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.putAll(more);
    if (all.size() > MOST_FILES) {
      throw new RuleFileException("more than " + MOST_FILES + " rule files");
    }
    return new RuleFiles(all);
  }

  /**
   * These and, over them, all {@code .yaml}, {@code .yml} and {@code .json} files that lie in a
   * folder now.
   *
   * @throws RuleFileException if the folder cannot be read
   */
  public RuleFiles with(Path folder) {
    Map<String, byte[]> more = new TreeMap<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.filter(RuleFiles::isRuleFile).toList()) {
        more.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new RuleFileException("the folder " + folder + " cannot be read: " + e.getMessage());
    }
    return with(more);
  }

  @Override
  public RuleSet load() {
    List<Node> own = new ArrayList<>();
    Set<String> kinds = RuleSetReader.KINDS;
    for (Node root : roots()) {
      String kind = root.get("kind").text();
      if (kinds.contains(kind)) {
        own.add(root);
      } else if (!FOREIGN.contains(kind)) {
        throw root.get("kind").wrong("unknown kind '" + kind + "'; known are " + kinds + FOREIGN);
      }
    }
    return new RuleSetReader(own).read(Fingerprint.of(files));
  }

  /** The trees of all files of one kind, by name; for readers of other subjects. */
  public List<Node> ofKind(String kind) {
    return roots().stream().filter(root -> root.get("kind").text().equals(kind)).toList();
  }

  private List<Node> roots() {
    List<Node> roots = new ArrayList<>();
    files.forEach((name, content) -> roots.add(YamlTree.read(name, content)));
    return roots;
  }

  private static boolean isRuleFile(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
  }

  private static byte[] resource(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(BUILT_IN + name)) {
      if (in == null) {
        throw new RuleFileException("the built-in file " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
