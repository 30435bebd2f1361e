package org.sitthi.central;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sitthi.central.fleet.AlarmSettings;
import org.sitthi.central.reconcile.ReportFolder;
import org.sitthi.central.reconcile.StatusSetting;
import org.sitthi.central.registry.fhir.FhirSetting;
import org.sitthi.central.registry.hosxp.HosxpSetting;

/** The settings of what the store talks to besides kiosks and browsers. */
final class NeighbourSettings {

  private static final String CSV = "registry.csv";
  private static final String FHIR = "registry.fhir.url";
  private static final String FHIR_TOKEN = "registry.fhir.token-file";
  private static final String FHIR_HN = "registry.fhir.hn-system";
  private static final String FHIR_VN = "registry.fhir.vn-system";
  private static final String HOSXP = "registry.hosxp.url";
  private static final String READER = "registry.hosxp.user";
  private static final String READER_PASSWORD = "registry.hosxp.password-file";
  private static final String WRITER = "registry.hosxp.write-user";
  private static final String WRITER_PASSWORD = "registry.hosxp.write-password-file";

  private static final String STATUS = "nhso.status.url";
  private static final String STATUS_TOKEN = "nhso.status.token-file";
  private static final String STATUS_CALLS = "nhso.status.calls-per-minute";
  private static final String REPORTS = "reports.dir";
  private static final String KEEP_DAYS = "reports.keep-days";
  private static final String SMTP = "alarms.smtp";
  private static final String SMTP_USER = "alarms.smtp.user";
  private static final String SMTP_PASSWORD = "alarms.smtp.password-file";
  private static final String MAIL_FROM = "alarms.mail.from";
  private static final String MAIL_TO = "alarms.mail.to";
  private static final String WEBHOOK = "alarms.webhook.url";
  private static final String WEBHOOK_SECRET = "alarms.webhook.secret-file";
  private static final String GAP = "alarms.gap-seconds";
  private static final String SMTP_ALLOWED = "smtp://host:port or smtps://host:port";
  private static final String ADDRESS = "[!-~&&[^@]]{1,64}@[A-Za-z0-9.-]{1,200}";

  /** All of them. */
  static final List<String> KEYS =
      List.of(
          FHIR,
          FHIR_TOKEN,
          FHIR_HN,
          FHIR_VN,
          HOSXP,
          READER,
          READER_PASSWORD,
          WRITER,
          WRITER_PASSWORD,
          STATUS,
          STATUS_TOKEN,
          STATUS_CALLS,
          REPORTS,
          KEEP_DAYS,
          SMTP,
          SMTP_USER,
          SMTP_PASSWORD,
          MAIL_FROM,
          MAIL_TO,
          WEBHOOK,
          WEBHOOK_SECRET,
          GAP);

  private static final String HOSXP_ALLOWED =
      "jdbc:mariadb://host/database or jdbc:postgresql://host/database, without a password";

  private NeighbourSettings() {}

  static Neighbours read(ConfigFile file) throws ConfigException {
    Optional<FhirSetting> fhir = fhir(file);
    Optional<HosxpSetting> hosxp = hosxp(file);
    boolean csv = file.optional(CSV).isPresent();
    if (csv && (fhir.isPresent() || hosxp.isPresent())) {
      throw file.bad(CSV, "one register alone: " + CSV + ", " + FHIR + " or " + HOSXP);
    }
    if (fhir.isPresent() && hosxp.isPresent()) {
      throw file.bad(FHIR, "one register alone: " + FHIR + " or " + HOSXP);
    }
    return new Neighbours(fhir, hosxp, alarms(file), status(file), reports(file));
  }

  private static Optional<FhirSetting> fhir(ConfigFile file) throws ConfigException {
    if (file.optional(FHIR).isEmpty()) {
      none(file, FHIR, List.of(FHIR_TOKEN, FHIR_HN, FHIR_VN));
      return Optional.empty();
    }
    return Optional.of(
        new FhirSetting(
            address(file, FHIR),
            CentralConfig.readable(file, FHIR_TOKEN),
            file.optional(FHIR_HN),
            file.optional(FHIR_VN)));
  }

  private static Optional<HosxpSetting> hosxp(ConfigFile file) throws ConfigException {
    Optional<String> url = file.optional(HOSXP);
    if (url.isEmpty()) {
      none(file, HOSXP, List.of(READER, READER_PASSWORD, WRITER, WRITER_PASSWORD));
      return Optional.empty();
    }
    boolean known = url.get().matches("jdbc:(mariadb|postgresql)://[^/\\s]+/\\S+");
    if (!known || url.get().contains("password=")) {
      throw file.bad(HOSXP, HOSXP_ALLOWED);
    }
    HosxpSetting.Role reader =
        new HosxpSetting.Role(
            file.required(READER, "a role that may read"),
            CentralConfig.readable(file, READER_PASSWORD));
    if (file.optional(WRITER).isEmpty()) {
      none(file, WRITER, List.of(WRITER_PASSWORD));
    }
    Optional<HosxpSetting.Role> writer =
        file.optional(WRITER).isEmpty()
            ? Optional.empty()
            : Optional.of(
                new HosxpSetting.Role(
                    file.required(WRITER, "a role"),
                    CentralConfig.readable(file, WRITER_PASSWORD)));
    return Optional.of(new HosxpSetting(url.get(), reader, writer));
  }

