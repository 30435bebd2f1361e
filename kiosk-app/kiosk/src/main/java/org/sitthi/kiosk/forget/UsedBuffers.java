package org.sitthi.kiosk.forget;

import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import okio.Buffer;
import org.sitthi.kiosk.upload.UploadAnswer;
import org.sitthi.kiosk.upload.UploadListener;
import org.sitthi.kiosk.visit.VisitListener;
import org.sitthi.kiosk.visit.VisitState;

/**
 * okio keeps the buffers of requests and answers for the next ones, as they are: up to 64 KiB for
 * each of a few groups of threads. Once nobody is there they are overwritten, and again after an
 * upload that comes later. Threads: any; returns at once.
 */
public final class UsedBuffers implements VisitListener {

  private static final int KEPT_BYTES = 64 * 1024;

  /** A thread belongs to a group by its number; so many in a row meet every group. */
  private static final int THREADS = 4 * Runtime.getRuntime().availableProcessors();

  private final ReentrantLock one = new ReentrantLock();

  @Override
  public void entered(VisitState state, long nanos) {
    if (state instanceof VisitState.Idle) {
      overwrite();
    }
  }

  /** The same listener; what an upload left is overwritten after it, whatever came of it. */
  public UploadListener after(UploadListener listener) {
    return new UploadListener() {
      @Override
      public void acknowledged(UUID recordId, int revision) {
        listener.acknowledged(recordId, revision);
        overwrite();
      }

      @Override
      public void refused(UUID recordId, int revision, UploadAnswer.Refused answer) {
        listener.refused(recordId, revision, answer);
        overwrite();
      }

      @Override
      public void putOff(UUID recordId, int revision, UploadAnswer.TryLater answer) {
        listener.putOff(recordId, revision, answer);
        overwrite();
      }
    };
  }

  /** Overwrites what is kept now. */
  public void overwrite() {
    Thread.ofPlatform().daemon().name("forget").start(this::overwriteAll);
  }

  private void overwriteAll() {
    one.lock();
    try {
      for (int i = 0; i < THREADS; i++) {
        Thread thread = Thread.ofPlatform().daemon().name("forget").start(UsedBuffers::fill);
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      one.unlock();
    }
  }

  /** Takes all that this thread's group keeps, fills it with nothing and gives it back. */
  private static void fill() {
    try (Buffer all = new Buffer()) {
      all.write(new byte[KEPT_BYTES]);
      all.clear();
    }
  }
}
