package org.sitthi.kiosk.nhso.town;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sitthi.kiosk.nhso.town.TownReply.Cut;
import org.sitthi.kiosk.nhso.town.TownReply.Json;
import org.sitthi.kiosk.nhso.town.TownReply.Late;
import org.sitthi.kiosk.nhso.town.TownReply.Nothing;
import org.sitthi.kiosk.nhso.town.TownReply.Page;
import tools.jackson.databind.JsonNode;

/** Decides what each request is answered with; sends nothing. Threads: any. */
final class TownDesk {

  private final TownSettings settings;
  private final TownReader reader;
  private final TownBooks books;
  private final TownLookUps lookUps;
  private final Supplier<TownFault> everybodysFault;
  private final Runnable agentDies;

  /**
   * @param agentDies called when the agent is to die: it must listen no more once this returns
   */
  TownDesk(
      TownSettings settings,
      TownReader reader,
      TownBooks books,
      Supplier<TownFault> fault,
      Runnable agentDies) {
    this.settings = settings;
    this.reader = reader;
    this.books = books;
    this.lookUps = new TownLookUps(settings, books);
    this.everybodysFault = fault;
    this.agentDies = agentDies;
  }

  TownReply terminals() {
    Optional<TownPerson> inserted = inserted();
    TownFault fault = faultOf(inserted);
    boolean hasReader = reader.hasReader() && fault != TownFault.NO_READER;
    boolean isPresent = inserted.isPresent() && fault != TownFault.NO_CARD;
    return late(
        fault == TownFault.SLOW ? TownFault.NONE : fault,
        spoiltAgent(fault)
            .orElseGet(() -> new Json(200, TownShapes.terminals(hasReader, isPresent))));
  }

  TownReply preference() {
    return spoiltAgent(faultOf(inserted())).orElseGet(() -> new Json(200, TownShapes.preference()));
  }

  TownReply readCardOnly() {
    Optional<TownPerson> inserted = inserted();
    TownFault fault = faultOf(inserted);
    return late(
        fault == TownFault.SLOW ? TownFault.NONE : fault,
        spoiltAgent(fault)
            .or(() -> noCard(inserted, fault))
            .or(() -> unreadable(inserted, fault, false))
            .orElseGet(() -> new Json(200, TownShapes.cardOnly(inserted.orElseThrow()))));
  }

  TownReply read() {
    Optional<TownPerson> inserted = inserted();
    TownFault fault = faultOf(inserted);
    return late(
        fault,
        spoiltAgent(fault)
            .or(() -> noCard(inserted, fault))
            .or(() -> unreadable(inserted, fault, true))
            .or(() -> spoiltNhso(fault))
            .or(() -> fault.refusal().map(text -> invalid(List.of(text))))
            .orElseGet(() -> read(inserted.orElseThrow(), fault)));
  }

  TownReply latest(String pid) {
    TownFault fault = faultOf(pid);
    return late(
        fault, spoiltLookUp(pid, fault).orElseGet(() -> new Json(200, lookUps.latest(pid, fault))));
  }

  TownReply latestFive(String pid) {
    TownFault fault = faultOf(pid);
    return late(fault, spoiltLookUp(pid, fault).orElseGet(() -> latestFive(pid, fault)));
  }

  TownReply confirm(JsonNode body) {
    TownClaim claim = TownClaim.of(body);
    TownFault fault = faultOf(claim.pid());
    books.count(claim.pid());
    return late(
        fault,
        spoiltNhso(fault)
            .or(() -> fault == TownFault.EMPTY_BODY ? Optional.empty() : spoiltAgent(fault))
            .orElseGet(() -> confirm(claim, fault)));
  }

  private TownReply confirm(TownClaim claim, TownFault fault) {
    return switch (fault) {
      case NO_READER -> noReader();
      case UPSTREAM_DOWN_ON_CLAIM -> upstream();
      case REFUSED_400_ONE_ERROR -> invalid(List.of(TownTexts.REFUSED));
      case REFUSED_400_TWO_ERRORS -> invalid(List.of(TownTexts.REFUSED, TownTexts.UNDER_REVIEW));
      case ANSWER_LOST_BEFORE -> new Cut();
      case DUPLICATE_400 -> {
        books.claimElsewhere(claim);
        yield invalid(List.of(TownTexts.HAS_CODE));
      }
      case ANSWER_LOST -> {
        books.claim(claim);
        yield new Cut();
      }
      case ANSWER_LOST_HISTORY_DOWN_THEN_UP -> {
        books.claim(claim);
        books.failLookUps(claim.pid());
        yield new Cut();
      }
      case EMPTY_BODY -> {
        books.claim(claim);
        yield new Nothing();
      }
      case AGENT_DIES -> {
        books.claim(claim);
        agentDies.run();
        yield new Cut();
      }
      case DECEASED, NOT_THAI, NUMBER_UNKNOWN, PERSON_REFUSED ->
          invalid(fault.refusal().stream().toList());
      case NONE,
          CARD_UNREADABLE,
          CARD_SHARED,
          AGENT_MUTE,
          NO_ENTITLEMENT,
          EXPIRED,
          NOT_YET_VALID,
          SLOW,
          REFUSED,
          NO_CARD,
          UPSTREAM_DOWN,
          HISTORY_DOWN,
          HTML,
          OTHER_PERSON,
          NO_CLAIM_TYPES,
          MISSING_HOSP,
          UNKNOWN_ENTITLEMENT,
          DATE_WITH_OFFSET,
          HISTORY_AS_OBJECT,
          HISTORY_MIXED,
          TOKEN,
          RATE ->
          switch (books.claim(claim)) {
            case TownBooks.Outcome.Made(IssuedInTown code) ->
                new Json(200, TownShapes.issued(code, fault));
            case TownBooks.Outcome.Denied(String text) -> invalid(List.of(text));
          };
    };
  }

