package org.sitthi.kiosk;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.evidence.NotedClaims;
import org.sitthi.kiosk.evidence.NotedEntitlements;
import org.sitthi.kiosk.evidence.NotedHistories;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.nhso.agent.AgentDesk;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.routes.AllHistories;
import org.sitthi.kiosk.nhso.status.StatusDesk;
import org.sitthi.kiosk.nhso.status.StatusSettings;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.record.Route;

/**
 * The ways to NHSO that the settings name, as the ports of a kiosk.
 *
 * @param settling for open attempts, behind the patient's back: every way that looks codes up
 * @param tokens of NHSO's servers, to be watched
 * @param warmUp what can be done before the first patient
 */
record NhsoDesks(
    EntitlementDesk entitlements,
    ClaimDesk claims,
    HistoryDesk histories,
    HistoryDesk settling,
    List<TokenFile> tokens,
    Runnable warmUp) {

  /** Each way is noted as itself: the evidence says which way was gone. */
  static NhsoDesks of(KioskConfig config, InstantSource clock, Trail trail) {
    ZoneId zone = config.site().zone();
    AgentDesk agent = new AgentDesk(agent(config), clock);
    Optional<TokenFile> statusToken =
        config
            .nhso()
            .status()
            .map(status -> new TokenFile("nhso.status", status.tokenFile(), zone, clock));
    List<HistoryDesk> settling = new ArrayList<>();
    config
        .nhso()
        .status()
        .ifPresent(status ->
            settling.add(
                new NotedHistories(
                    new StatusDesk(
                        StatusSettings.unhurried(status.url(), zone),
                        statusToken.orElseThrow(),
                        clock),
                    Route.STATUS,
                    trail)));
    HistoryDesk histories = new NotedHistories(agent, Route.AGENT, trail);
    settling.add(histories);
    List<TokenFile> tokens = statusToken.stream().toList();
    return new NhsoDesks(
        new NotedEntitlements(agent, Route.AGENT, trail),
        new NotedClaims(agent, Route.AGENT, trail),
        histories,
        new AllHistories(settling),
        tokens,
        () -> {
          var _ = agent.warmUp();
          tokens.forEach(TokenFile::token);
        });
  }

  private static AgentSettings agent(KioskConfig config) {
    AgentSettings usual = AgentSettings.usual(config.nhso().agentUrl(), config.site().hcode());
    Duration longest = Duration.ofSeconds(20).minus(usual.terminals());
    Duration read = config.nhso().agentRead();
    return new AgentSettings(
        usual.baseUrl(),
        usual.ownHospitalCode(),
        config.site().zone(),
        usual.connect(),
        usual.terminals(),
        read.compareTo(longest) < 0 ? read : longest,
        usual.confirm(),
        usual.history());
  }
}
