package org.sitthi.hardware.printer.escpos;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.printer.escpos.LinkException.Kind;

/**
 * A printer behind a device file: usblp or a serial line (facts/escpos.md §6).
 *
 * <p>The file is opened without waiting, and all waits are polls of at most {@link #SLICE}, so an
 * {@link #abort} or an interrupt is noticed that soon. A device that is gone is looked for again by
 * its name, with pauses that grow, until the deadline. One program owns it: usblp says EBUSY to a
 * second one, and a lock on the file does the same on a serial line.
 */
final class DeviceLink implements PrinterLink {

  private static final int SLICE = 100;
  private static final int FIRST_PAUSE = 50;
  private static final int LONGEST_PAUSE = 500;

  /** usblp's own block. */
  private static final int WRITE_BYTES = 8192;

  private static final int READ_BYTES = 1024;
  private static final int CLOSED = -1;
  private static final int PAPER_EMPTY = 0x20;

  /** Closing kills what usblp still has on the way. */
  private static final Duration DRAIN = Duration.ofMillis(500);

  private final Path device;
  private final PrinterPort.@Nullable Serial line;
  private final Libc libc = new Libc();
  private final MemorySegment out = Arena.ofAuto().allocate(WRITE_BYTES);
  private final MemorySegment in = Arena.ofAuto().allocate(READ_BYTES);
  private final ReentrantLock lock = new ReentrantLock();
  private int fd = CLOSED;

  private DeviceLink(Path device, PrinterPort.@Nullable Serial line) {
    this.device = device;
    this.line = line;
  }

  /** A printer of usblp, or of anything else that takes bytes and gives some back. */
  static DeviceLink usb(Path device) {
    return new DeviceLink(device, null);
  }

  static DeviceLink serial(PrinterPort.Serial port) {
    return serial(port.device(), port);
  }

  /** The same with another name of the device. */
  static DeviceLink serial(Path device, PrinterPort.Serial settings) {
    return new DeviceLink(device, settings);
  }

  @Override
  public void open(Deadline deadline) throws LinkException {
    close();
    LinkException trouble = tryOpen();
    int pause = FIRST_PAUSE;
    while (trouble != null) {
      if (deadline.passed()) {
        throw trouble;
      }
      pause((int) Math.min(pause, deadline.millisLeft()));
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      trouble = tryOpen();
    }
  }

  /** Null when it is open. */
  private @Nullable LinkException tryOpen() {
    lock.lock();
    try {
      if (Files.isRegularFile(device)) {
        return absent("printer's device is a plain file");
      }
      int opened = libc.open(device);
      if (opened < 0) {
        return absent(cause(-opened));
      }
      int owned = libc.lock(opened);
      boolean ready = owned == 0 && configure(opened);
      if (!ready) {
        libc.close(opened);
        return absent(owned < 0 ? cause(Libc.EBUSY) : "printer's device is no serial line");
      }
      fd = opened;
      return null;
    } finally {
      lock.unlock();
    }
  }

  private boolean configure(int opened) {
    PrinterPort.Serial serial = line;
    if (serial == null) {
      return true;
    }
    MemorySegment termios = Arena.ofAuto().allocate(Termios.BYTES, 8);
    if (libc.getSettings(opened, termios) < 0) {
      return false;
    }
    Termios.set(termios, serial);
    return libc.setSettings(opened, termios) == 0;
  }

  private static String cause(int errno) {
    return switch (errno) {
      case Libc.EBUSY -> "printer's device is held by another program";
      case Libc.EACCES -> "printer's device may not be opened by this user";
      default -> "printer's device is not there (errno " + errno + ")";
    };
  }