  private TownReply read(TownPerson person, TownFault fault) {
    return new Json(200, TownShapes.read(person, books.read(person), books.now(), fault));
  }

  private TownReply latestFive(String pid, TownFault fault) {
    return fault == TownFault.HISTORY_AS_OBJECT
        ? new Json(200, lookUps.latest(pid, fault))
        : new Json(200, lookUps.latestFive(pid, fault));
  }

  /** Whoever puts in a card is known from then on: look-ups need no card. */
  private Optional<TownPerson> inserted() {
    Optional<TownPerson> inserted = reader.inserted();
    inserted.ifPresent(books::meet);
    return inserted;
  }

  /** The fault that strikes this person. */
  TownFault faultOf(String pid) {
    inserted();
    return faultOf(books.person(pid));
  }

  private TownFault faultOf(Optional<TownPerson> person) {
    TownFault everybodys = everybodysFault.get();
    return everybodys == TownFault.NONE
        ? person.map(TownPerson::fault).orElse(TownFault.NONE)
        : everybodys;
  }

  /** What spoils each answer of the agent. */
  private static Optional<TownReply> spoiltAgent(TownFault fault) {
    if (fault == TownFault.REFUSED) {
      return Optional.of(new Cut());
    }
    if (fault == TownFault.HTML) {
      return Optional.of(new Page());
    }
    return fault == TownFault.EMPTY_BODY ? Optional.of(new Nothing()) : Optional.empty();
  }

  /** What spoils each answer that the agent needs NHSO for. */
  private Optional<TownReply> spoiltNhso(TownFault fault) {
    if (fault == TownFault.UPSTREAM_DOWN) {
      return Optional.of(upstream());
    }
    if (fault == TownFault.TOKEN) {
      return Optional.of(error(401, "Unauthorized", TownTexts.TOKEN));
    }
    return fault == TownFault.RATE
        ? Optional.of(error(429, "Too Many Requests", TownTexts.RATE))
        : Optional.empty();
  }

  private Optional<TownReply> spoiltLookUp(String pid, TownFault fault) {
    boolean down = fault == TownFault.HISTORY_DOWN || books.lookUpFails(pid);
    return spoiltAgent(fault)
        .or(() -> spoiltNhso(fault))
        .or(() -> down ? Optional.of(upstream()) : Optional.empty());
  }

  private Optional<TownReply> noCard(Optional<TownPerson> inserted, TownFault fault) {
    if (!reader.hasReader() || fault == TownFault.NO_READER) {
      return Optional.of(noReader());
    }
    return inserted.isEmpty() || fault == TownFault.NO_CARD
        ? Optional.of(error(500, "Internal Server Error", TownTexts.NO_CARD))
        : Optional.empty();
  }

  /** Another program holds the card during the first read, and the look at the chip after it. */
  private Optional<TownReply> unreadable(
      Optional<TownPerson> inserted, TownFault fault, boolean counts) {
    boolean held =
        fault == TownFault.CARD_SHARED && books.isHeld(inserted.orElseThrow().pid(), counts);
    return held || fault == TownFault.CARD_UNREADABLE || !reader.canRead()
        ? Optional.of(error(500, "Internal Server Error", TownTexts.CARD_UNREADABLE))
        : Optional.empty();
  }

  private static TownReply late(TownFault fault, TownReply reply) {
    return fault == TownFault.SLOW || fault == TownFault.AGENT_MUTE ? new Late(reply) : reply;
  }

  private TownReply noReader() {
    return error(418, "I'm a teapot", TownTexts.NO_READER);
  }

  private TownReply upstream() {
    return error(500, "Internal Server Error", TownTexts.UPSTREAM);
  }

  private TownReply invalid(List<String> texts) {
    return TownReply.invalid(texts, settings.clock().instant());
  }

  private TownReply error(int status, String error, String message) {
    return TownReply.error(status, error, message, settings.clock().instant());
  }
}
