package org.sitthi.kiosk.simulate;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.claim.ClaimAnswer;
import org.sitthi.kiosk.claim.HistoryAnswer;
import org.sitthi.kiosk.claim.HistoryDesk;
import org.sitthi.kiosk.journal.Journal;
import org.sitthi.kiosk.round.Rest;
import org.sitthi.kiosk.settle.SettleRound;
import org.sitthi.kiosk.upload.UploadRound;
import org.sitthi.kiosk.visit.LateAnswers;
import org.sitthi.kiosk.visit.SiteRules;

/** Settler and upload of one run, in virtual time: what their threads do, without the threads. */
final class BackgroundWork implements LateAnswers {

  private final World world;
  private final Scheduler scheduler;
  private final HistoryDesk histories;
  private final SettleRound settler;
  private final UploadRound upload;
  private VirtualTime.@Nullable Event settlerRests;
  private VirtualTime.@Nullable Event uploadRests;
  private boolean settlerWoken;
  private boolean endsWithNews = true;
  private boolean news;

  /** Has something happen in this run, if it lasts so long. */
  interface Scheduler {
    VirtualTime.Event at(Duration delay, VirtualTime.Actor actor, Runnable what);
  }

  BackgroundWork(
      World world,
      Scheduler scheduler,
      Journal journal,
      HistoryDesk histories,
      Ports ports,
      SiteRules rules) {
    this.world = world;
    this.scheduler = scheduler;
    this.histories = histories;
    this.settler =
        new SettleRound(
            journal,
            ports.earlier(),
            rules.hospitalCode(),
            rules.zone(),
            new SettleRound.Clocks(world::kioskClock, world.time::nanos),
            this::wakeUpload);
    this.upload =
        new UploadRound(
            ports.outbox(),
            ports.store(),
            (_, _) -> {},
            world::kioskClock,
            new SplittableRandom(world.plan.seed()));
  }

  void begin() {
    settler.begin();
    settle(Duration.ZERO);
    send(Duration.ZERO);
  }

  SettleRound settler() {
    return settler;
  }

  Optional<UUID> takeUntold(String code) {
    return settler.takeUntold(code);
  }

  @Override
  public void answered(UUID attemptId, ClaimAnswer answer, OffsetDateTime at) {
    settler.answered(attemptId, answer, at);
    wakeSettler();
  }

  void wakeSettler() {
    settlerWoken = true;
    if (settlerRests != null) {
      settlerRests.cancel();
      settle(Duration.ZERO);
    }
  }

  void wakeUpload() {
    news = true;
    if (uploadRests != null && endsWithNews) {
      uploadRests.cancel();
      send(Duration.ZERO);
    }
  }

  private void settle(Duration rest) {
    settlerRests = scheduler.at(rest, VirtualTime.Actor.SETTLER, this::settleStep);
  }

  private void settleStep() {
    settlerRests = null;
    settlerWoken = false;
    switch (settler.next()) {
      case SettleRound.Next.Rest rest -> rested(rest.length());
      case SettleRound.Next.LookUp lookUp ->
          scheduler.at(world.millis(1, 1_000), VirtualTime.Actor.SETTLER, () -> lookedUp(lookUp));
    }
  }

  private void lookedUp(SettleRound.Next.LookUp lookUp) {
    HistoryAnswer answer =
        histories.history(lookUp.number(), lookUp.attempt().record().serviceDate());
    scheduler.at(
        world.millis(1, 1_000),
        VirtualTime.Actor.SETTLER,
        () -> rested(settler.lookedUp(lookUp, answer)));
  }

  private void rested(Duration rest) {
    settle(settlerWoken ? Duration.ZERO : rest);
  }

  private void send(Duration rest) {
    uploadRests = scheduler.at(rest, VirtualTime.Actor.UPLOADER, this::round);
  }

  private void round() {
    uploadRests = null;
    news = false;
    Rest rest = upload.runOrRest(() -> true);
    endsWithNews = rest.endsWithNews();
    send(news && endsWithNews ? Duration.ZERO : rest.length());
  }
}
