package org.sitthi.kiosk.nhso.http;

import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import org.sitthi.kiosk.nhso.http.NhsoReply.Answered;

/** What an HTTP status means (facts/nhso.md §7.11, §15). */
public final class Statuses {

  /** A refusal with its reasons. */
  public static final int BAD_REQUEST = 400;

  /** The agent has no card reader. */
  public static final int NO_READER = 418;

  private Statuses() {}

  /** The trouble that an answer without what we asked for stands for. */
  public static DeskTrouble trouble(Answered answer) {
    return answer.trouble(kind(answer));
  }

  /**
   * The status counting: the agent's error bodies name their status, and are seen without it being
   * said whether the HTTP status is the same. An answer holding {@code promised} is none of them.
   */
  public static Answered effective(Answered answer, String promised) {
    int named = Loose.object(answer.json()).path("status").asInt(0);
    boolean error = named >= 400 && named < 600;
    return answer.status() == 200 && error && !Loose.object(answer.json()).has(promised)
        ? new Answered(answer.route(), named, answer.json())
        : answer;
  }

  private static Kind kind(Answered answer) {
    int status = answer.status();
    if (ServiceTexts.blameTheToken(ServiceTexts.of(answer.json()))) {
      return Kind.TOKEN;
    }
    return switch (status) {
      case 401, 403 -> Kind.TOKEN;
      case 408 -> Kind.TOO_SLOW;
      case NO_READER -> Kind.NO_READER;
      case 429 -> Kind.RATE_LIMITED;
      default -> status >= 500 ? Kind.UPSTREAM_DOWN : Kind.UNREADABLE_ANSWER;
    };
  }
}
