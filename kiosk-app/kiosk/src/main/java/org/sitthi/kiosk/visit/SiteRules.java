package org.sitthi.kiosk.visit;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.claim.ClaimType;
import org.sitthi.kiosk.referral.ReferralRules;

/**
 * What this site has settled beforehand.
 *
 * @param kioskId name of this kiosk
 * @param hospitalCode treating hospital, 5 digits
 * @param zone the hospital's time zone
 * @param allowedClaimTypes codes allowed here, preferred first
 * @param defaultClaimType taken when a question is not answered in time
 * @param askMobile true if the patient is asked for a phone number
 * @param softwareVersion for the record
 * @param demo true if the desk is simulated and the people are made up
 * @param patience how long screens wait
 * @param referral when a referral is asked for, and what is taken as one
 * @param mobileRequired true if no code is asked for without the phone number that is asked for
 * @param askConsent true if the patient is asked before anything leaves the kiosk; else a notice is
 *     enough, and nothing is asked
 */
@RecordBuilder
@RecordBuilder.Options(builderClassModifiers = {})
public record SiteRules(
    String kioskId,
    String hospitalCode,
    ZoneId zone,
    List<String> allowedClaimTypes,
    Optional<String> defaultClaimType,
    boolean askMobile,
    String softwareVersion,
    boolean demo,
    Patience patience,
    ReferralRules referral,
    boolean mobileRequired,
    boolean askConsent) {

  /** Keeps the list as it is now. */
  public SiteRules {
    allowedClaimTypes = List.copyOf(allowedClaimTypes);
  }

  /** For a site that never asks for a referral. */
  public SiteRules(
      String kioskId,
      String hospitalCode,
      ZoneId zone,
      List<String> allowedClaimTypes,
      Optional<String> defaultClaimType,
      boolean askMobile,
      String softwareVersion,
      boolean demo,
      Patience patience) {
    this(
        kioskId,
        hospitalCode,
        zone,
        allowedClaimTypes,
        defaultClaimType,
        askMobile,
        softwareVersion,
        demo,
        patience,
        ReferralRules.never(hospitalCode),
        false,
        false);
  }

  /** For a site that takes no phone for an answer. */
  public SiteRules(
      String kioskId,
      String hospitalCode,
      ZoneId zone,
      List<String> allowedClaimTypes,
      Optional<String> defaultClaimType,
      boolean askMobile,
      String softwareVersion,
      boolean demo,
      Patience patience,
      ReferralRules referral) {
    this(
        kioskId,
        hospitalCode,
        zone,
        allowedClaimTypes,
        defaultClaimType,
        askMobile,
        softwareVersion,
        demo,
        patience,
        referral,
        false,
        false);
  }

  /** The same with another rule for referrals. */
  public SiteRules withReferral(ReferralRules other) {
    return SiteRulesBuilder.builder(this).referral(other).build();
  }

  /** The same with a phone number that is asked for and required. */
  public SiteRules requiringMobile() {
    return SiteRulesBuilder.builder(this).askMobile(true).mobileRequired(true).build();
  }

  /** The same with a patient who is asked before anything leaves the kiosk. */
  public SiteRules askingConsent() {
    return SiteRulesBuilder.builder(this).askConsent(true).build();
  }

  /**
   * How long screens wait.
   *
   * @param question a question without an answer
   * @param moreTime "do you need more time?", at least 20 s for patients
   * @param ending a final screen after the card is out
   * @param notice a short notice after the card is out
   * @param cardLeft a card that is still in so long after the end is forgotten
   * @param escalation and so much later the hospital is told
   */
  public record Patience(
      Duration question,
      Duration moreTime,
      Duration ending,
      Duration notice,
      Duration cardLeft,
      Duration escalation) {

    /** How often a question gives more time. */
    static final int EXTENSIONS = 20;

    /** With the usual times for a card that is left in. */
    public Patience(Duration question, Duration moreTime, Duration ending, Duration notice) {
      this(question, moreTime, ending, notice, Duration.ofMillis(1900), Duration.ofSeconds(60));
    }

    /** What patients get (experience.md, Time-outs). */
    public static Patience usual() {
      return new Patience(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(8),
          Duration.ofSeconds(5));
    }
  }

  /** The day of this visit at the hospital. */
  LocalDate day(VisitKey visit) {
    return visit.startedAt().atZoneSameInstant(zone).toLocalDate();
  }

  /** The claim types of this patient that are allowed here, in the site's order of preference. */
  List<ClaimType> choices(List<ClaimType> offered) {
    return allowedClaimTypes.stream()
        .flatMap(code -> offered.stream().filter(type -> type.code().equals(code)).limit(1))
        .toList();
  }

  /** What is taken for a patient who does not answer, if it is among the choices. */
  Optional<ClaimType> fallback(List<ClaimType> choices) {
    return choices.stream()
        .filter(type -> defaultClaimType.filter(type.code()::equals).isPresent())
        .findFirst();
  }
}
