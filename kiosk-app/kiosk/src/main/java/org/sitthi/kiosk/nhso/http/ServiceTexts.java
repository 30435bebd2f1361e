package org.sitthi.kiosk.nhso.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the service says in an error body: every {@code errors[i].defaultMessage} of a Spring
 * validation body (facts/nhso.md §7.6), else {@code detail} or {@code title} of a problem, else
 * {@code message}.
 *
 * <p>At most 10 texts of 300 characters. Citizen numbers and proofs are masked in them: texts are
 * shown and kept, and may quote the request.
 */
public final class ServiceTexts {

  private static final int MAX_TEXTS = 10;
  private static final int MAX_LENGTH = 300;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12}(?![0-9])");
  private static final Pattern PROOF =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}+");

  private ServiceTexts() {}

  /** All texts, in the order of the body, none twice; empty if the body has none. */
  public static List<String> of(JsonNode body) {
    JsonNode object = Loose.object(body);
    List<String> texts = new ArrayList<>();
    for (JsonNode error : Loose.objects(object.path("errors"), MAX_TEXTS)) {
      Loose.words(error, "defaultMessage").ifPresent(texts::add);
    }
    if (texts.isEmpty()) {
      Stream.of("detail", "message", "title")
          .flatMap(name -> Loose.words(object, name).stream())
          .findFirst()
          .ifPresent(texts::add);
    }
    return texts.stream().map(ServiceTexts::masked).distinct().toList();
  }

  /** The service says that our token is wrong (facts/nhso.md §15, TOKEN). */
  public static boolean blameTheToken(List<String> texts) {
    return texts.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.contains("invalid token") || text.contains("nhso-00003"));
  }

  /** One text, masked and cut. */
  public static String masked(String text) {
    // Masked before it is cut: half a number would no longer look like one.
    String masked = PROOF.matcher(NUMBER.matcher(text).replaceAll("x")).replaceAll("x");
    return Loose.cut(UNPRINTABLE.matcher(masked).replaceAll(" ").strip(), MAX_LENGTH);
  }
}
