package org.sitthi.kiosk.nhso.http;

import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import tools.jackson.databind.JsonNode;

/** How one HTTP call to a service of NHSO ended. */
public sealed interface NhsoReply {

  /**
   * The service answered.
   *
   * @param route our word for the call, never its URL
   * @param json the body; a missing node if it is empty, too long or no JSON
   */
  record Answered(String route, int status, JsonNode json) implements NhsoReply {

    /** 200 to 299. */
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    /** This answer as trouble, its status alone counting for the detail. */
    public DeskTrouble trouble(Kind kind) {
      return new DeskTrouble(kind, route + ": HTTP " + status);
    }

    @Override
    public String toString() {
      return "Answered[" + route + ", " + status + "]";
    }
  }

  /**
   * No whole answer came.
   *
   * @param sent true if the request may have left
   */
  record Unanswered(boolean sent, DeskTrouble trouble) implements NhsoReply {}
}
