package org.sitthi.kiosk.nhso.token;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a token's file says: the token on its first line, perhaps {@code expires=yyyy-MM-dd} on a
 * later one, the last day on which it serves.
 */
record TokenText(String token, Optional<Instant> endsAt) {

  /** What may stand in a header; a token is no sentence. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]{8,4096}");

  private static final String EXPIRES = "expires=";
  private static final int JWT_PARTS = 3;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Empty if there is no token in it. */
  static Optional<TokenText> of(String content, ZoneId zone) {
    List<String> lines = content.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (lines.isEmpty() || !TOKEN.matcher(lines.getFirst()).matches()) {
      return Optional.empty();
    }
    String token = lines.getFirst();
    Optional<Instant> said =
        lines.stream()
            .skip(1)
            .filter(line -> line.startsWith(EXPIRES))
            .flatMap(line -> endOf(line.substring(EXPIRES.length()).strip(), zone).stream())
            .findFirst();
    return Optional.of(new TokenText(token, said.or(() -> expiry(token))));
  }

  @Override
  public String toString() {
    return "TokenText[" + endsAt + "]";
  }

  private static Optional<Instant> endOf(String day, ZoneId zone) {
    try {
      return Optional.of(LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The {@code exp} of a JWT, seconds since 1970; NHSO's tokens are seen in both forms (§9). */
  private static Optional<Instant> expiry(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != JWT_PARTS) {
      return Optional.empty();
    }
    try {
      byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
      JsonNode claims = MAPPER.readTree(new String(payload, StandardCharsets.UTF_8));
      long seconds = claims.path("exp").asLong(0);
      return seconds > 0 && seconds < 253_402_300_800L // year 10000
          ? Optional.of(Instant.ofEpochSecond(seconds))
          : Optional.empty();
    } catch (IllegalArgumentException | JacksonException e) {
      return Optional.empty();
    }
  }
}
