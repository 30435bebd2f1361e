package org.sitthi.hardware.printer.escpos;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/**
 * The C library's file functions, one method each. All give {@code -errno} where C sets errno.
 * Numbers are those of 64-bit Linux. Bound to one thread at a time.
 */
@SuppressWarnings("restricted")
final class Libc {

  static final int EINTR = 4;
  static final int EAGAIN = 11;
  static final int EACCES = 13;
  static final int EBUSY = 16;

  static final short POLLIN = 1;
  static final short POLLOUT = 4;
  static final short POLLGONE = 8 | 16 | 32;

  private static final int RDWR_NOCTTY_NONBLOCK_CLOEXEC = 0x2 | 0x100 | 0x800 | 0x80000;
  private static final int LOCK_EXCLUSIVE_NOW = 2 | 4;
  private static final int FLUSH_BOTH = 2;
  private static final long LPGETSTATUS = 0x060b;

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final Linker linker = Linker.nativeLinker();
  private final Arena arena = Arena.ofAuto();
  private final MemorySegment state = arena.allocate(STATE);
  private final MemorySegment pollfd = arena.allocate(8, 4);
  private final MemorySegment number = arena.allocate(JAVA_INT);
  private final MethodHandle open = find("open", 2, JAVA_INT, ADDRESS, JAVA_INT);
  private final MethodHandle close = find("close", JAVA_INT, JAVA_INT);
  private final MethodHandle read = find("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private final MethodHandle write = find("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private final MethodHandle poll = find("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
  private final MethodHandle flock = find("flock", JAVA_INT, JAVA_INT, JAVA_INT);
  private final MethodHandle tcflush = find("tcflush", JAVA_INT, JAVA_INT, JAVA_INT);
  private final MethodHandle tcgetattr = find("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
  private final MethodHandle tcsetattr = find("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
  private final MethodHandle ioctl = find("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);

  /** Opens for reading and writing, never waiting. */
  int open(Path file) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment path = call.allocateFrom(file.toString());
      return result((int) open.invokeExact(state, path, RDWR_NOCTTY_NONBLOCK_CLOEXEC));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  int close(int fd) {
    try {
      return result((int) close.invokeExact(state, fd));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  int read(int fd, MemorySegment into) {
    try {
      return result((int) (long) read.invokeExact(state, fd, into, into.byteSize()));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  int write(int fd, MemorySegment from) {
    try {
      return result((int) (long) write.invokeExact(state, fd, from, from.byteSize()));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The events that have come, 0 if none did in time; a negative fd only waits. */
  int poll(int fd, short events, int millis) {
    pollfd.set(JAVA_INT, 0, fd);
    pollfd.set(JAVA_INT, 4, events);
    try {
      int result = result((int) poll.invokeExact(state, pollfd, 1L, millis));
      return result > 0 ? pollfd.get(JAVA_INT, 4) >>> 16 : result;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** One owner at a time, also where the driver lets in many. */
  int lock(int fd) {
    try {
      return result((int) flock.invokeExact(state, fd, LOCK_EXCLUSIVE_NOW));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Drops what a serial line has not sent or not given yet; elsewhere an error. */
  int flush(int fd) {
    try {
      return result((int) tcflush.invokeExact(state, fd, FLUSH_BOTH));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Gets a serial line's settings, {@value Termios#BYTES} bytes or fewer. */
  int getSettings(int fd, MemorySegment termios) {
    try {
      return result((int) tcgetattr.invokeExact(state, fd, termios));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  int setSettings(int fd, MemorySegment termios) {
    try {
      return result((int) tcsetattr.invokeExact(state, fd, 0, termios));
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The port's own status lines: 8 no error, 16 selected, 32 paper empty. */
  int printerStatus(int fd) {
    try {
      int result = result((int) ioctl.invokeExact(state, fd, LPGETSTATUS, number));
      return result < 0 ? result : number.get(JAVA_INT, 0);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private int result(int value) {
    return value >= 0 ? value : -(int) ERRNO.get(state, 0L);
  }

  private MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(result, arguments),
        Linker.Option.captureCallState("errno"));
  }

  private MethodHandle find(
      String name, int firstVariadic, MemoryLayout result, MemoryLayout... arguments) {
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name),
        FunctionDescriptor.of(result, arguments),
        Linker.Option.captureCallState("errno"),
        Linker.Option.firstVariadicArg(firstVariadic));
  }

  /** The downcalls declare no exception: what comes here is a bug. */
  private static IllegalStateException broken(Throwable e) {
    return new IllegalStateException("call to the C library", e);
  }
}
