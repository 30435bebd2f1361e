package org.sitthi.hardware.printer.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A printer that says it is well, takes some bytes of a slip and is gone, port and all. */
final class VanishingPrinter implements AutoCloseable {

  private final ServerSocket server;

  VanishingPrinter(int slipBytes) throws IOException {
    server = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(() -> serve(slipBytes));
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve(int slipBytes) {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      for (int query = 1; query <= 4; query++) {
        in.readNBytes(3);
        socket.getOutputStream().write(0x12);
      }
      in.readNBytes(slipBytes);
      server.close();
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
