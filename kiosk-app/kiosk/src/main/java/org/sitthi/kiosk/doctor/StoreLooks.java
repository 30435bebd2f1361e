package org.sitthi.kiosk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.kiosk.clock.ClockTrust;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.identity.DeviceIdentity;

/** The central store, what this kiosk shows it, and the clock beside the store's. */
final class StoreLooks {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(6);

  /** Renewal begins 30 days ahead: later than this it has failed for a week. */
  private static final Duration RENEWED_BY = Duration.ofDays(23);

  private static final Duration MOST_OFF = Duration.ofMinutes(1);

  private static final int NOT_FOUND = 404;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private StoreLooks() {}

  /** Asks for a record that nobody has: only an enrolled kiosk is told that there is none. */
  static Check.Look store(KioskConfig.Central central) {
    return () ->
        switch (call(central, "api/v1/visit-records/" + UUID.randomUUID())) {
          case Reply.Status(int code, _) when code == NOT_FOUND ->
              Finding.well("answers, and accepts this kiosk");
          case Reply.Status(int code, _) when code == UNAUTHORIZED || code == FORBIDDEN ->
              Finding.of(Ailment.STORE_REFUSES, "status " + code);
          case Reply.Status(int code, _) -> Finding.of(Ailment.STORE_SICK, "status " + code);
          case Reply.None(Ailment why, String detail) -> Finding.of(why, detail);
        };
  }

  /** How long the certificate lasts. */
  static Check.Look certificate(Path identity, InstantSource clock) {
    return () -> {
      Path file = DeviceIdentity.in(identity);
      if (!Files.exists(file)) {
        return Finding.of(Ailment.NOT_ENROLLED, "none in " + identity);
      }
      try {
        return ofEnd(
            DeviceIdentity.read(file).certificate().getNotAfter().toInstant(), clock.instant());
      } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
        return Finding.of(Ailment.CERTIFICATE_UNUSABLE, e.getClass().getSimpleName());
      }
    };
  }

  private static Finding ofEnd(Instant end, Instant now) {
    String said = "until " + end.truncatedTo(ChronoUnit.SECONDS);
    if (!end.isAfter(now)) {
      return Finding.of(Ailment.CERTIFICATE_ENDED, said);
    }
    return end.isBefore(now.plus(RENEWED_BY))
        ? Finding.of(Ailment.CERTIFICATE_ENDS_SOON, said)
        : Finding.well(said);
  }

  /**
   * The clock: whether it can be right, whether a time service keeps it, how far it is from the
   * store's.
   *
   * @param wanted what the settings want of it
   * @param kept whether a time service keeps it
   */
  static Check.Look clock(
      KioskConfig.Central central, ClockTrust wanted, ClockTrust kept, InstantSource clock) {
    return () -> {
      Optional<String> doubt = wanted.doubt(clock.instant());
      if (doubt.isPresent()) {
        return Finding.of(Ailment.CLOCK_WRONG, doubt.get());
      }
      Optional<Duration> off =
          switch (call(central, "health")) {
            case Reply.Status(_, Optional<Instant> date) ->
                date.map(then -> Duration.between(then, clock.instant()));
            case Reply.None _ -> Optional.empty();
          };
      String said =
          off.map(time -> time.toSeconds() + " s from the central store's")
              .orElse("not compared with the central store's");
      if (off.isPresent() && off.get().abs().compareTo(MOST_OFF) > 0) {
        return Finding.of(Ailment.CLOCK_OFF, said);
      }
      return kept.doubt(clock.instant())
          .map(why -> Finding.of(Ailment.CLOCK_UNKEPT, why + "; " + said))
          .orElseGet(() -> Finding.well("kept by a time service; " + said));
    };
  }

  private static Reply call(KioskConfig.Central central, String path) {
    TrustedClient client =
        new TrustedClient(central.trust(), Optional.of(central.identity()), CONNECT, CALL);
    HttpUrl url = HttpUrl.get(central.url().toString()).newBuilder().addPathSegments(path).build();
    try (Response response =
        client.current().newCall(new Request.Builder().url(url).build()).execute()) {
      return new Reply.Status(
          response.code(),
          Optional.ofNullable(response.headers().getDate("Date")).map(Date::toInstant));
    } catch (SSLException | GeneralSecurityException e) {
      return new Reply.None(Ailment.STORE_UNTRUSTED, e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Reply.None(Ailment.STORE_AWAY, e.getClass().getSimpleName());
    } finally {
      client.close();
    }
  }

  private sealed interface Reply {

    record Status(int code, Optional<Instant> date) implements Reply {}

    record None(Ailment why, String detail) implements Reply {}
  }
}