  @Override
  public boolean isOpen() {
    lock.lock();
    try {
      return fd != CLOSED;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean write(ByteBuffer bytes, Deadline deadline) throws LinkException {
    while (bytes.hasRemaining()) {
      if (!writeSome(bytes, slice(deadline)) && deadline.passed()) {
        return false;
      }
    }
    return true;
  }

  private boolean writeSome(ByteBuffer bytes, int millis) throws LinkException {
    lock.lock();
    try {
      int ready = ready(Libc.POLLOUT, millis);
      if ((ready & Libc.POLLOUT) == 0) {
        return false;
      }
      int count = Math.min(bytes.remaining(), WRITE_BYTES);
      MemorySegment.copy(
          MemorySegment.ofBuffer(bytes),
          ValueLayout.JAVA_BYTE,
          0,
          out,
          ValueLayout.JAVA_BYTE,
          0,
          count);
      int written = checked(libc.write(fd, out.asSlice(0, count)));
      bytes.position(bytes.position() + written);
      return written > 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read(ByteBuffer into, Deadline deadline) throws LinkException {
    int count = readSome(into, slice(deadline));
    while (count == 0 && !deadline.passed()) {
      count = readSome(into, slice(deadline));
    }
    return count;
  }

  private int readSome(ByteBuffer into, int millis) throws LinkException {
    lock.lock();
    try {
      if ((ready(Libc.POLLIN, millis) & Libc.POLLIN) == 0) {
        return 0;
      }
      int count = checked(libc.read(fd, in.asSlice(0, Math.min(into.remaining(), READ_BYTES))));
      if (count == 0 && millis > 0) {
        // Some printers send empty packets: no reason to turn in circles.
        libc.poll(CLOSED, Libc.POLLIN, 10);
      }
      into.put(in.asSlice(0, count).asByteBuffer());
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** What the device is ready for, after at most so long; a device that is gone is an exception. */
  private int ready(short wanted, int millis) throws LinkException {
    if (fd == CLOSED) {
      throw new LinkException(Kind.BROKEN, "not connected");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw gone("interrupted");
    }
    int ready = checked(libc.poll(fd, wanted, millis));
    if ((ready & Libc.POLLGONE) != 0 && (ready & wanted & Libc.POLLIN) == 0) {
      throw gone("printer's device is gone");
    }
    return ready;
  }

  private int checked(int result) throws LinkException {
    if (result == -Libc.EAGAIN || result == -Libc.EINTR) {
      return 0;
    }
    if (result < 0) {
      throw gone("printer's device is gone (errno " + -result + ")");
    }
    return result;
  }

  @Override
  public boolean saysPaperOut() {
    lock.lock();
    try {
      int status = fd == CLOSED ? CLOSED : libc.printerStatus(fd);
      return status >= 0 && (status & PAPER_EMPTY) != 0;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Deadline drain = Deadline.after(DRAIN);
    lock.lock();
    try {
      while (fd != CLOSED && !drain.passed() && libc.poll(fd, Libc.POLLOUT, SLICE) == 0) {
        // Still on its way.
      }
      shut();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void abort() {
    lock.lock();
    try {
      if (fd != CLOSED) {
        // Only a serial line knows this; usblp drops what is on the way by itself.
        libc.flush(fd);
        shut();
      }
    } finally {
      lock.unlock();
    }
  }

  /** At once, so that the device can come back under the same name. */
  private LinkException gone(String message) {
    shut();
    return new LinkException(Kind.BROKEN, message);
  }

  private void shut() {
    if (fd != CLOSED) {
      libc.close(fd);
      fd = CLOSED;
    }
  }

  private void pause(int millis) throws LinkException {
    for (int left = millis; left > 0; left -= SLICE) {
      if (Thread.currentThread().isInterrupted()) {
        throw new LinkException(Kind.ABSENT, "interrupted");
      }
      lock.lock();
      try {
        libc.poll(CLOSED, Libc.POLLIN, Math.min(left, SLICE));
      } finally {
        lock.unlock();
      }
    }
  }

  private static int slice(Deadline deadline) {
    return (int) Math.min(deadline.millisLeft(), SLICE);
  }

  private static LinkException absent(String message) {
    return new LinkException(Kind.ABSENT, message);
  }
}
