package org.sitthi.central.registry.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One search at a FHIR server, by POST: what is searched for stands in no address and no log. */
final class FhirSearch implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofMillis(700);
  private static final int MOST_BYTES = 512 * 1024;
  private static final int MOST_TOKEN_BYTES = 8 * 1024;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final URI base;
  private final Optional<Path> tokenFile;

  FhirSearch(URI base, Optional<Path> tokenFile) {
    this.base = base;
    this.tokenFile = tokenFile;
  }

  /**
   * The resources found, in the server's order.
   *
   * @param type such as Patient; answers with other types in them are passed over
   * @param parameters name, value, name, value…
   * @param nanos what is left of the deadline
   * @throws IOException without anything that was sent or came
   */
  List<JsonNode> search(String type, List<Map.Entry<String, String>> parameters, long nanos)
      throws IOException {
    if (nanos <= 0) {
      throw new IOException("no time left for " + type);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/" + type + "/_search"))
            .header("Accept", "application/fhir+json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(parameters)));
    Optional<String> token = token();
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    byte[] body = within(type, request.build(), nanos);
    try {
      return resources(type, JsonMapper.shared().readTree(body));
    } catch (JacksonException e) {
      throw new IOException(type + ": no JSON");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** The deadline holds for the body also, which the client's own time-out does not. */
  private byte[] within(String type, HttpRequest request, long nanos) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(
            request,
            _ ->
                HttpResponse.BodySubscribers.mapping(
                    HttpResponse.BodySubscribers.ofInputStream(), FhirSearch::limited));
    try {
      HttpResponse<byte[]> answer = asked.get(nanos, TimeUnit.NANOSECONDS);
      if (answer.statusCode() != 200) {
        throw new IOException(type + ": answered " + answer.statusCode());
      }
      if (answer.body().length > MOST_BYTES) {
        throw new IOException(type + ": longer than " + MOST_BYTES + " bytes");
      }
      return answer.body();
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new IOException(type + ": no answer in time");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(type + ": " + cause.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(type + ": interrupted");
    }
  }

  private static byte[] limited(InputStream body) {
    try (body) {
      return body.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static String form(List<Map.Entry<String, String>> parameters) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, String> each : parameters) {
      out.append(out.isEmpty() ? "" : "&");
      out.append(URLEncoder.encode(each.getKey(), UTF_8)).append('=');
      out.append(URLEncoder.encode(each.getValue(), UTF_8));
    }
    return out.toString();
  }

  private Optional<String> token() throws IOException {
    if (tokenFile.isEmpty()) {
      return Optional.empty();
    }
    if (Files.size(tokenFile.get()) > MOST_TOKEN_BYTES) {
      throw new IOException("the token's file is too long");
    }
    return Optional.of(Files.readString(tokenFile.get()).strip());
  }

  private static List<JsonNode> resources(String type, JsonNode bundle) throws IOException {
    if (!bundle.path("resourceType").asString("").equals("Bundle")) {
      throw new IOException(type + ": no Bundle");
    }
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode resource = entry.path("resource");
      if (resource.path("resourceType").asString("").equals(type)) {
        found.add(resource);
      }
    }
    return found;
  }
}
