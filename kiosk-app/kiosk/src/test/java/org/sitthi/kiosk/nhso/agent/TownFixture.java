package org.sitthi.kiosk.nhso.agent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer.Issued;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;
import org.sitthi.kiosk.nhso.town.TownSettings;

/** A town with a reader, and a desk that asks it over HTTP. */
public final class TownFixture implements TownReader, AutoCloseable {

  /** Ten in the morning in Bangkok on {@link MadeUp#TODAY}. */
  public static final InstantSource CLOCK =
      InstantSource.fixed(ScriptedAgent.NOW.plus(Duration.ofHours(2)));

  private volatile Optional<TownPerson> slot = Optional.empty();

  /** How often the agent has looked into the slot. */
  public final AtomicInteger looks = new AtomicInteger();

  public final NhsoTown town;
  public final AgentDesk desk;

  /** At ten in the morning in Bangkok: yesterday and today are what they seem. */
  public TownFixture() {
    town =
        NhsoTown.start(
            TownSettings.usual(CLOCK)
                .withPort(0)
                .withHospitalCode(MadeUp.HOSPITAL)
                .withSlowness(Duration.ofSeconds(60)),
            this);
    desk = desk(ScriptedAgent.PATIENT);
  }

  /** A desk with this deadline for all that needs NHSO. */
  public AgentDesk desk(Duration deadline) {
    return new AgentDesk(
        ScriptedAgent.settings(town.baseUrl(), deadline, deadline, deadline),
        InstantSource.fixed(ScriptedAgent.NOW));
  }

  public void insert(CitizenNumber number) {
    insert(number, TownFault.NONE);
  }

  /** The card of somebody in whose file this fault stands. */
  public void insert(CitizenNumber number, TownFault fault) {
    slot = Optional.of(MadeUp.person(number, fault));
  }

  /** The proof of a read with this card in. */
  public String proof(CitizenNumber number) {
    insert(number);
    return ((Found) desk.check(number)).entitlement().proof();
  }

  /** A code that the agent gave. */
  public String made(CitizenNumber number, String claimType) {
    ClaimRequest usual = MadeUp.request(number, proof(number));
    ClaimRequest request =
        new ClaimRequest(
            usual.attemptId(),
            number,
            claimType,
            usual.mobile(),
            usual.hn(),
            usual.hospitalCode(),
            usual.proof());
    return ((Issued) desk.claim(request)).code().code();
  }

  @Override
  public Optional<TownPerson> inserted() {
    looks.incrementAndGet();
    return slot;
  }

  @Override
  public boolean hasReader() {
    return true;
  }

  @Override
  public void close() {
    desk.close();
    town.close();
  }
}
