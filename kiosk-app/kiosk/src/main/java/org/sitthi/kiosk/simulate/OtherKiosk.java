package org.sitthi.kiosk.simulate;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.Person;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/** The hospital's other kiosk, as far as the store knows it: visits that were begun there. */
final class OtherKiosk {

  static final String ID = "K02";

  private final World world;
  private int number;

  OtherKiosk(World world) {
    this.world = world;
  }

  /** What the other kiosk sent of a visit that it ended just now. */
  VisitRecord visit(Citizen person, ClaimRecord claim) {
    OffsetDateTime now =
        OffsetDateTime.ofInstant(world.now().truncatedTo(ChronoUnit.MILLIS), World.ZONE);
    return new VisitRecord(
        VisitRecord.SCHEMA_VERSION,
        world.id(),
        1,
        ID,
        VisitRecord.Channel.KIOSK,
        "simulated",
        true,
        now,
        World.HOSPITAL,
        now.toLocalDate(),
        Optional.of(ID + "-%03d".formatted(++number)),
        person(person),
        new Verification(Verification.Method.SMART_CARD, now, Optional.of("Sim"), Optional.empty()),
        Optional.empty(),
        claim,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static ClaimRecord pending() {
    return new ClaimRecord(
        ClaimRecord.State.PENDING,
        Optional.empty(),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.of("simulated"));
  }

  static ClaimRecord obtained(IssuedCode code, ClaimType type) {
    return new ClaimRecord(
        ClaimRecord.State.OBTAINED,
        Optional.of(code.code()),
        ClaimRecord.Kind.NHSO_CHECKIN,
        Optional.of(new CodedName(type.code(), type.name())),
        Optional.of(code.issuedAt()),
        Optional.of(ClaimRecord.Source.AGENT),
        1,
        Optional.of(1_000L),
        Optional.empty());
  }

  private static Person person(Citizen citizen) {
    return new Person(
        citizen.number().digits(),
        "1",
        citizen.thaiName().prefix(),
        citizen.thaiName().first(),
        citizen.thaiName().middle(),
        citizen.thaiName().last(),
        Optional.empty(),
        Optional.empty(),
        "M",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
