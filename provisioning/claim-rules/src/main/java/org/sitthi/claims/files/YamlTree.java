package org.sitthi.claims.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitthi.claims.RuleFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML, and so JSON, into nodes with their lines. */
public final class YamlTree {

  private static final int LARGEST_BYTES = 1_000_000;
  private static final int DEEPEST = 20;

  private final String file;
  private final JsonParser parser;

  private YamlTree(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads one file of one document.
   *
   * @throws RuleFileException if it is no such thing, larger than 1 MB, or nested deeper than 20
   */
  public static Node read(String file, byte[] content) {
    if (content.length > LARGEST_BYTES) {
      throw new RuleFileException(file + ": larger than " + LARGEST_BYTES + " bytes");
    }
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), content)) {
      YamlTree tree = new YamlTree(file, parser);
      if (parser.nextToken() == null) {
        throw new RuleFileException(file + ": the file is empty");
      }
      Node root = tree.value("", 0);
      if (parser.nextToken() != null) {
        throw root.wrong("more than one document in the file");
      }
      return root;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String line = at == null ? "" : ":" + at.getLineNr();
      throw new RuleFileException(file + line + ": not readable: " + oneLine(e));
    }
  }

  private Node value(String path, int depth) {
    int line = parser.currentTokenLocation().getLineNr();
    if (depth > DEEPEST) {
      throw new RuleFileException(file + ":" + line + ": nested deeper than " + DEEPEST);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw new RuleFileException(file + ":" + line + ": aliases are not taken; write it out");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return map(path, line, depth);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return list(path, line, depth);
    }
    return Node.scalar(file, line, path, scalar());
  }

  private String scalar() {
    return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString();
  }

  private Node map(String path, int line, int depth) {
    Map<String, Node> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      Node value = value(path.isEmpty() ? key : path + "." + key, depth + 1);
      if (values.put(key, value) != null) {
        throw new RuleFileException(file + ":" + keyLine + ": the key '" + key + "' stands twice");
      }
    }
    return Node.map(file, line, path, values);
  }

  private Node list(String path, int line, int depth) {
    List<Node> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(path + "[" + values.size() + "]", depth + 1));
    }
    return Node.list(file, line, path, values);
  }

  private static String oneLine(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).replaceAll("\\s+", " ").strip();
  }
}
