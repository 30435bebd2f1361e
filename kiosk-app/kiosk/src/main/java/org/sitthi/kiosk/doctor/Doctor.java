package org.sitthi.kiosk.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes all looks at the same time; the report has the order of the checks. */
final class Doctor {

  private final List<Check> checks;

  Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** One finding a check, within the longest deadline of all. */
  List<Finding.OfPart> run() throws InterruptedException {
    List<Running> running = checks.stream().map(Running::start).toList();
    List<Finding.OfPart> findings = new ArrayList<>();
    for (Running one : running) {
      findings.add(one.await());
    }
    return findings;
  }

  /** A look on its own thread: a device that hangs holds up neither the others nor the end. */
  private record Running(Check check, FutureTask<Taken> task, long begun) {

    static Running start(Check check) {
      long begun = System.nanoTime();
      FutureTask<Taken> task =
          new FutureTask<>(
              () -> new Taken(check.look().look(), Duration.ofNanos(System.nanoTime() - begun)));
      Thread.ofPlatform().daemon().name("check-" + check.part()).start(task);
      return new Running(check, task, begun);
    }

    Finding.OfPart await() throws InterruptedException {
      Duration left = check.deadline().minusNanos(System.nanoTime() - begun);
      try {
        Taken taken = task.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
        return new Finding.OfPart(check.part(), taken.finding(), taken.took());
      } catch (TimeoutException e) {
        task.cancel(true);
        return new Finding.OfPart(
            check.part(),
            Finding.of(Ailment.TOO_LONG, "not within " + check.deadline().toSeconds() + " s"),
            check.deadline());
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new Finding.OfPart(
            check.part(),
            Finding.of(Ailment.CHECK_BROKE, cause.getClass().getSimpleName()),
            Duration.ofNanos(System.nanoTime() - begun));
      }
    }
  }

  private record Taken(Finding finding, Duration took) {}
}
