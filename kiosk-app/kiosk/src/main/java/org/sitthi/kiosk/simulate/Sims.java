package org.sitthi.kiosk.simulate;

import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.record.ClaimRecord;

/** What surrounds the kiosk and outlives its power. */
record Sims(
    SimSlot slot,
    SimPrinter printer,
    SimNhso nhso,
    SimStore store,
    SimRegister register,
    SimDisk disk,
    OtherKiosk otherKiosk,
    Holder holder) {

  /** This person was at the other kiosk before, which got a code or did not. */
  void wasElsewhere(World world, Citizen person) {
    List<ClaimType> types = People.offered(person);
    ClaimType type = types.get(world.roll(types.size()));
    Optional<IssuedCode> code =
        world.roll(2) == 0 ? nhso.byOther(person, type, World.HOSPITAL) : Optional.empty();
    ClaimRecord claim =
        code.map(made -> OtherKiosk.obtained(made, type)).orElseGet(OtherKiosk::pending);
    store.begunElsewhere(otherKiosk.visit(person, claim));
  }

  static Sims of(World world, Holder holder) {
    SimSlot slot = new SimSlot(world);
    SimDisk disk = new SimDisk(world);
    SimStore store = new SimStore(world);
    return new Sims(
        slot,
        new SimPrinter(world, record -> disk.synced(record) || store.has(record)),
        new SimNhso(world, slot),
        store,
        new SimRegister(world),
        disk,
        new OtherKiosk(world),
        holder);
  }
}
