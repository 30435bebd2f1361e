package org.sitthi.kiosk.staff;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sitthi.kiosk.staff.StaffView.Inside;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/**
 * Staff mode, from the held corner to the way out. It is opened only while nobody is served, and is
 * over at once when a visit begins, when somebody leaves, and after a minute without a finger: what
 * is still being done then is done, and not shown.
 *
 * <p>Threads: any; everything returns at once. What is done is done on one thread of its own.
 */
public final class StaffRoom implements VisitListener, AutoCloseable {

  /** Without a finger for so long, staff mode is over. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int MOST_WAITING = 16;

  private final StaffDesk desk;
  private final Duration patience;
  private final AtomicReference<Consumer<StaffView>> shown = new AtomicReference<>(_ -> {});
  private final Consumer<Throwable> crash;
  private final ReentrantLock lock = new ReentrantLock();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().name("staff-desk").daemon().factory());
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("staff-time").daemon().factory());

  private StaffView view = new StaffView.Off();
  private boolean served;
  private boolean busy;

  /** Each stay has its own; what comes of an earlier one is not shown. */
  private long stay;

  private @Nullable ScheduledFuture<?> end;

  /**
   * Nobody is in.
   *
   * @param patience see {@link #PATIENCE}
   * @param crash told a bug
   */
  public StaffRoom(StaffPorts ports, Duration patience, Consumer<Throwable> crash) {
    this.desk = new StaffDesk(ports);
    this.patience = patience;
    this.crash = crash;
  }

  /** Has each view told from now on, in order; who is told must return at once. */
  public void tell(Consumer<StaffView> viewer) {
    shown.set(viewer);
  }

  /** Takes a touch; while something is being done all but the way out is passed over. */
  public void touch(StaffTouch touch) {
    lock.lock();
    try {
      if (touch instanceof StaffTouch.Left) {
        leave("TOUCHED");
      } else if (!served && !busy && touch instanceof StaffTouch.Wanted == isOff()) {
        begin(touch);
      }
    } finally {
      lock.unlock();
    }
  }

  /** A finger is there: the minute begins anew. */
  public void here() {
    lock.lock();
    try {
      if (!isOff()) {
        await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** A visit comes before everything: staff mode is over with its first state. */
  @Override
  public void entered(VisitState state, long nanos) {
    lock.lock();
    try {
      served = !(state instanceof VisitState.Idle || state instanceof VisitState.OutOfService);
      if (served) {
        leave("VISIT_BEGAN");
      }
    } finally {
      lock.unlock();
    }
  }

  /** What is shown now. */
  public StaffView view() {
    lock.lock();
    try {
      return view;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      timer.shutdownNow();
      worker.shutdownNow();
    } finally {
      lock.unlock();
    }
  }

  private boolean isOff() {
    return view instanceof StaffView.Off;
  }

  private void begin(StaffTouch touch) {
    StaffView before = view;
    long own = stay;
    busy = true;
    StaffDesk.meanwhile(before, touch).ifPresent(this::show);
    boolean enters = !(before instanceof Inside);
    work(() -> ended(own, enters, desk.done(before, touch)));
  }

  private void ended(long own, boolean entered, StaffView next) {
    lock.lock();
    try {
      if (own == stay) {
        busy = false;
        if (!next.equals(view)) {
          show(next);
          await();
        }
      } else if (entered && next instanceof Inside inside) {
        // The visit began while the PIN was looked at.
        work(() -> desk.left(inside.who(), "NOT_SHOWN"));
      }
    } finally {
      lock.unlock();
    }
  }

  private void leave(String why) {
    if (view instanceof Inside inside) {
      work(() -> desk.left(inside.who(), why));
    }
    stay++;
    busy = false;
    if (end != null) {
      end.cancel(false);
      end = null;
    }
    if (!isOff()) {
      show(new StaffView.Off());
    }
  }

  private void show(StaffView next) {
    view = next;
    Objects.requireNonNull(shown.get()).accept(next);
  }

  private void await() {
    if (end != null) {
      end.cancel(false);
    }
    long own = stay;
    if (!timer.isShutdown()) {
      end = timer.schedule(() -> over(own), patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void over(long own) {
    lock.lock();
    try {
      if (own == stay) {
        leave("TIME_OVER");
      }
    } finally {
      lock.unlock();
    }
  }

  private void work(Runnable what) {
    try {
      worker.execute(() -> {
        try {
          what.run();
        } catch (RuntimeException | Error e) {
          crash.accept(e);
        }
      });
    } catch (RejectedExecutionException e) {
      // Closed, or fingers are faster than the disk: nothing was begun.
      busy = false;
    }
  }
}
