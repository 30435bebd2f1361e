package org.sitthi.device.image;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The USB card reader of a machine in QEMU, from its other side: a virtual card that connects here,
 * as it would with vpcd, is in that reader. QEMU's {@code ccid-card-passthru} speaks messages of a
 * head, three big-endian numbers (kind, reader, length), and a body; APDUs go to and fro, there is
 * one card at a time. Two threads, one for each side; any thread may close.
 */
final class QemuReader implements AutoCloseable {

  private static final int INIT = 1;
  private static final int READER_ADD = 3;
  private static final int ATR = 5;
  private static final int CARD_REMOVE = 6;
  private static final int APDU = 7;
  private static final int FLUSH = 8;
  private static final int FLUSH_COMPLETE = 9;
  private static final int VERSION = 2;

  /** More than any APDU has. */
  private static final int LONGEST = 70_000;

  private final SocketChannel machine;
  private final DataInputStream fromMachine;
  private final DataOutputStream toMachine;
  private final ServerSocket slot;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable DataOutputStream card;

  private QemuReader(SocketChannel machine, ServerSocket slot) {
    this.machine = machine;
    this.slot = slot;
    fromMachine = new DataInputStream(Channels.newInputStream(machine));
    toMachine = new DataOutputStream(Channels.newOutputStream(machine));
  }

  /** Plugs a reader in, into the machine that listens at this socket. */
  static QemuReader plugIn(Path socket) throws IOException {
    SocketChannel machine = SocketChannel.open(UnixDomainSocketAddress.of(socket));
    QemuReader reader;
    try {
      reader = new QemuReader(machine, new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      reader.greet();
    } catch (IOException e) {
      machine.close();
      throw e;
    }
    Thread.ofVirtual().name("qemu-reader").start(reader::serveMachine);
    Thread.ofVirtual().name("qemu-slot").start(reader::serveSlot);
    return reader;
  }

  /** Where a card is put in, on this machine. */
  int port() {
    return slot.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    slot.close();
    machine.close();
  }

  private void greet() throws IOException {
    byte[] hello = new byte[12];
    System.arraycopy("VSCD".getBytes(StandardCharsets.US_ASCII), 0, hello, 0, 4);
    hello[7] = VERSION;
    send(INIT, hello);
    send(READER_ADD, "sitthi".getBytes(StandardCharsets.US_ASCII));
  }

  private void serveMachine() {
    try {
      while (true) {
        int kind = fromMachine.readInt();
        fromMachine.readInt();
        byte[] body = body(fromMachine.readInt(), fromMachine);
        switch (kind) {
          case APDU -> toCard(body);
          case FLUSH -> send(FLUSH_COMPLETE, new byte[0]);
          default -> {
            // Its own greeting, and its word that ours was understood.
          }
        }
      }
    } catch (IOException e) {
      // The machine is off: nothing more will come.
    }
  }

  private void serveSlot() {
    while (!slot.isClosed()) {
      try (Socket socket = slot.accept()) {
        socket.setTcpNoDelay(true);
        serveCard(socket);
      } catch (IOException e) {
        // The card was pulled out; the next one comes, unless the slot is closed.
      }
    }
  }

  private void serveCard(Socket socket) throws IOException {
    DataInputStream fromCard = new DataInputStream(socket.getInputStream());
    DataOutputStream toCard = new DataOutputStream(socket.getOutputStream());
    // vpcd's word for "your answer to reset, please".
    toCard.write(new byte[] {0, 1, 4});
    byte[] atr = body(fromCard.readUnsignedShort(), fromCard);
    holdCard(toCard);
    try {
      send(ATR, atr);
      while (true) {
        send(APDU, body(fromCard.readUnsignedShort(), fromCard));
      }
    } finally {
      holdCard(null);
      send(CARD_REMOVE, new byte[0]);
    }
  }

  private static byte[] body(int length, DataInputStream in) throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("ended within a message");
    }
    return body;
  }

  private void holdCard(@Nullable DataOutputStream next) {
    lock.lock();
    try {
      card = next;
    } finally {
      lock.unlock();
    }
  }

  /** An APDU to a card that has just been pulled out gets no answer, as in a real reader. */
  private void toCard(byte[] apdu) {
    lock.lock();
    try {
      DataOutputStream to = card;
      if (to != null) {
        byte[] framed = new byte[apdu.length + 2];
        framed[0] = (byte) (apdu.length >>> 8);
        framed[1] = (byte) apdu.length;
        System.arraycopy(apdu, 0, framed, 2, apdu.length);
        to.write(framed);
      }
    } catch (IOException e) {
      card = null;
    } finally {
      lock.unlock();
    }
  }

  private void send(int kind, byte[] body) throws IOException {
    lock.lock();
    try {
      toMachine.writeInt(kind);
      toMachine.writeInt(0);
      toMachine.writeInt(body.length);
      toMachine.write(body);
      toMachine.flush();
    } finally {
      lock.unlock();
    }
  }
}
