package org.sitthi.central.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.time.Duration;
import org.sitthi.central.database.Database;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;
import org.sitthi.central.http.Served;

/** Figures for a monitoring system, in Prometheus' text form; none is about a person. */
public final class Metrics implements Served {

  /** Where they are. */
  public static final String PATH = "/metrics";

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final boolean open;
  private final Problems problems;

  /**
   * Figures of this program.
   *
   * @param open whether other machines may read them
   */
  public Metrics(Database database, boolean open, Problems problems) {
    this.open = open;
    this.problems = problems;
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    registry.gauge("database.connections.active", database, it -> it.load().active());
    registry.gauge("database.connections.idle", database, it -> it.load().idle());
    registry.gauge("database.connections.wanted", database, it -> it.load().wanted());
  }

  @Override
  public void served(String method, String template, int status, Duration time) {
    Timer.builder("http.server.requests")
        .tag("method", method)
        .tag("route", template)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(4))
        .register(registry)
        .record(time);
  }

  /** GET of the figures. */
  public Answer get(Call call) {
    if (!open && !isThisMachine(call.remote())) {
      return problems.of(ProblemKind.NOT_FOUND);
    }
    return new Answer(200, TYPE, registry.scrape().getBytes(UTF_8));
  }

  private static boolean isThisMachine(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
