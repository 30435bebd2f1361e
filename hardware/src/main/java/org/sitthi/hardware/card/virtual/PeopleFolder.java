package org.sitthi.hardware.card.virtual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The made-up people: the built-in ones, or those of a folder on disk. One JSON file each. */
public final class PeopleFolder {

  private static final int MAX_FILE_BYTES = 64 * 1024;
  private static final int MAX_PEOPLE = 10_000;
  private static final String INDEX = "people/index.txt";

  private final Map<String, MadeUpPerson> people;

  private PeopleFolder(Map<String, MadeUpPerson> people) {
    this.people = Collections.unmodifiableMap(people);
  }

  /** The people that come with the product, in the order of their index. */
  public static PeopleFolder builtIn() {
    Map<String, MadeUpPerson> people = new LinkedHashMap<>();
    String index = new String(resource(INDEX), StandardCharsets.UTF_8);
    index.lines().forEach(key -> add(people, key + ".json", resource("people/" + key + ".json")));
    return new PeopleFolder(people);
  }

  /**
   * All {@code *.json} of a folder, by name.
   *
   * @throws IllegalArgumentException naming the file that is not a person
   * @throws UncheckedIOException if the folder can't be read
   */
  public static PeopleFolder of(Path folder) {
    Map<String, MadeUpPerson> people = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      add(people, String.valueOf(file.getFileName()), content(file));
    }
    return new PeopleFolder(people);
  }

  /** Everybody, in order. */
  public Collection<MadeUpPerson> all() {
    return people.values();
  }

  /** The person of that key. */
  public Optional<MadeUpPerson> find(String key) {
    return Optional.ofNullable(people.get(key));
  }

  /**
   * The person of that key, who must be there.
   *
   * @throws IllegalArgumentException listing the keys there are
   */
  public MadeUpPerson get(String key) {
    return find(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "nobody is called " + key + "; there are " + String.join(" ", people.keySet())));
  }

  private static void add(Map<String, MadeUpPerson> people, String file, byte[] json) {
    MadeUpPerson person;
    try {
      person = MadeUpPerson.of(JsonMapper.shared().readTree(json));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(file + " is not a person's file", e);
    }
    if (!(person.key() + ".json").equals(file) || !person.key().matches("[a-z0-9-]+")) {
      throw new IllegalArgumentException(file + ": the key must be the file's name");
    }
    people.put(person.key(), person);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .limit(MAX_PEOPLE)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_FILE_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = PeopleFolder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return in.readNBytes(MAX_FILE_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
