package org.sitthi.central;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitthi.central.database.DatabaseSetting;
import org.sitthi.central.tls.TlsSetting;

/**
 * The store's settings.
 *
 * @param host host name or IP address to listen on
 * @param port 0 for any free one
 * @param database which PostgreSQL
 * @param tls whose certificate
 * @param hospitalCode five digits; records of another hospital are refused
 * @param keysDir where the authority for kiosks' certificates is kept; absent = nobody is enrolled
 * @param registryCsv the hospital's register as a CSV file; absent = no register
 * @param rulesDir the site's own rule files, laid over the built-in ones; absent = none
 * @param dataKeys file with the keys that seal personal data; absent = it is kept in clear
 * @param access who may call
 * @param neighbours what else the store talks to
 */
@RecordBuilder
public record CentralConfig(
    String host,
    int port,
    DatabaseSetting database,
    TlsSetting tls,
    String hospitalCode,
    Optional<Path> keysDir,
    Optional<Path> registryCsv,
    Optional<Path> rulesDir,
    Optional<Path> dataKeys,
    Access access,
    Neighbours neighbours) {

  /**
   * Who may call, and how often.
   *
   * @param devices whether kiosks must show a certificate
   * @param desk whether people must sign in to see the desk
   * @param callsPerMinute of one kiosk, 1 to 10,000,000
   * @param openMetrics whether other machines may read the figures
   */
  public record Access(
      DeviceAccess devices, DeskAccess desk, int callsPerMinute, boolean openMetrics) {}

  /** Who may see the desk. */
  public enum DeskAccess {
    /** Whoever reaches it; on this machine only. */
    OPEN,
    /** Members of staff who are signed in. */
    SIGN_IN
  }

  /** Who may call as a kiosk. */
  public enum DeviceAccess {
    /** Anybody; a certificate that is shown is held to. */
    OFF,
    /** Who shows a certificate that enrolment made and nobody revoked. */
    MTLS
  }

  private static final String LISTEN = "listen";
  private static final String URL = "database.url";
  private static final String USER = "database.user";
  private static final String PASSWORD = "database.password-file";
  private static final String CERTIFICATE = "tls.certificate";
  private static final String KEY = "tls.key";
  private static final String TRIAL = "tls.trial-dir";
  private static final String HCODE = "site.hcode";
  private static final String KEYS = "keys.dir";
  private static final String REGISTRY = "registry.csv";
  private static final String RULES = "rules.dir";
  private static final String DATA_KEYS = "data.keys";

  /** In the folder of the authority, unless told otherwise. */
  static final String DATA_KEYS_FILE = "data-keys.json";

  private static final String DEVICES = "devices";
  private static final String DESK = "desk";
  private static final String CALLS = "calls-per-minute";
  private static final String METRICS = "metrics";
  private static final int CALLS_PER_MINUTE = 1_200;
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");
  private static final List<String> KNOWN =
      List.of(
          LISTEN,
          URL,
          USER,
          PASSWORD,
          CERTIFICATE,
          KEY,
          TRIAL,
          HCODE,
          KEYS,
          REGISTRY,
          RULES,
          DATA_KEYS,
          DEVICES,
          DESK,
          CALLS,
          METRICS);

  private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:]+]|[^:\\s]+):(\\d{1,5})");
  private static final int MAX_PORT = 65_535;
  private static final String LISTEN_ALLOWED = "host:port such as 0.0.0.0:8443";
  private static final String URL_ALLOWED =
      "jdbc:postgresql://… without a password, or embedded:DIR";

  /** Reads the settings from a file. */
  public static CentralConfig read(Path path) throws ConfigException {
    ConfigFile file = ConfigFile.read(path, known());
    Matcher address = ADDRESS.matcher(file.required(LISTEN, LISTEN_ALLOWED));
    if (!address.matches() || Integer.parseInt(address.group(2)) > MAX_PORT) {
      throw file.bad(LISTEN, LISTEN_ALLOWED);
    }
    String hospitalCode = file.required(HCODE, "five digits");
    if (!hospitalCode.matches("[0-9]{5}")) {
      throw file.bad(HCODE, "five digits");
    }
    String host = address.group(1).replaceAll("[\\[\\]]", "");
    return new CentralConfig(
        host,
        Integer.parseInt(address.group(2)),
        database(file),
        tls(file),
        hospitalCode,
        path(file, KEYS),
        readable(file, REGISTRY),
        readable(file, RULES),
        dataKeys(file),
        new Access(
            devices(file), desk(file, LOOPBACK.contains(host)), calls(file), openMetrics(file)),
        NeighbourSettings.read(file));
  }

  private static List<String> known() {
    return Stream.concat(KNOWN.stream(), NeighbourSettings.KEYS.stream()).toList();
  }

  private static Optional<Path> dataKeys(ConfigFile file) throws ConfigException {
    Optional<Path> own = path(file, DATA_KEYS);
    return own.isPresent() ? own : path(file, KEYS).map(folder -> folder.resolve(DATA_KEYS_FILE));
  }

  private static int calls(ConfigFile file) throws ConfigException {
    String text = file.optional(CALLS).orElse(Integer.toString(CALLS_PER_MINUTE));
    if (!text.matches("[1-9][0-9]{0,6}|10000000")) {
      throw file.bad(CALLS, "1 to 10000000");
    }
    return Integer.parseInt(text);
  }

  private static boolean openMetrics(ConfigFile file) throws ConfigException {
    return switch (file.optional(METRICS).orElse("local")) {
      case "local" -> false;
      case "open" -> true;
      default -> throw file.bad(METRICS, "local or open");
    };
  }

  /** An open desk is for this machine alone. */
  private static DeskAccess desk(ConfigFile file, boolean loopback) throws ConfigException {
    String text = file.optional(DESK).orElse(loopback ? "open" : "sign-in");
    if (text.equals("open") && loopback) {
      return DeskAccess.OPEN;
    }
    if (text.equals("sign-in")) {
      return DeskAccess.SIGN_IN;
    }
    throw file.bad(DESK, "sign-in, or open if " + LISTEN + " is a loopback address");
  }

  private static DeviceAccess devices(ConfigFile file) throws ConfigException {
    return switch (file.optional(DEVICES).orElse("off")) {
      case "off" -> DeviceAccess.OFF;
      case "mtls" -> {
        file.required(KEYS, "a folder, as " + DEVICES + "=mtls keeps its authority there");
        yield DeviceAccess.MTLS;
      }
      default -> throw file.bad(DEVICES, "mtls or off");
    };
  }

  private static DatabaseSetting database(ConfigFile file) throws ConfigException {
    String url = file.required(URL, URL_ALLOWED);
    if (url.startsWith("embedded:") && url.length() > "embedded:".length()) {
      return new DatabaseSetting.Embedded(
          path(file, URL, URL_ALLOWED, url.substring("embedded:".length())));
    }
    if (!url.startsWith("jdbc:postgresql://") || url.contains("password=")) {
      throw file.bad(URL, URL_ALLOWED);
    }
    String user = file.required(USER, "a PostgreSQL role");
    if (user.isEmpty()) {
      throw file.bad(USER, "a PostgreSQL role");
    }
    return new DatabaseSetting.Server(url, user, readable(file, PASSWORD));
  }

  private static TlsSetting tls(ConfigFile file) throws ConfigException {
    Optional<Path> trial = path(file, TRIAL);
    if (trial.isPresent()) {
      if (file.optional(CERTIFICATE).isPresent() || file.optional(KEY).isPresent()) {
        throw file.bad(TRIAL, "either this, or " + CERTIFICATE + " and " + KEY);
      }
      return new TlsSetting.Trial(trial.get());
    }
    file.required(CERTIFICATE, "a PEM file (with " + KEY + "), or else " + TRIAL + "=DIR");
    file.required(KEY, "a PEM file");
    return new TlsSetting.Pem(
        readable(file, CERTIFICATE).orElseThrow(), readable(file, KEY).orElseThrow());
  }

  static Optional<Path> readable(ConfigFile file, String key) throws ConfigException {
    Optional<Path> path = path(file, key);
    if (path.isPresent() && !Files.isReadable(path.get())) {
      throw file.bad(key, "a file that can be read");
    }
    return path;
  }

  static Optional<Path> path(ConfigFile file, String key) throws ConfigException {
    Optional<String> text = file.optional(key);
    return text.isEmpty() ? Optional.empty() : Optional.of(path(file, key, "a path", text.get()));
  }

  private static Path path(ConfigFile file, String key, String allowed, String text)
      throws ConfigException {
    try {
      if (!text.isEmpty()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      // Answered below, as is an empty one.
    }
    throw file.bad(key, allowed);
  }
}
