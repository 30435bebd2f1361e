package org.sitthi.central.registry.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Resource;

/**
 * HAPI's JPA server in a process of its own ({@code src/test/fhir}): its 240 libraries of other
 * versions stay out of the build.
 */
final class JpaServerProcess implements AutoCloseable {

  private static final Path SOURCE = Path.of("src/test/fhir");
  private static final Duration START = Duration.ofMinutes(8);
  private static final Pattern READY = Pattern.compile("(?m)^ready ([0-9]+)$");

  private final Process process;
  private final Path out;
  private int port;

  private JpaServerProcess(Process process, Path out) {
    this.process = process;
    this.out = out;
  }

  /** Fetches the libraries where they are not there yet, and waits until the server answers. */
  static JpaServerProcess start(Path folder) throws Exception {
    Path libraries = folder.resolve("libraries");
    run(
        folder,
        Path.of("../../mvnw").toAbsolutePath().normalize().toString(),
        "-B",
        "-q",
        "-f",
        SOURCE.resolve("pom.xml").toString(),
        "dependency:build-classpath",
        "-Dmdep.outputFile=" + libraries);
    Path out = folder.resolve("server.out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx700m",
                "--class-path",
                Files.readString(libraries).strip(),
                SOURCE.resolve("JpaServer.java").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    JpaServerProcess server = new JpaServerProcess(process, out);
    server.port = server.ready();
    return server;
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + port + "/fhir");
  }

  /** Each under its own id. */
  void put(List<Resource> all) throws Exception {
    IParser json = FhirContext.forR4Cached().newJsonParser();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Resource each : all) {
        HttpRequest request =
            HttpRequest.newBuilder(
                    URI.create(base() + "/" + each.fhirType() + "/" + each.getIdPart()))
                .timeout(START)
                .header("Content-Type", "application/fhir+json")
                .PUT(HttpRequest.BodyPublishers.ofString(json.encodeResourceToString(each)))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      }
    }
  }

  /** All that stands on its output. */
  String said() throws IOException {
    return Files.readString(out);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    ProcessHandle _ =
        process
            .onExit()
            .orTimeout(20, TimeUnit.SECONDS)
            .handle((_, late) -> {
              if (late != null) {
                process.destroyForcibly();
              }
              return process.toHandle();
            })
            .join();
  }

  private int ready() throws IOException {
    Instant end = Instant.now().plus(START);
    while (true) {
      Matcher line = READY.matcher(said());
      if (line.find()) {
        return Integer.parseInt(line.group(1));
      }
      assertThat(process.isAlive() && Instant.now().isBefore(end)).as(said()).isTrue();
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static void run(Path folder, String... command) throws Exception {
    Path out = folder.resolve("maven.out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean done = process.waitFor(START.toSeconds(), TimeUnit.SECONDS);
    if (!done) {
      process.destroyForcibly();
    }
    assertThat(done && process.exitValue() == 0).as(Files.readString(out)).isTrue();
  }
}
