package org.sitthi.kiosk.slip;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.texts.Words;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.Verification;
import org.sitthi.record.VisitRecord;

/**
 * What a slip says, in one language or in two, each on lines of its own, before anything is drawn.
 *
 * @param hospitalTh hospital's name in Thai
 * @param hospitalEn in English, may be empty
 * @param marks "copy" and "demo", large, where they apply
 * @param title what this paper is
 * @param queue number to call; absent only for a record that was not saved
 * @param person masked name, masked number, HN if known, date and time
 * @param details entitlement, registered hospitals, claim type, referral
 * @param claim the claim code or why there is none
 * @param next the next step
 * @param qr what the QR holds: the claim code and nothing else, or the record's id where the code
 *     is still owed; absent if neither is any use
 * @param origin kiosk and slip number
 */
public record SlipContent(
    String hospitalTh,
    String hospitalEn,
    List<String> marks,
    String title,
    Optional<Labelled> queue,
    List<Labelled> person,
    List<Labelled> details,
    SlipClaim claim,
    Labelled next,
    Optional<String> qr,
    String origin) {

  private static final int SLIP_NUMBER_LENGTH = 8;

  /** Keeps the lists as they are now. */
  public SlipContent {
    marks = List.copyOf(marks);
    person = List.copyOf(person);
    details = List.copyOf(details);
  }

  /**
   * The slip of a visit.
   *
   * @param copy true for every print after the first
   */
  public static SlipContent of(VisitRecord visit, SiteInfo site, Words words, boolean copy) {
    return of(visit, site, words, copy ? List.of("slip.copy") : List.of());
  }

  /**
   * The slip of a visit.
   *
   * @param visit as saved in the journal
   * @param site the hospital
   * @param words the language of the slip
   * @param markKeys what it says of itself, such as {@code slip.copy}
   */
  public static SlipContent of(
      VisitRecord visit, SiteInfo site, Words words, List<String> markKeys) {
    return of(visit, site, words, Optional.empty(), markKeys);
  }

  /**
   * The slip of a visit in two languages.
   *
   * @param visit as saved in the journal
   * @param site the hospital
   * @param first the language of every slip
   * @param also the patient's, if it is another
   * @param markKeys what it says of itself, such as {@code slip.copy}
   */
  public static SlipContent of(
      VisitRecord visit, SiteInfo site, Words first, Optional<Words> also, List<String> markKeys) {
    SlipTexts words = new SlipTexts(first, also);
    List<String> marks = new ArrayList<>();
    if (visit.demo()) {
      marks.add(first.text("slip.demo"));
    }
    markKeys.forEach(key -> marks.add(first.text(key)));
    return new SlipContent(
        site.nameTh(),
        site.nameEn(),
        marks,
        words.text("slip.title"),
        visit.queueNumber().map(number -> new Labelled(words.text("slip.queue"), number)),
        person(visit, site, words),
        details(visit, words),
        claim(visit, site, words),
        next(visit, words),
        qr(visit),
        first.text(
            "slip.kiosk",
            visit.kioskId(),
            visit.recordId().toString().substring(0, SLIP_NUMBER_LENGTH)));
  }

  /** Never a person's data. */
  @Override
  public String toString() {
    return "SlipContent[" + origin + "]";
  }

  private static List<Labelled> person(VisitRecord visit, SiteInfo site, SlipTexts words) {
    List<Labelled> lines = new ArrayList<>();
    String name = Masked.name(visit.person());
    if (!name.isBlank()) {
      lines.add(new Labelled(words.text("slip.name"), name));
    }
    lines.add(new Labelled(words.text("slip.number"), Masked.number(visit.person())));
    visit.person().hn().ifPresent(hn -> lines.add(new Labelled(words.text("slip.hn"), hn)));
    lines.add(new Labelled(words.text("slip.date"), SlipDate.line(visit.createdAt(), site, words)));
    return lines;
  }

  private static List<Labelled> details(VisitRecord visit, SlipTexts words) {
    List<Labelled> lines = new ArrayList<>();
    visit
        .entitlement()
        .ifPresentOrElse(
            found -> addEntitlement(lines, found, words),
            () ->
                lines.add(
                    new Labelled(words.text("slip.main"), words.text("slip.entitlement.unknown"))));
    visit
        .claim()
        .claimType()
        .map(SlipContent::inWords)
        .ifPresent(type -> lines.add(new Labelled(words.text("slip.claimtype"), type)));
    visit
        .referral()
        .ifPresent(referral -> {
          lines.add(new Labelled(words.text("slip.referno"), referral.referNo()));
          lines.add(new Labelled(words.text("slip.referprimary"), referral.primaryHospitalCode()));
          lines.add(new Labelled(words.text("slip.refersender"), referral.referHospitalCode()));
        });
    return lines;
  }

  private static void addEntitlement(
      List<Labelled> lines, EntitlementRecord entitlement, SlipTexts words) {
    lines.add(new Labelled(words.text("slip.main"), inWords(entitlement.mainScheme())));
    addIfSaid(lines, words.text("slip.sub"), entitlement.subScheme());
    addIfSaid(lines, words.text("slip.primary"), entitlement.primaryUnit());
    addIfSaid(lines, words.text("slip.regular"), entitlement.regularUnit());
    addIfSaid(lines, words.text("slip.referral"), entitlement.referralUnit());
  }

  private static void addIfSaid(List<Labelled> lines, String label, Optional<CodedName> name) {
    name.map(SlipContent::inWords)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> lines.add(new Labelled(label, text)));
  }

  /** The name; the code stands in where the service sent no name. */
  private static String inWords(CodedName name) {
    return name.name().isBlank() ? name.code() : name.name().strip();
  }

  private static SlipClaim claim(VisitRecord visit, SiteInfo site, SlipTexts words) {
    ClaimRecord claim = visit.claim();
    return claim
        .value()
        .<SlipClaim>map(
            code -> new SlipClaim.Code(words.text("slip.code"), code, origin(claim, site, words)))
        .orElseGet(() -> noCode(visit, words));
  }

  /** Who has no card here cannot put it in again. */
  private static SlipClaim noCode(VisitRecord visit, SlipTexts words) {
    boolean byCard = visit.verification().method() == Verification.Method.SMART_CARD;
    return switch (visit.claim().state()) {
      case OBTAINED -> throw new IllegalStateException("obtained without a code");
      case PENDING ->
          new SlipClaim.NoCode(
              words.text("slip.follows.title"),
              Optional.of(words.text(byCard ? "slip.follows.text" : "cause.NO_CARD.next")));
      case REFUSED ->
          new SlipClaim.NoCode(
              words.text("slip.refused.title"), Optional.of(words.text("slip.refused.text")));
      case NOT_REQUIRED ->
          new SlipClaim.NoCode(words.text("slip.notrequired.title"), Optional.empty());
    };
  }

  /** A code of this visit's own request needs no word; an older one says so. */
  private static Optional<String> origin(ClaimRecord claim, SiteInfo site, SlipTexts words) {
    return claim
        .source()
        .flatMap(source ->
            switch (source) {
              case AGENT, SETTLED -> Optional.empty();
              case REUSED ->
                  Optional.of(
                      claim
                          .obtainedAt()
                          .map(at -> reused(at, site, words))
                          .orElseGet(() -> words.text("slip.code.reused.undated")));
              case STAFF -> Optional.of(words.text("slip.code.staff"));
            });
  }

  private static String reused(OffsetDateTime at, SiteInfo site, SlipTexts words) {
    return SlipTexts.both(
        words.first().text("slip.code.reused", SlipDate.time(at, site, words.first())),
        words.also().map(also -> also.text("slip.code.reused", SlipDate.time(at, site, also))));
  }

  private static Labelled next(VisitRecord visit, SlipTexts words) {
    if (visit.marks().contains("REFERRAL_INCOMPLETE")) {
      return new Labelled(words.text("slip.next"), words.text("slip.referral.staff"));
    }
    ClaimRecord.State state = visit.claim().state();
    String step =
        switch (state) {
          case OBTAINED, PENDING, NOT_REQUIRED -> words.text("slip.next.wait");
          case REFUSED -> words.text("slip.next.desk");
        };
    return new Labelled(words.text("slip.next"), step);
  }

  private static Optional<String> qr(VisitRecord visit) {
    return switch (visit.claim().state()) {
      case OBTAINED -> visit.claim().value();
      case PENDING, REFUSED -> Optional.of(visit.recordId().toString());
      case NOT_REQUIRED -> Optional.empty();
    };
  }
}
