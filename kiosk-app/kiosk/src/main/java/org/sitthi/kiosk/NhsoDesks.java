package org.sitthi.kiosk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.config.KioskConfig;
import org.sitthi.kiosk.evidence.NotedClaims;
import org.sitthi.kiosk.evidence.NotedEntitlements;
import org.sitthi.kiosk.evidence.NotedHistories;
import org.sitthi.kiosk.evidence.Trail;
import org.sitthi.kiosk.nhso.agent.AgentDesk;
import org.sitthi.kiosk.nhso.agent.AgentSettings;
import org.sitthi.kiosk.nhso.endpoint.EndpointClaims;
import org.sitthi.kiosk.nhso.endpoint.EndpointDesk;
import org.sitthi.kiosk.nhso.endpoint.EndpointSettings;
import org.sitthi.kiosk.nhso.routes.AllHistories;
import org.sitthi.kiosk.nhso.routes.ClaimRoutes;
import org.sitthi.kiosk.nhso.routes.EntitlementRoutes;
import org.sitthi.kiosk.nhso.routes.HistoryRoutes;
import org.sitthi.kiosk.nhso.status.StatusDesk;
import org.sitthi.kiosk.nhso.status.StatusSettings;
import org.sitthi.kiosk.nhso.token.RecorderFile;
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
    KioskConfig.Nhso nhso = config.nhso();
    ZoneId zone = config.site().zone();
    AgentDesk agent = new AgentDesk(agent(config), clock);
    Optional<StatusWay> status =
        nhso.status().map(it -> StatusWay.of(it, nhso.trust(), zone, clock, trail));
    Optional<EndpointWay> endpoint =
        nhso.endpoint().map(it -> EndpointWay.of(it, nhso.trust(), config.site(), clock, trail));
    HistoryDesk agentHistory = new NotedHistories(agent, Route.AGENT, trail);
    List<TokenFile> tokens =
        Stream.concat(
                status.map(StatusWay::token).stream(), endpoint.map(EndpointWay::token).stream())
            .toList();
    EntitlementRoutes entitlements =
        new EntitlementRoutes(
            new NotedEntitlements(agent, Route.AGENT, trail),
            endpoint.map(EndpointWay::entitlements),
            System::nanoTime);
    HistoryRoutes histories =
        new HistoryRoutes(agentHistory, status.map(StatusWay::inVisit), System::nanoTime);
    return new NhsoDesks(
        new LookingAtTokens(entitlements, tokens),
        new ClaimRoutes(
            new NotedClaims(agent, Route.AGENT, trail),
            endpoint.flatMap(EndpointWay::claims),
            EndpointDesk.GENERAL.code()),
        histories,
        new AllHistories(
            Stream.concat(status.map(StatusWay::settling).stream(), Stream.of(agentHistory))
                .toList()),
        tokens,
        () -> {
          var _ = agent.warmUp();
          tokens.forEach(TokenFile::look);
        });
  }

  /** Its service may not be asked for days: a token is looked at with each patient. */
  private record LookingAtTokens(EntitlementDesk desk, List<TokenFile> tokens)
      implements EntitlementDesk {

    @Override
    public EntitlementAnswer check(CitizenNumber number) {
      tokens.forEach(TokenFile::look);
      return desk.check(number);
    }

    @Override
    public EntitlementAnswer checkWithoutCard(CitizenNumber number) {
      tokens.forEach(TokenFile::look);
      return desk.checkWithoutCard(number);
    }
  }

  /** The status service, in a hurry for a patient and with patience behind the patient's back. */
  private record StatusWay(HistoryDesk inVisit, HistoryDesk settling, TokenFile token) {

    static StatusWay of(
        KioskConfig.Status status,
        Optional<Path> trust,
        ZoneId zone,
        InstantSource clock,
        Trail trail) {
      TokenFile token = new TokenFile("nhso.status", status.tokenFile(), zone, clock);
      return new StatusWay(
          noted(StatusSettings.inVisit(status.url(), zone).trusting(trust), token, clock, trail),
          noted(StatusSettings.unhurried(status.url(), zone).trusting(trust), token, clock, trail),
          token);
    }

    private static HistoryDesk noted(
        StatusSettings settings, TokenFile token, InstantSource clock, Trail trail) {
      return new NotedHistories(new StatusDesk(settings, token, clock), Route.STATUS, trail);
    }
  }

  /** The server-to-server service; codes only for a site that says that it may. */
  private record EndpointWay(
      EntitlementDesk entitlements, Optional<ClaimDesk> claims, TokenFile token) {

    static EndpointWay of(
        KioskConfig.Endpoint endpoint,
        Optional<Path> trust,
        KioskConfig.Site site,
        InstantSource clock,
        Trail trail) {
      TokenFile token = new TokenFile("nhso.endpoint", endpoint.tokenFile(), site.zone(), clock);
      EndpointSettings settings =
          EndpointSettings.inVisit(endpoint.url(), endpoint.sourceId(), site.hcode(), site.zone())
              .trusting(trust);
      Optional<ClaimDesk> claims =
          endpoint
              .recorderFile()
              .map(RecorderFile::new)
              .map(recorder ->
                  new NotedClaims(
                      new EndpointClaims(settings, token, recorder, clock), Route.ENDPOINT, trail));
      List<ClaimType> types =
          claims.isPresent() ? List.of(EndpointDesk.GENERAL) : List.<ClaimType>of();
      return new EndpointWay(
          new NotedEntitlements(
              new EndpointDesk(settings, token, types, clock), Route.ENDPOINT, trail),
          claims,
          token);
    }
  }

  static AgentSettings agent(KioskConfig config) {
    return AgentSettings.usual(config.nhso().agentUrl(), config.site().hcode())
        .withZone(config.site().zone())
        .withRead(config.nhso().agentRead());
  }
}
