package org.sitthi.central.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import tools.jackson.databind.json.JsonMapper;

/** What the checks K-01 to K-22 said of a record, and to have them say it again. */
public final class ChecksApi {

  /** Where a record's checks are. */
  public static final String CHECKS = "/api/v1/visit-records/{id}/checks";

  private final ArrivalChecks checks;
  private final Problems problems;
  private final JsonMapper json;

  /** Answers for the given checks. */
  public ChecksApi(ArrivalChecks checks, Problems problems, JsonMapper json) {
    this.checks = checks;
    this.problems = problems;
    this.json = json;
  }

  /** The endpoint; when it has kept something, the checks are woken. */
  public static Endpoint waking(Endpoint intake, Runnable wake) {
    return call -> {
      Answer answer = intake.answer(call);
      if (answer.status() < 300) {
        wake.run();
      }
      return answer;
    };
  }

  /** GET: every look, newest first. */
  public Answer list(Call call) throws DatabaseAwayException {
    Optional<UUID> id = Charges.id(call);
    List<CheckRows.Check> all = id.isEmpty() ? List.of() : checks.of(id.get());
    if (id.isEmpty() || all.isEmpty()) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("recordId", id.get().toString());
    answer.put("checks", all.stream().map(this::told).toList());
    return new Answer(200, "application/json", json.writeValueAsBytes(answer));
  }

  /** POST: the rules in force now look again. */
  public Answer again(Call call) throws DatabaseAwayException {
    Optional<UUID> id = Charges.id(call);
    Optional<CheckRows.Check> look = id.isEmpty() ? Optional.empty() : checks.look(id.get());
    return look.isEmpty()
        ? problems.of(ProblemKind.NOT_FOUND)
        : new Answer(201, "application/json", json.writeValueAsBytes(told(look.get())));
  }

  private Map<String, Object> told(CheckRows.Check check) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("checkId", check.id());
    told.put("revision", check.revision());
    told.put("checkedAt", check.at().toString());
    told.put("ruleSet", check.ruleSet());
    told.put("worst", check.worst());
    told.put("findings", json.readTree(check.findings()));
    return told;
  }
}
