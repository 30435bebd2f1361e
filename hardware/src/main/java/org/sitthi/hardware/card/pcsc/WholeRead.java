package org.sitthi.hardware.card.pcsc;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.CardExtra;
import org.sitthi.hardware.card.CardFault;
import org.sitthi.hardware.card.CardProgress;
import org.sitthi.hardware.card.FullReading;
import org.sitthi.hardware.card.thaiid.CardTransport;
import org.sitthi.hardware.card.thaiid.ThaiIdCard;
import org.sitthi.hardware.card.thaiid.ThaiIdContent;
import org.sitthi.hardware.citizen.CitizenNumber;

/** A whole read and what its tries must remember of each other; for the job's own thread. */
final class WholeRead {

  private final UnaryOperator<CardTransport<PcscException>> way;
  private final Set<CardExtra> extras;
  private final Consumer<CardProgress> told;
  private @Nullable CitizenNumber seen;
  private boolean textTold;
  private boolean otherCard;

  /**
   * A read.
   *
   * @param way what stands between us and the held card, such as a recorder
   * @param told told each progress once, whatever the number of tries
   */
  WholeRead(
      UnaryOperator<CardTransport<PcscException>> way,
      Set<CardExtra> extras,
      Consumer<CardProgress> told) {
    this.way = way;
    this.extras = Set.copyOf(extras);
    this.told = told;
  }

  CardJob<FullReading> job(Winscard winscard, ReaderName wanted) {
    return new CardJob<>(
        winscard,
        wanted,
        (card, counts) ->
            attempt(new ThaiIdCard<>(way.apply(card)).read(extras, this::tell), counts),
        FullReading.Failed::new);
  }

  private void tell(CardProgress progress) {
    switch (progress) {
      case CardProgress.Looked(var look) -> {
        if (seen == null) {
          seen = look.number();
          told.accept(progress);
        }
        otherCard = !look.number().equals(seen);
      }
      case CardProgress.TextRead _ -> {
        if (!textTold && !otherCard) {
          textTold = true;
          told.accept(progress);
        }
      }
    }
  }

  private Attempt<FullReading> attempt(ThaiIdContent content, CardJob.Counts counts) {
    if (otherCard) {
      return new Attempt.Final<>(
          new FullReading.Failed(CardFault.REMOVED, "another card after a retry"));
    }
    return switch (content) {
      case ThaiIdContent.Understood(var citizen, var found) ->
          new Attempt.Final<>(
              new FullReading.Read(citizen, found, counts.exchanges(), counts.cardTime()));
      case ThaiIdContent.Refused(var fault, var detail) -> new Attempt.Again<>(fault, detail);
    };
  }
}
