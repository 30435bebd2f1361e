package org.sitthi.hardware.card.virtual;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;

/**
 * The card's end of vpcd's protocol: each message is its length, 2 bytes big-endian, and its bytes
 * (facts/thai-id-card.md §13).
 */
final class VpcdLink implements AutoCloseable {

  static final byte POWER_OFF = 0;
  static final byte POWER_ON = 1;
  static final byte RESET = 2;
  static final byte SEND_ATR = 4;

  private static final int CONNECT_MILLIS = 2_000;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  private VpcdLink(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
    acknowledgeAtOnce();
  }

  static VpcdLink connect(int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return new VpcdLink(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Waits for the next message; {@link #close} from another thread ends the wait. */
  byte[] receive() throws IOException {
    int length = in.readUnsignedShort();
    acknowledgeAtOnce();
    byte[] message = in.readNBytes(length);
    acknowledgeAtOnce();
    if (message.length < length || length == 0) {
      throw new EOFException("vpcd ended within a message");
    }
    return message;
  }

  void send(byte[] message) throws IOException {
    byte[] framed = new byte[message.length + 2];
    framed[0] = (byte) (message.length >>> 8);
    framed[1] = (byte) message.length;
    System.arraycopy(message, 0, framed, 2, message.length);
    out.write(framed);
    Arrays.fill(framed, (byte) 0);
  }

  /** Ends without good-bye: vpcd notices at its next message, as with a card pulled out. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed all the same: there is nobody to tell.
      return;
    }
  }

  /** Linux forgets this wish at each read; without it each exchange costs 45 ms. */
  private void acknowledgeAtOnce() throws IOException {
    socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
  }
}
