package org.sitthi.kiosk.nhso.agent;

import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.DeskTrouble.Kind;
import tools.jackson.databind.JsonNode;

/** How one HTTP call to the agent ended. */
sealed interface AgentReply {

  /**
   * The agent answered.
   *
   * @param route our word for the call, never its URL
   * @param json the body; a missing node if it is empty, too long or no JSON
   */
  record Answered(String route, int status, JsonNode json) implements AgentReply {

    boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    /** This answer as trouble, its status alone counting for the detail. */
    DeskTrouble trouble(Kind kind) {
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
  record Unanswered(boolean sent, DeskTrouble trouble) implements AgentReply {}
}
