package org.sitthi.device.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody's program that is told of alarms: it remembers what came, and may refuse at first. */
final class Hook implements AutoCloseable {

  /** Signature, a blank, body. */
  final List<String> taken = new CopyOnWriteArrayList<>();

  private final HttpServer server;
  private final AtomicInteger refusals;

  private Hook(HttpServer server, int refusals) {
    this.server = server;
    this.refusals = new AtomicInteger(refusals);
  }

  static Hook start(int refusals) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    Hook hook = new Hook(server, refusals);
    server.createContext(
        "/alarms",
        call -> {
          String body = new String(call.getRequestBody().readAllBytes(), UTF_8);
          boolean refused = hook.refusals.getAndDecrement() > 0;
          if (!refused) {
            hook.taken.add(call.getRequestHeaders().getFirst("Sitthi-Signature") + " " + body);
          }
          call.sendResponseHeaders(refused ? 500 : 204, -1);
          call.close();
        });
    server.start();
    return hook;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alarms";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