  private static Optional<StatusSetting> status(ConfigFile file) throws ConfigException {
    if (file.optional(STATUS).isEmpty()) {
      none(file, STATUS, List.of(STATUS_TOKEN, STATUS_CALLS));
      return Optional.empty();
    }
    file.required(STATUS_TOKEN, "a file with the Kiosk Authentication Token");
    String calls = file.optional(STATUS_CALLS).orElse("60");
    if (!calls.matches("[1-9][0-9]?|[12][0-9]{2}|300")) {
      throw file.bad(STATUS_CALLS, "1 to 300");
    }
    return Optional.of(
        new StatusSetting(
            address(file, STATUS),
            CentralConfig.readable(file, STATUS_TOKEN).orElseThrow(),
            Integer.parseInt(calls)));
  }

  private static Optional<ReportFolder> reports(ConfigFile file) throws ConfigException {
    Optional<Path> dir = CentralConfig.path(file, REPORTS);
    if (dir.isEmpty()) {
      none(file, REPORTS, List.of(KEEP_DAYS));
      return Optional.empty();
    }
    String days = file.optional(KEEP_DAYS).orElse(Integer.toString(ReportFolder.KEEP_DAYS));
    if (!days.matches("[1-9][0-9]{0,2}|[1-2][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650")) {
      throw file.bad(KEEP_DAYS, "1 to 3650");
    }
    return Optional.of(new ReportFolder(dir.get(), Integer.parseInt(days)));
  }

  private static AlarmSettings alarms(ConfigFile file) throws ConfigException {
    Optional<AlarmSettings.Webhook> webhook = Optional.empty();
    if (file.optional(WEBHOOK).isPresent()) {
      file.required(WEBHOOK_SECRET, "a file with at least 16 characters");
      webhook =
          Optional.of(
              new AlarmSettings.Webhook(
                  address(file, WEBHOOK),
                  CentralConfig.readable(file, WEBHOOK_SECRET).orElseThrow()));
    } else {
      none(file, WEBHOOK, List.of(WEBHOOK_SECRET));
    }
    return new AlarmSettings(mail(file), webhook, gap(file));
  }

  private static Duration gap(ConfigFile file) throws ConfigException {
    Optional<String> seconds = file.optional(GAP);
    if (seconds.filter(it -> !it.matches("[1-9]|[1-4][0-9]|50")).isPresent()) {
      throw file.bad(GAP, "1 to 50");
    }
    return seconds.map(it -> Duration.ofSeconds(Long.parseLong(it))).orElse(AlarmSettings.GAP);
  }

  private static Optional<AlarmSettings.Mail> mail(ConfigFile file) throws ConfigException {
    if (file.optional(SMTP).isEmpty()) {
      none(file, SMTP, List.of(SMTP_USER, SMTP_PASSWORD, MAIL_FROM, MAIL_TO));
      return Optional.empty();
    }
    String server = file.required(SMTP, SMTP_ALLOWED);
    if (!server.matches("smtps?://[A-Za-z0-9.-]+:[0-9]{1,5}")) {
      throw file.bad(SMTP, SMTP_ALLOWED);
    }
    return Optional.of(
        new AlarmSettings.Mail(
            URI.create(server),
            mailAddress(file, MAIL_FROM),
            mailAddress(file, MAIL_TO),
            file.optional(SMTP_USER),
            CentralConfig.readable(file, SMTP_PASSWORD)));
  }

  private static String mailAddress(ConfigFile file, String key) throws ConfigException {
    String allowed = "an address such as it@example.org; of " + MAIL_TO + " several, with commas";
    String text = file.required(key, allowed);
    if (!text.matches(ADDRESS + "(," + ADDRESS + "){0,9}")) {
      throw file.bad(key, allowed);
    }
    return text;
  }

  /** Keys that mean nothing without another. */
  private static void none(ConfigFile file, String without, List<String> keys)
      throws ConfigException {
    for (String key : keys) {
      if (file.optional(key).isPresent()) {
        throw file.bad(key, "only with " + without);
      }
    }
  }

  /** What is told there is about people: in clear on this machine only. */
  static URI address(ConfigFile file, String key) throws ConfigException {
    String allowed = "https://…, or http:// of a loopback address; no query, no slash at the end";
    try {
      URI uri = URI.create(file.required(key, allowed));
      boolean loopback = String.valueOf(uri.getHost()).matches("localhost|127\\.0\\.0\\.1|\\[::1]");
      boolean safe =
          "https".equals(uri.getScheme()) || (loopback && "http".equals(uri.getScheme()));
      if (safe
          && uri.getHost() != null
          && uri.getQuery() == null
          && !uri.toString().endsWith("/")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Answered below.
    }
    throw file.bad(key, allowed);
  }
}
