package org.sitthi.kiosk.service;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One datagram socket of the kind AF_UNIX, which the JDK has as a stream only. Numbers are those of
 * 64-bit Linux.
 */
@SuppressWarnings("restricted")
final class NotifySocket {

  private static final int AF_UNIX = 1;
  private static final int DATAGRAM_CLOEXEC = 2 | 0x80000;
  private static final int DONTWAIT_NOSIGNAL = 0x40 | 0x4000;
  private static final int PATH_AT_MOST = 107;

  private final int socket;
  private final MemorySegment address;
  private final MethodHandle sendto;

  private NotifySocket(int socket, MemorySegment address, MethodHandle sendto) {
    this.socket = socket;
    this.address = address;
    this.sendto = sendto;
  }

  /**
   * The socket at this place: a path, or {@code @} and an abstract name.
   *
   * @return empty if the place is neither, is too long, or no socket is to be had
   */
  static Optional<NotifySocket> to(String place) {
    byte[] name = place.getBytes(StandardCharsets.UTF_8);
    boolean known = place.startsWith("/") || place.startsWith("@");
    if (!known || name.length > PATH_AT_MOST) {
      return Optional.empty();
    }
    int socket = open();
    return socket < 0
        ? Optional.empty()
        : Optional.of(
            new NotifySocket(
                socket,
                addressOf(name),
                find(
                    "sendto", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS,
                    JAVA_INT)));
  }

  /** Sends, or does not: a full or vanished socket is left alone, and false is the answer. */
  boolean send(byte[] bytes) {
    try (Arena call = Arena.ofConfined()) {
      MemorySegment data = call.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      long sent =
          (long)
              sendto.invokeExact(
                  socket,
                  data,
                  (long) bytes.length,
                  DONTWAIT_NOSIGNAL,
                  address,
                  (int) address.byteSize());
      return sent == bytes.length;
    } catch (Throwable e) {
      throw new IllegalStateException("call to the C library", e);
    }
  }

  private static int open() {
    try {
      MethodHandle socket = find("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
      return (int) socket.invokeExact(AF_UNIX, DATAGRAM_CLOEXEC, 0);
    } catch (Throwable e) {
      throw new IllegalStateException("call to the C library", e);
    }
  }

  /** struct sockaddr_un, as long as its name: an abstract one begins with a zero. */
  private static MemorySegment addressOf(byte[] name) {
    MemorySegment address = Arena.ofAuto().allocate(2L + name.length, 2);
    address.set(JAVA_SHORT, 0, (short) AF_UNIX);
    MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, 2, name.length);
    if (name[0] == '@') {
      address.set(ValueLayout.JAVA_BYTE, 2, (byte) 0);
    }
    return address;
  }

  private static MethodHandle find(String name, MemoryLayout result, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(name), FunctionDescriptor.of(result, arguments));
  }
}
