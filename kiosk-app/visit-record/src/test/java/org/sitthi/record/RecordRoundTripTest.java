package org.sitthi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordRoundTripTest {

  private final RecordJson json = new RecordJson();
  private final PublishedSchema schema = new PublishedSchema();

  @Property(tries = 300)
  void whatIsWrittenIsReadAsTheSame(@ForAll("visits") VisitRecord visit) throws Exception {
    byte[] written = json.write(visit);

    assertThat(written).hasSizeLessThanOrEqualTo(RecordJson.MAX_BYTES);
    assertThat(json.read(written)).isEqualTo(visit);
    assertThat(json.write(json.read(written))).isEqualTo(written);
    assertThat(schema.faults(written)).isEmpty();
  }

  @Provide
  Arbitrary<VisitRecord> visits() {
    Arbitrary<VisitRecord> bare =
        Combinators.combine(
                Arbitraries.create(UUID::randomUUID),
                Arbitraries.integers().between(1, 1000),
                Arbitraries.of(VisitRecord.Channel.class),
                times(),
                persons(),
                verifications(),
                entitlements().optional(),
                claims())
            .as(RecordRoundTripTest::visit);
    return Combinators.combine(
            bare, text(1, 20).optional(), Arbitraries.of(true, false), Proofs.evidence().optional())
        .as((visit, queue, keep, evidence) -> {
          VisitRecord numbered = keep ? queue.map(visit::withQueueNumber).orElse(visit) : visit;
          return evidence.map(numbered::withEvidence).orElse(numbered);
        });
  }

  private static VisitRecord visit(
      UUID id,
      int revision,
      VisitRecord.Channel channel,
      OffsetDateTime at,
      Person person,
      Verification verification,
      Optional<EntitlementRecord> entitlement,
      ClaimRecord claim) {
    LocalDate day = at.toLocalDate();
    Optional<Referral> referral =
        revision % 2 == 0
            ? Optional.of(
                new Referral("9-1", "01234", "01235", Optional.of("0011"), Optional.of(day)))
            : Optional.empty();
    return new VisitRecord(
        2,
        id,
        revision,
        "K01",
        channel,
        "0.1.0",
        true,
        at,
        "01234",
        day,
        Optional.empty(),
        person,
        verification,
        entitlement,
        claim,
        referral,
        claim
            .claimType()
            .map(type ->
                new VisitDetails(
                    claim.value(),
                    claim.value(),
                    Optional.of(type),
                    Optional.of(VisitDetails.ArrivalKind.SELF),
                    Optional.of(true))),
        Optional.empty(),
        claim.obtainedAt().isPresent() ? List.of("A_MARK", "7") : List.of());
  }

  private static Arbitrary<Person> persons() {
    return Combinators.combine(
            text(1, 20),
            text(0, 100),
            text(0, 100),
            text(0, 100),
            text(0, 100),
            text(1, 200).optional(),
            text(4, 10).optional(),
            Arbitraries.of("M", "F", "U"))
        .as((id, title, first, middle, last, english, date, sex) ->
            new Person(
                id,
                "1",
                title,
                first,
                middle,
                last,
                english,
                date,
                sex,
                date,
                date,
                english.map(name -> name.substring(0, 1)).filter(hn -> !broken(hn)),
                date.map(any -> "0000000001"),
                date.map(any -> "099")));
  }

  private static Arbitrary<Verification> verifications() {
    return Combinators.combine(
            Arbitraries.of(Verification.Method.class),
            times(),
            text(1, 200).optional(),
            text(1, 500).optional(),
            Arbitraries.of(Verification.Result.class).optional(),
            registers().optional())
        .as(Verification::new);
  }

  private static Arbitrary<RegisterMatch> registers() {
    Arbitrary<RegisterMatch.Match> match = Arbitraries.of(RegisterMatch.Match.class);
    return Combinators.combine(
            Arbitraries.of(RegisterMatch.State.class), times(), match, match, match)
        .as(RegisterMatch::new);
  }

  private static Arbitrary<EntitlementRecord> entitlements() {
    Arbitrary<Optional<CodedName>> name = names().optional();
    return Combinators.combine(
            names(), name, name, name, name, times().optional(), times().optional(), times())
        .as((main, sub, primary, regular, referral, from, until, at) ->
            new EntitlementRecord(
                main,
                sub,
                primary,
                regular,
                referral,
                from,
                until,
                at,
                from.map(OffsetDateTime::toString),
                sub.map(any -> Route.ENDPOINT)));
  }

  private static Arbitrary<ClaimRecord> claims() {
    return Combinators.combine(
            Arbitraries.of(ClaimRecord.State.class),
            text(1, 20),
            Arbitraries.of(ClaimRecord.Kind.class),
            names().optional(),
            times().optional(),
            Arbitraries.of(ClaimRecord.Source.class).optional(),
            Arbitraries.longs().optional(),
            text(1, 500).optional())
        .as((state, code, kind, type, at, source, elapsed, error) ->
            new ClaimRecord(
                state,
                Optional.of(code).filter(any -> state == ClaimRecord.State.OBTAINED),
                kind,
                type,
                at,
                source,
                3,
                elapsed,
                error,
                at.map(any -> Route.AGENT)));
  }

  private static Arbitrary<CodedName> names() {
    return Combinators.combine(text(0, 20), text(0, 255)).as(CodedName::new);
  }

  static Arbitrary<String> text(int min, int max) {
    Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(min).ofMaxLength(max);
    Arbitrary<String> thai =
        Arbitraries.strings().withCharRange('ก', '๛').ofMinLength(min).ofMaxLength(max);
    return Arbitraries.oneOf(any.filter(text -> !broken(text)), thai);
  }

  private static boolean broken(String text) {
    return text.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  static Arbitrary<OffsetDateTime> times() {
    Arbitrary<LocalDateTime> local =
        Arbitraries.longs()
            .between(-62_135_500_000L, 253_402_200_000L)
            .flatMap(second ->
                Arbitraries.of(0, 1, 120_000_000, 999_999_999)
                    .map(nano -> LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC)));
    Arbitrary<ZoneOffset> offset =
        Arbitraries.integers()
            .between(-18 * 60, 18 * 60)
            .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
    return Combinators.combine(local, offset).as(OffsetDateTime::of);
  }
}
