package org.sitthi.kiosk.nhso.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.http.Loose;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;
import org.sitthi.kiosk.nhso.http.ServiceTexts;
import org.sitthi.kiosk.nhso.http.Statuses;

/**
 * What the service says in {@code dataError}, or else in an error body. Which HTTP status carries
 * it is not known, so both 200 and 4xx are looked into (facts/nhso.md §9.5).
 */
final class DataError {

  private DataError() {}

  /** What the service itself objects to, masked. */
  static Optional<String> said(Answered answer) {
    return Loose.words(Loose.object(answer.json()), "dataError").map(ServiceTexts::masked);
  }

  /** The texts, masked; none if nothing is said. */
  static List<String> texts(Answered answer) {
    return said(answer).map(List::of).orElseGet(() -> ServiceTexts.of(answer.json()));
  }

  static boolean blamesTheToken(Answered answer) {
    return texts(answer).stream().anyMatch(t -> t.toLowerCase(Locale.ROOT).contains("token"));
  }

  /** The trouble that an answer without what we asked for stands for. */
  static DeskTrouble trouble(Answered answer) {
    return blamesTheToken(answer) ? answer.trouble(Kind.TOKEN) : Statuses.trouble(answer);
  }
}
