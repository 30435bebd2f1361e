package org.sitthi.kiosk.nhso.agent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.EntitlementAnswer.Found;
import org.sitthi.kiosk.nhso.town.NhsoTown;
import org.sitthi.kiosk.nhso.town.TownFault;
import org.sitthi.kiosk.nhso.town.TownPerson;
import org.sitthi.kiosk.nhso.town.TownReader;
import org.sitthi.kiosk.nhso.town.TownSettings;

/** A town with a reader, and a desk that asks it over HTTP. */
final class TownFixture implements TownReader, AutoCloseable {

  private volatile Optional<TownPerson> slot = Optional.empty();

  final NhsoTown town;
  final AgentDesk desk;

  /** At ten in the morning in Bangkok: yesterday and today are what they seem. */
  TownFixture() {
    InstantSource clock = InstantSource.fixed(ScriptedAgent.NOW.plus(Duration.ofHours(2)));
    town =
        NhsoTown.start(
            TownSettings.usual(clock)
                .withPort(0)
                .withHospitalCode(MadeUp.HOSPITAL)
                .withSlowness(Duration.ofSeconds(60)),
            this);
    desk = desk(ScriptedAgent.PATIENT);
  }

  /** A desk with this deadline for all that needs NHSO. */
  AgentDesk desk(Duration deadline) {
    return new AgentDesk(
        ScriptedAgent.settings(town.baseUrl(), deadline, deadline, deadline),
        InstantSource.fixed(ScriptedAgent.NOW));
  }

  void insert(CitizenNumber number) {
    insert(number, TownFault.NONE);
  }

  /** The card of somebody in whose file this fault stands. */
  void insert(CitizenNumber number, TownFault fault) {
    slot = Optional.of(MadeUp.person(number, fault));
  }

  /** The proof of a read with this card in. */
  String proof(CitizenNumber number) {
    insert(number);
    return ((Found) desk.check(number)).entitlement().proof();
  }

  @Override
  public Optional<TownPerson> inserted() {
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
