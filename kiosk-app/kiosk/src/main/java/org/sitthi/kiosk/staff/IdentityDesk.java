package org.sitthi.kiosk.staff;

import java.util.Optional;
import java.util.UUID;
import org.sitthi.hardware.citizen.CardExpiry;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.hardware.citizen.PersonName;
import org.sitthi.hardware.citizen.Sex;
import org.sitthi.hardware.citizen.ThaiAddress;
import org.sitthi.kiosk.register.RegisterAnswer;
import org.sitthi.kiosk.register.RegisterEntry;
import org.sitthi.kiosk.staff.StaffView.Asked;
import org.sitthi.kiosk.staff.StaffView.Vouching;
import org.sitthi.kiosk.visit.NoCardReason;
import org.sitthi.kiosk.visit.TypedPerson;

/**
 * A person without a card: the number is typed, the hospital's register says whose it is, staff
 * hold that beside what the person says and vouch for it. Nothing is kept before the visit begins.
 */
final class IdentityDesk {

  private static final PersonName NO_NAME = new PersonName("", "", "", "");
  private static final ThaiAddress NO_ADDRESS = new ThaiAddress("", "", "", "", "", "", "", "", "");

  private final StaffPorts ports;

  IdentityDesk(StaffPorts ports) {
    this.ports = ports;
  }

  /** Asks the register; empty if this is no citizen number. */
  Optional<Vouching> find(StaffWho who, String typed) {
    return CitizenNumber.parse(typed).map(number -> found(who, number));
  }

  private Vouching found(StaffWho who, CitizenNumber number) {
    return switch (ports.register().find(number)) {
      case RegisterAnswer.Found(RegisterEntry entry) ->
          new Vouching(who, number, Optional.of(entry), Asked.FOUND);
      case RegisterAnswer.NotKnown _ -> unnamed(who, number, Asked.NOT_KNOWN);
      case RegisterAnswer.NotAsked _ -> unnamed(who, number, Asked.NOT_ASKED);
      case RegisterAnswer.Unreachable _ -> unnamed(who, number, Asked.AWAY);
    };
  }

  private static Vouching unnamed(StaffWho who, CitizenNumber number, Asked asked) {
    return new Vouching(who, number, Optional.empty(), asked);
  }

  /** Noted under the record's id, never the number; then the visit takes it from here. */
  void begin(Vouching vouching, NoCardReason reason) {
    UUID recordId = ports.ids().get();
    var _ =
        ports
            .store()
            .note(
                Deed.of(
                    vouching.who().number(), Deed.What.IDENTITY_TYPED, recordId, reason.name()));
    ports.begin().accept(new TypedPerson(recordId, citizen(vouching), reason));
  }

  /** With what no card told left out. */
  private static Citizen citizen(Vouching vouching) {
    Optional<RegisterEntry> entry = vouching.entry();
    return new Citizen(
        vouching.number(),
        entry.map(IdentityDesk::name).orElse(NO_NAME),
        NO_NAME,
        entry.flatMap(RegisterEntry::birthDate),
        entry.map(RegisterEntry::sex).orElse(Sex.NOT_STATED),
        "",
        Optional.empty(),
        new CardExpiry.NotStated(),
        NO_ADDRESS,
        "");
  }

  private static PersonName name(RegisterEntry entry) {
    return new PersonName(entry.title(), entry.firstName(), "", entry.lastName());
  }
}
