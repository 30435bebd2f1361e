package org.sitthi.device.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.sitthi.central.StartException;

/**
 * What is closed however this process ends, last opened first: at the end of the work or by a
 * signal, also by one that comes while something is still being opened. Threads: any.
 */
final class Closing implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  private Closing() {}

  /** Opens one thing. */
  @FunctionalInterface
  interface Opening<T> {
    T open() throws IOException, StartException;
  }

  /** Nothing open yet; a signal closes from now on. */
  static Closing alsoOnSignal() {
    Closing closing = new Closing();
    Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "demo-stop"));
    return closing;
  }

  /**
   * Opens something, to be closed.
   *
   * @throws IllegalStateException if all is closed already
   */
  <T extends AutoCloseable> T keep(Opening<T> opening) throws IOException, StartException {
    return unlessClosed(() -> {
      T opened = opening.open();
      open.push(opened);
      return opened;
    });
  }

  /**
   * Does something that a signal must not cut through.
   *
   * @throws IllegalStateException if all is closed already
   */
  <T> T unlessClosed(Opening<T> work) throws IOException, StartException {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("stopped");
      }
      return work.open();
    } finally {
      lock.unlock();
    }
  }

  /** Makes a folder, to be deleted with all in it. */
  Path folder(String prefix) throws IOException, StartException {
    Path folder = Files.createTempDirectory(prefix);
    keep(() -> () -> DemoMain.delete(folder));
    return folder;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      closeAll();
    } finally {
      lock.unlock();
    }
  }

  /** One that fails does not keep the next from being closed. */
  private void closeAll() {
    IllegalStateException trouble = new IllegalStateException("a part of the demo did not stop");
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        trouble.addSuppressed(e);
      }
    }
    if (trouble.getSuppressed().length > 0) {
      throw trouble;
    }
  }
}
