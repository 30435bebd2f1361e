package org.sitthi.kiosk.upload;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.sitthi.kiosk.journal.Outbox;
import org.sitthi.kiosk.journal.Outbox.Outgoing;

/** Sends one thing and writes down what became of it. */
final class Delivery {

  static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

  private final Outbox outbox;
  private final UploadDesk desk;
  private final UploadListener listener;
  private final InstantSource clock;
  private final BackOff backOff;

  Delivery(
      Outbox outbox,
      UploadDesk desk,
      UploadListener listener,
      InstantSource clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.desk = desk;
    this.listener = listener;
    this.clock = clock;
    this.backOff = new BackOff(LONGEST_BACK_OFF, random);
  }

  UploadAnswer send(Outgoing outgoing) {
    UploadAnswer answer = desk.send(outgoing);
    note(outgoing, answer);
    return answer;
  }

  /** Sends some in one call. */
  List<UploadAnswer> sendAll(List<Outgoing> outgoing) {
    List<UploadAnswer> answers = desk.sendAll(outgoing);
    for (int i = 0; i < outgoing.size(); i++) {
      note(outgoing.get(i), answers.get(i));
    }
    return answers;
  }

  private void note(Outgoing outgoing, UploadAnswer answer) {
    switch (answer) {
      case UploadAnswer.Acknowledged _ -> {
        outbox.acknowledged(outgoing.recordId(), outgoing.revision());
        listener.acknowledged(outgoing.recordId(), outgoing.revision());
      }
      case UploadAnswer.Refused refused -> {
        String reason = refused.status() + " " + refused.problem();
        outbox.park(outgoing.recordId(), outgoing.revision(), reason);
        listener.refused(outgoing.recordId(), outgoing.revision(), refused);
      }
      case UploadAnswer.TryLater later -> {
        Duration wait = longer(backOff.after(outgoing.tries()), later);
        outbox.postpone(
            outgoing.recordId(), outgoing.revision(), clock.instant().plus(wait), later.reason());
        listener.putOff(outgoing.recordId(), outgoing.revision(), later);
      }
    }
  }

  /** Our wait, or the store's if it asks for a longer one; at most an hour. */
  static Duration longer(Duration ours, UploadAnswer.TryLater later) {
    Duration asked = later.after().orElse(Duration.ZERO);
    Duration longer = asked.compareTo(ours) > 0 ? asked : ours;
    return longer.compareTo(Outbox.LONGEST_POSTPONEMENT) > 0 ? Outbox.LONGEST_POSTPONEMENT : longer;
  }
}
