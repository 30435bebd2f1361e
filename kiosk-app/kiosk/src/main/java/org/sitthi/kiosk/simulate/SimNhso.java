package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.citizen.Citizen;
import org.sitthi.hardware.citizen.CitizenNumber;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.ClaimDesk;
import org.sitthi.kiosk.claim.ClaimRequest;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.claim.DeskTrouble;
import org.sitthi.kiosk.claim.Entitlement;
import org.sitthi.kiosk.claim.EntitlementAnswer;
import org.sitthi.kiosk.claim.EntitlementAnswer.Reason;
import org.sitthi.kiosk.claim.EntitlementDesk;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.claim.IssuedCode;
import org.sitthi.kiosk.claim.Scheme;

/**
 * NHSO as far as a kiosk can tell: who is entitled, which codes there are, and what becomes of
 * questions and answers on the way. What it says of a claim is said when the request arrives.
 */
final class SimNhso implements EntitlementDesk, ClaimDesk, HistoryDesk {

  private final World world;
  private final SimSlot slot;
  private final List<Given> ledger = new ArrayList<>();
  private final Set<UUID> asked = new HashSet<>();
  private Consumer<UUID> requested = _ -> {};
  private long codes;
  private long downUntil;

  /** A code that was made. */
  static final class Given {

    private final CitizenNumber number;
    private final IssuedCode code;
    private final @Nullable UUID attemptId;
    private final long visibleAt;
    private boolean received;

    private Given(CitizenNumber number, IssuedCode code, @Nullable UUID attemptId, long visibleAt) {
      this.number = number;
      this.code = code;
      this.attemptId = attemptId;
      this.visibleAt = visibleAt;
    }

    String citizenId() {
      return number.digits();
    }

    String code() {
      return code.code();
    }

    /** Empty for a code that another channel asked for. */
    Optional<UUID> attemptId() {
      return Optional.ofNullable(attemptId);
    }

    boolean received() {
      return received;
    }

    OffsetDateTime issuedAt() {
      return code.issuedAt();
    }
  }

  SimNhso(World world, SimSlot slot) {
    this.world = world;
    this.slot = slot;
  }

  /** Has each request told as it arrives. */
  void onRequest(Consumer<UUID> told) {
    requested = told;
  }

  List<Given> ledger() {
    return ledger;
  }

  void outage(Duration length) {
    downUntil = world.time.nanos() + length.toNanos();
  }

  /** Another counter or an app asked for this person today. */
  void codeElsewhere(Citizen person, boolean here) {
    List<ClaimType> types = People.offered(person);
    String hospital = here ? World.HOSPITAL : "99911";
    var _ = byOther(person, types.get(world.roll(types.size())), hospital);
  }

  /** Somebody else asks for this person; empty if there is a code for it today. */
  Optional<IssuedCode> byOther(Citizen person, ClaimType type, String hospital) {
    return isThere(person.number(), type.code(), hospital)
        ? Optional.empty()
        : Optional.of(make(person.number(), type.code(), hospital, null, 0).code);
  }

  @Override
  public EntitlementAnswer check(CitizenNumber number) {
    if (isDown() || world.trouble(Trouble.CHECK_UNREACHABLE)) {
      return new EntitlementAnswer.Unreachable(desk("check unreachable"));
    }
    Optional<Citizen> card = slot.card();
    if (card.isEmpty()) {
      world.coverage.hit("check refused " + Reason.CARD_REMOVED);
      return new EntitlementAnswer.Refused(Reason.CARD_REMOVED, "");
    }
    if (!card.get().number().equals(number)) {
      world.coverage.hit("check refused " + Reason.OTHER_PERSON);
      return new EntitlementAnswer.Refused(Reason.OTHER_PERSON, "");
    }
    if (world.trouble(Trouble.CHECK_REFUSED)) {
      return new EntitlementAnswer.Refused(world.oneOf("check refused", Reason.values()), "");
    }
    Entitlement entitlement = entitlement(card.get());
    return world.trouble(Trouble.CHECK_ONLY_KNOWN)
        ? new EntitlementAnswer.OnlyKnown(entitlement, desk("check only known"))
        : new EntitlementAnswer.Found(entitlement);
  }

  /** One site in two has NHSO's approval for codes without the card. */
  @Override
  public EntitlementAnswer checkWithoutCard(CitizenNumber number) {
    if (world.roll(2) == 0) {
      return EntitlementDesk.super.checkWithoutCard(number);
    }
    if (isDown() || world.trouble(Trouble.CHECK_UNREACHABLE)) {
      return new EntitlementAnswer.Unreachable(desk("check unreachable"));
    }
    return new EntitlementAnswer.Found(entitlement(People.of(number).orElseThrow()));
  }

