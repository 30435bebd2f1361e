package org.sitthi.device.image;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.sitthi.central.tls.PemIdentity;
import org.sitthi.central.tls.TlsException;

/**
 * Where a hospital has its releases: a folder by HTTPS, with the certificate of the trial's central
 * store. Which release lies there can be changed. Threads: any.
 */
final class ReleaseShelf implements AutoCloseable {

  private final HttpsServer server;
  private final Path folder;
  private volatile HttpHandler files;

  private ReleaseShelf(HttpsServer server, Path folder, int serial) {
    this.server = server;
    this.folder = folder;
    this.files = handler(folder, serial);
  }

  /**
   * Opens it on a free port.
   *
   * @param folder with a folder for each release, named by its serial
   */
  static ReleaseShelf open(Path folder, int serial, Path certificates) throws IOException {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(
          new HttpsConfigurator(
              PemIdentity.context(
                  certificates.resolve("server.pem"), certificates.resolve("server-key.pem"))));
      ReleaseShelf shelf = new ReleaseShelf(server, folder, serial);
      server.createContext("/", shelf::answer);
      server.start();
      return shelf;
    } catch (TlsException e) {
      throw new IOException("the trial's certificate cannot be used", e);
    }
  }

  /** From now on this release lies there. */
  void lay(int serial) {
    files = handler(folder, serial);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    files.handle(exchange);
  }

  private static HttpHandler handler(Path folder, int serial) {
    return SimpleFileServer.createFileHandler(
        folder.resolve(Integer.toString(serial)).toAbsolutePath());
  }
}
