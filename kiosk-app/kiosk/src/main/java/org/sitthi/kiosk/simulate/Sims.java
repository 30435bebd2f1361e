package org.sitthi.kiosk.simulate;

/** What surrounds the kiosk and outlives its power. */
record Sims(
    SimSlot slot,
    SimPrinter printer,
    SimNhso nhso,
    SimStore store,
    SimRegister register,
    SimDisk disk,
    Holder holder) {

  static Sims of(World world, Holder holder) {
    SimSlot slot = new SimSlot(world);
    SimDisk disk = new SimDisk(world);
    return new Sims(
        slot,
        new SimPrinter(world, disk),
        new SimNhso(world, slot),
        new SimStore(world),
        new SimRegister(world),
        disk,
        holder);
  }
}
