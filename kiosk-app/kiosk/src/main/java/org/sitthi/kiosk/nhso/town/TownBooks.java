package org.sitthi.kiosk.nhso.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the town knows: who was here, which codes it made, what was asked of it.
 *
 * <p>Threads: any; one lock.
 */
final class TownBooks {

  static final int MAX_CODES = 100_000;

  /** The real life of a correlationId is not known (facts/nhso.md §18); a visit takes minutes. */
  private static final Duration PROOF_LIFE = Duration.ofMinutes(15);

  private final TownSettings settings;
  private final Optional<LedgerFile> file;
  private final Map<String, TownPerson> seen = new Remembered<>(1_000);
  private final Map<String, Proof> proofs = new Remembered<>(1_000);
  private final Map<String, Integer> requests = new Remembered<>(MAX_CODES);
  private final Map<String, Integer> failingLookUps = new Remembered<>(1_000);
  private final Map<String, Integer> heldReads = new Remembered<>(1_000);
  private final List<IssuedInTown> ledger = new ArrayList<>();
  private long nextNumber;

  TownBooks(TownSettings settings) {
    this.settings = settings;
    file = settings.ledgerFile().map(LedgerFile::new);
    file.ifPresent(kept -> ledger.addAll(kept.load()));
    nextNumber =
        ledger.stream()
            .mapToLong(code -> Long.parseLong(code.code().substring(4)) + 1)
            .reduce(settings.firstNumber(), Math::max);
  }

  /** How a claim ended. */
  sealed interface Outcome {

    /** A new code. */
    record Made(IssuedInTown code) implements Outcome {}

    /** No code, and what the patient is told. */
    record Denied(String text) implements Outcome {}
  }

  /** A card read with NHSO: makes its correlationId. */
  synchronized String read(TownPerson person) {
    meet(person);
    String proof = UUID.randomUUID().toString();
    proofs.put(proof, new Proof(person.pid(), settings.clock().instant()));
    return proof;
  }

  /** Remembers who put a card in. */
  synchronized void meet(TownPerson person) {
    seen.put(person.pid(), person);
  }

  /** A person whose card was in. */
  synchronized Optional<TownPerson> person(String pid) {
    return Optional.ofNullable(seen.get(pid));
  }

  /** Counts a request for a code, whatever becomes of it. */
  synchronized void count(String pid) {
    requests.merge(pid, 1, Integer::sum);
  }

  synchronized int requests(String pid) {
    return requests.getOrDefault(pid, 0);
  }

  synchronized int requests() {
    return requests.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized List<IssuedInTown> ledger() {
    return List.copyOf(ledger);
  }

  synchronized Outcome claim(TownClaim claim) {
    return whyNot(claim)
        .<Outcome>map(Outcome.Denied::new)
        .orElseGet(() -> new Outcome.Made(make(claim, claim.correlationId())));
  }

  /** A claim at NHSO's servers: instead of a proof it has a number of its own, taken once. */
  synchronized Outcome claimAtServers(TownClaim claim) {
    if (ledger.stream().anyMatch(code -> code.correlationId().equals(claim.correlationId()))) {
      return new Outcome.Denied(TownTexts.REPEATED);
    }
    return whyNotService(claim)
        .<Outcome>map(Outcome.Denied::new)
        .orElseGet(() -> new Outcome.Made(make(claim, claim.correlationId())));
  }

  /** Another counter of this hospital is quicker, once a day and service. */
  synchronized void claimElsewhere(TownClaim claim) {
    if (!hasCodeToday(claim)) {
      make(claim, "");
    }
  }

  synchronized void failLookUps(String pid) {
    failingLookUps.put(pid, settings.failedLookUps());
  }

  /** Whether this look-up fails; counts down. */
  synchronized boolean lookUpFails(String pid) {
    int left = failingLookUps.getOrDefault(pid, 0);
    failingLookUps.put(pid, Math.max(0, left - 1));
    return left > 0;
  }

  /**
   * Whether another program holds this person's card: for the first read, and what comes before the
   * second.
   *
   * @param isRead a read, not only a look at the chip
   */
  synchronized boolean isHeld(String pid, boolean isRead) {
    int before = heldReads.getOrDefault(pid, 0);
    if (isRead) {
      heldReads.put(pid, Math.min(before + 1, 2));
    }
    return isRead ? before == 0 : before <= 1;
  }

  /** All codes of a person, of the ledger and of the person's file, in no order. */
  synchronized List<PastCode> history(String pid) {
    List<PastCode> all = new ArrayList<>();
    person(pid).ifPresent(known -> all.addAll(PastCode.ofFile(known, now())));
    ledger.stream().filter(code -> code.pid().equals(pid)).map(PastCode::of).forEach(all::add);
    return all;
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(settings.clock().instant(), settings.zone())
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<String> whyNot(TownClaim claim) {
    Proof proof = proofs.get(claim.correlationId());
    if (proof == null
        || !proof.pid.equals(claim.pid())
        || proof.at.plus(PROOF_LIFE).isBefore(settings.clock().instant())) {
      return Optional.of(TownTexts.NO_PROOF);
    }
    // One use, whatever comes of it: the strictest reading of facts/nhso.md §7.12.
    proofs.remove(claim.correlationId());
    return whyNotService(claim);
  }

  private Optional<String> whyNotService(TownClaim claim) {
    if (claim.mobile().filter(mobile -> !mobile.matches("[0-9]{10}")).isPresent()) {
      return Optional.of(TownTexts.BAD_MOBILE);
    }
    if (!claim.hcode().isEmpty() && !claim.hcode().equals(settings.hospitalCode())) {
      return Optional.of(TownTexts.OTHER_HOSPITAL);
    }
    if (!isOffered(claim)) {
      return Optional.of(TownTexts.TYPE_NOT_OFFERED);
    }
    return hasCodeToday(claim) ? Optional.of(TownTexts.HAS_CODE) : Optional.empty();
  }

  private boolean isOffered(TownClaim claim) {
    return person(claim.pid()).stream()
        .flatMap(person -> person.nhso().path("claimTypes").values().stream())
        .anyMatch(type -> type.path("claimType").asString("").equals(claim.claimType()));
  }

  private boolean hasCodeToday(TownClaim claim) {
    return history(claim.pid()).stream()
        .anyMatch(code ->
            code.at().toLocalDate().equals(now().toLocalDate())
                && code.hcode().equals(settings.hospitalCode())
                && code.claimType().equals(claim.claimType())
                && code.claimCode().startsWith("PP"));
  }

  private IssuedInTown make(TownClaim claim, String proof) {
    if (ledger.size() >= MAX_CODES || nextNumber > TownSettings.LAST_NUMBER) {
      throw new IllegalStateException("the town has no more codes");
    }
    String code = String.format(Locale.ROOT, "PP99%08d", nextNumber++);
    IssuedInTown issued =
        new IssuedInTown(
            claim.pid(), claim.claimType(), settings.hospitalCode(), code, now(), proof);
    ledger.add(issued);
    file.ifPresent(kept -> kept.append(issued));
    return issued;
  }

  private record Proof(String pid, Instant at) {}
}
