package org.sitthi.hardware.panel.gpio;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The real kernel: open, ioctl, poll, read and close of libc. {@code open} and {@code ioctl} take
 * any number of arguments after the second, which the processor's calling rules want to know.
 */
final class LinuxGpioDevice implements GpioDevice {

  private static final Path DEVICES = Path.of("/dev");
  private static final int MOST_CHIPS = 64;

  private static final int READ_WRITE_CLOSE_ON_EXEC = 0x2 | 0x8_0000;
  private static final short POLLIN = 1;
  private static final int EIO = 5;

  private static final StructLayout ERRNO = Linker.Option.captureStateLayout();
  private static final long ERRNO_AT =
      ERRNO.byteOffset(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle open =
      find("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT), true);
  private final MethodHandle ioctl =
      find("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), true);
  private final MethodHandle poll =
      find("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), false);
  private final MethodHandle read =
      find("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), false);
  private final MethodHandle close =
      find("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), false);

  @Override
  public List<Path> chips() {
    List<Path> chips = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(DEVICES, "gpiochip[0-9]*")) {
      for (Path chip : found) {
        if (chips.size() < MOST_CHIPS) {
          chips.add(chip);
        }
      }
    } catch (IOException e) {
      return List.of(); // no folder of devices: no chips
    }
    chips.sort(
        Comparator.<Path>comparingInt(chip -> chip.toString().length())
            .thenComparing(Path::toString));
    return chips;
  }

  @Override
  public int open(Path chip) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(ERRNO);
      MemorySegment path = arena.allocateFrom(chip.toString());
      int result = (int) open.invokeExact(errno, path, READ_WRITE_CLOSE_ON_EXEC, 0);
      return result >= 0 ? result : -errno.get(JAVA_INT, ERRNO_AT);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public int ioctl(int file, int request, MemorySegment argument) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(ERRNO);
      int result = (int) ioctl.invokeExact(errno, file, Integer.toUnsignedLong(request), argument);
      return result >= 0 ? result : -errno.get(JAVA_INT, ERRNO_AT);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public int poll(int file, int millis) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(ERRNO);
      MemorySegment wanted = arena.allocate(8, 4); // struct pollfd: int, short, short
      wanted.set(JAVA_INT, 0, file);
      wanted.set(JAVA_SHORT, 4, POLLIN);
      int result = (int) poll.invokeExact(errno, wanted, 1L, millis);
      if (result < 0) {
        return -errno.get(JAVA_INT, ERRNO_AT);
      }
      boolean readable = (wanted.get(JAVA_SHORT, 6) & POLLIN) != 0;
      return result == 0 || readable ? result : -EIO;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public int read(int file, MemorySegment into) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(ERRNO);
      long result = (long) read.invokeExact(errno, file, into, into.byteSize());
      return result >= 0 ? (int) result : -errno.get(JAVA_INT, ERRNO_AT);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @Override
  public void close(int file) {
    try (Arena arena = Arena.ofConfined()) {
      var _ = (int) close.invokeExact(arena.allocate(ERRNO), file);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle find(String name, FunctionDescriptor types, boolean variadic) {
    Linker linker = Linker.nativeLinker();
    Linker.Option errno = Linker.Option.captureCallState("errno");
    MemorySegment function = linker.defaultLookup().findOrThrow(name);
    return variadic
        ? linker.downcallHandle(function, types, errno, Linker.Option.firstVariadicArg(2))
        : linker.downcallHandle(function, types, errno);
  }

  /** The downcalls declare no exception: what comes here is a bug. */
  private static AssertionError broken(Throwable e) {
    return new AssertionError("call of libc", e);
  }
}
