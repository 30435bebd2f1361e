package org.sitthi.hardware.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The functions of libpcsclite, one method each, nothing added.
 *
 * <p>On 64-bit Linux {@code LONG}, {@code DWORD} and both handles are 8 bytes
 * (facts/thai-id-card.md §11, W3). Each method returns the call's result, 0 for success. May be
 * used by any number of threads; libpcsclite itself locks per context.
 */
final class Winscard {

  private static final List<String> PLACES =
      List.of(
          "libpcsclite.so.1",
          "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
          "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1",
          "/usr/lib64/libpcsclite.so.1",
          "/usr/lib/libpcsclite.so.1",
          "/usr/local/lib/libpcsclite.so.1");

  private final MethodHandle establishContext;
  private final MethodHandle releaseContext;
  private final MethodHandle listReaders;
  private final MethodHandle getStatusChange;
  private final MethodHandle cancel;
  private final MethodHandle connect;
  private final MethodHandle reconnect;
  private final MethodHandle disconnect;
  private final MethodHandle beginTransaction;
  private final MethodHandle endTransaction;
  private final MethodHandle transmit;
  private final MethodHandle status;

  private Winscard(SymbolLookup library) {
    establishContext = find(library, "SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
    releaseContext = find(library, "SCardReleaseContext", JAVA_LONG);
    listReaders = find(library, "SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
    getStatusChange =
        find(library, "SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
    cancel = find(library, "SCardCancel", JAVA_LONG);
    connect =
        find(library, "SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS);
    reconnect =
        find(library, "SCardReconnect", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS);
    disconnect = find(library, "SCardDisconnect", JAVA_LONG, JAVA_LONG);
    beginTransaction = find(library, "SCardBeginTransaction", JAVA_LONG);
    endTransaction = find(library, "SCardEndTransaction", JAVA_LONG, JAVA_LONG);
    transmit =
        find(
            library,
            "SCardTransmit",
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    status =
        find(
            library,
            "SCardStatus",
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
  }

  /**
   * Loads libpcsclite: the file of system property {@code sitthi.pcsc.library}, else by its soname,
   * else from the usual directories.
   *
   * @param socket pcscd's socket; empty: system property {@code sitthi.pcsc.socket}, else
   *     libpcsclite's own choice. It is set in this process's environment, and libpcsclite may look
   *     there only once: one process has one pcscd.
   * @throws IllegalStateException if the library is not on this machine
   */
  static Winscard load(Optional<Path> socket) {
    socket
        .map(Path::toString)
        .or(() -> Optional.ofNullable(System.getProperty("sitthi.pcsc.socket")))
        .ifPresent(Winscard::setSocket);
    return new Winscard(library());
  }

  long establishContext(long scope, MemorySegment contextOut) {
    try {
      return (long)
          establishContext.invokeExact(scope, MemorySegment.NULL, MemorySegment.NULL, contextOut);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long releaseContext(long context) {
    return call(releaseContext, context);
  }

  long listReaders(long context, MemorySegment namesOut, MemorySegment lengthInOut) {
    try {
      return (long) listReaders.invokeExact(context, MemorySegment.NULL, namesOut, lengthInOut);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long getStatusChange(long context, long timeoutMillis, MemorySegment states, long count) {
    try {
      return (long) getStatusChange.invokeExact(context, timeoutMillis, states, count);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long cancel(long context) {
    return call(cancel, context);
  }

  long connect(
      long context,
      MemorySegment reader,
      long share,
      long protocols,
      MemorySegment cardOut,
      MemorySegment protocolOut) {
    try {
      return (long) connect.invokeExact(context, reader, share, protocols, cardOut, protocolOut);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long reconnect(
      long card, long share, long protocols, long initialization, MemorySegment protocolOut) {
    try {
      return (long) reconnect.invokeExact(card, share, protocols, initialization, protocolOut);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long disconnect(long card, long disposition) {
    return call(disconnect, card, disposition);
  }

  long beginTransaction(long card) {
    return call(beginTransaction, card);
  }

  long endTransaction(long card, long disposition) {
    return call(endTransaction, card, disposition);
  }

  long transmit(
      long card,
      MemorySegment protocolHeader,
      MemorySegment command,
      long commandLength,
      MemorySegment answerOut,
      MemorySegment lengthInOut) {
    try {
      return (long)
          transmit.invokeExact(
              card,
              protocolHeader,
              command,
              commandLength,
              MemorySegment.NULL,
              answerOut,
              lengthInOut);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  long status(
      long card,
      MemorySegment nameOut,
      MemorySegment nameLengthInOut,
      MemorySegment stateOut,
      MemorySegment protocolOut,
      MemorySegment atrOut,
      MemorySegment atrLengthInOut) {
    try {
      return (long)
          status.invokeExact(
              card, nameOut, nameLengthInOut, stateOut, protocolOut, atrOut, atrLengthInOut);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static long call(MethodHandle function, long handle) {
    try {
      return (long) function.invokeExact(handle);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static long call(MethodHandle function, long handle, long argument) {
    try {
      return (long) function.invokeExact(handle, argument);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle find(SymbolLookup library, String name, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_LONG, arguments));
  }

  private static SymbolLookup library() {
    String wanted = System.getProperty("sitthi.pcsc.library");
    return (wanted == null ? PLACES : List.of(wanted))
        .stream()
            .flatMap(place -> open(place).stream())
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    wanted == null
                        ? "libpcsclite.so.1 is not installed (Debian: libpcsclite1)"
                        : "sitthi.pcsc.library names no library: " + wanted));
  }

  @SuppressWarnings("restricted")
  private static Optional<SymbolLookup> open(String place) {
    try {
      return Optional.of(SymbolLookup.libraryLookup(place, Arena.global()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The environment as libpcsclite's getenv sees it; Java's own copy stays as it is. */
  @SuppressWarnings("restricted")
  private static void setSocket(String path) {
    Linker linker = Linker.nativeLinker();
    MethodHandle setenv =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("setenv"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int result =
          (int)
              setenv.invokeExact(
                  arena.allocateFrom("PCSCLITE_CSOCK_NAME"), arena.allocateFrom(path), 1);
      if (result != 0) {
        throw new IllegalStateException("setenv refused PCSCLITE_CSOCK_NAME");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** The downcalls declare no exception: what comes here is a bug. */
  private static AssertionError broken(Throwable e) {
    return new AssertionError("call of libpcsclite", e);
  }
}
