package org.sitthi.kiosk.simulate;

import java.util.Optional;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.kiosk.register.Register;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterEntry;

/** The hospital's register: knows most people, some otherwise than their card. */
final class SimRegister implements Register {

  private final World world;

  SimRegister(World world) {
    this.world = world;
  }

  @Override
  public RegisterAnswer find(CitizenNumber number) {
    Optional<Citizen> person = People.of(number);
    if (world.trouble(Trouble.REGISTER_UNREACHABLE)) {
      return new RegisterAnswer.Unreachable("simulated");
    }
    if (person.isEmpty() || world.trouble(Trouble.REGISTER_KNOWS_NOBODY)) {
      return new RegisterAnswer.NotKnown();
    }
    String last = person.get().thaiName().last();
    boolean differs = world.trouble(Trouble.REGISTER_DIFFERS);
    return new RegisterAnswer.Found(
        new RegisterEntry(
            "HN" + number.digits().substring(10),
            "",
            person.get().thaiName().first(),
            differs ? last + "x" : last,
            Optional.empty(),
            Sex.NOT_STATED));
  }
}