  @Override
  public HistoryAnswer history(CitizenNumber number, LocalDate day) {
    if (isDown() || world.trouble(Trouble.HISTORY_UNREACHABLE)) {
      return new HistoryAnswer.Unreachable(desk("history unreachable"));
    }
    return new HistoryAnswer.Codes(
        ledger.stream()
            .filter(given -> given.number.equals(number))
            .filter(given -> given.visibleAt <= world.time.nanos() || world.isCalm())
            .map(given -> given.code)
            .toList());
  }

  @Override
  public ClaimAnswer claim(ClaimRequest request) {
    world.story.tell(() -> "  NHSO is asked for a code");
    if (!asked.add(request.attemptId())) {
      throw new Broken(Promise.ONE_REQUEST, "an attempt was asked for twice");
    }
    requested.accept(request.attemptId());
    if (world.trouble(Trouble.CLAIM_NOT_SENT)) {
      return new ClaimAnswer.NotSent(desk("claim not sent"));
    }
    if (isDown() || world.trouble(Trouble.CLAIM_LOST_BEFORE)) {
      return new ClaimAnswer.AnswerLost(desk("claim lost"));
    }
    if (world.trouble(Trouble.CLAIM_REFUSED)) {
      return new ClaimAnswer.Refused(List.of("no"));
    }
    if (world.trouble(Trouble.CLAIM_SLOW)) {
      // The code is made long after the kiosk has given up waiting for it.
      world.time.after(
          world.millis(1_000, 90_000), VirtualTime.Actor.WORLD, () -> made(request, 0));
      return new ClaimAnswer.AnswerLost(desk("claim lost"));
    }
    long late = world.trouble(Trouble.HISTORY_LATE) ? world.millis(1_000, 600_000).toNanos() : 0;
    Optional<Given> given = made(request, late);
    if (world.trouble(Trouble.CLAIM_LOST_AFTER, world.roundMidnight())) {
      return new ClaimAnswer.AnswerLost(desk("claim lost"));
    }
    if (given.isEmpty()) {
      world.coverage.hit(DUPLICATE);
      return new ClaimAnswer.Refused(List.of("there is one already"));
    }
    given.get().received = true;
    IssuedCode code = given.get().code;
    return new ClaimAnswer.Issued(
        new IssuedCode(code.code(), code.claimTypeCode(), Optional.empty(), code.issuedAt()));
  }

  /** A claim was refused because there is a code. */
  static final String DUPLICATE = "claim refused as duplicate";

  /** One code for a person, hospital, claim type and day: a second is refused. */
  private Optional<Given> made(ClaimRequest request, long late) {
    return isThere(request.number(), request.claimTypeCode(), request.hospitalCode())
        ? Optional.empty()
        : Optional.of(
            make(
                request.number(),
                request.claimTypeCode(),
                request.hospitalCode(),
                request.attemptId(),
                late));
  }

  private boolean isThere(CitizenNumber number, String type, String hospital) {
    LocalDate today = world.now().atZone(World.ZONE).toLocalDate();
    return ledger.stream()
        .anyMatch(given ->
            given.number.equals(number)
                && given.code.claimTypeCode().equals(type)
                && given.code.hospitalCode().equals(Optional.of(hospital))
                && given.code.day(World.ZONE).equals(today));
  }

  private Given make(
      CitizenNumber number, String type, String hospital, @Nullable UUID attemptId, long late) {
    IssuedCode code =
        new IssuedCode(
            "PP" + (9_900_000_000L + codes++),
            type,
            Optional.of(hospital),
            OffsetDateTime.ofInstant(world.now(), World.ZONE));
    Given given = new Given(number, code, attemptId, world.time.nanos() + late);
    ledger.add(given);
    world.story.tell(() -> "  NHSO makes " + code.code());
    return given;
  }

  private boolean isDown() {
    return !world.isCalm() && world.time.nanos() < downUntil;
  }

  private DeskTrouble desk(String what) {
    return new DeskTrouble(world.oneOf(what, DeskTrouble.Kind.values()), "simulated");
  }

  private Entitlement entitlement(Citizen person) {
    return new Entitlement(
        new Scheme("UCS", "สิทธิ"),
        Optional.empty(),
        Optional.of(People.unit(person.number().digits())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        People.offered(person),
        OffsetDateTime.ofInstant(world.kioskClock(), World.ZONE),
        "proof");
  }
}
