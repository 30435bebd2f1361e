package org.sitthi.kiosk.fleet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.sitthi.kiosk.central.TrustedClient;
import org.sitthi.record.fleet.FleetJson;
import org.sitthi.record.fleet.Heartbeat;
import org.sitthi.record.fleet.HeartbeatAnswer;
import org.sitthi.record.fleet.SignedSettings;

/**
 * The central store, for heartbeats and settings: each call ends within 5 s; silence is a value.
 */
final class FleetDesk implements AutoCloseable {

  private static final Duration CALL = Duration.ofSeconds(5);
  private static final int MOST_READ_BYTES = 64 * 1024;
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl store;
  private final TrustedClient client;

  /** Nothing is read or connected yet. */
  FleetDesk(URI central, Optional<Path> trust, Path identity) {
    this.store = HttpUrl.get(central.toString());
    this.client = new TrustedClient(trust, Optional.of(identity), CALL, CALL);
  }

  /** What the store says to this; nothing if it is away or has none of it. */
  Optional<HeartbeatAnswer> beat(Heartbeat heartbeat) {
    return call(
        new Request.Builder()
            .url(store.newBuilder().addPathSegments("api/v1/heartbeats").build())
            .post(RequestBody.create(FleetJson.write(heartbeat), JSON))
            .build(),
        HeartbeatAnswer.class);
  }

  /** The newest site settings; not looked at yet. */
  Optional<SignedSettings> settings() {
    return call(
        new Request.Builder()
            .url(store.newBuilder().addPathSegments("api/v1/settings").build())
            .build(),
        SignedSettings.class);
  }

  @Override
  public void close() {
    client.close();
  }

  private <T> Optional<T> call(Request request, Class<T> type) {
    try (Response response = client.current().newCall(request).execute()) {
      byte[] answer = response.body().byteStream().readNBytes(MOST_READ_BYTES);
      return response.code() == 200 ? Optional.of(FleetJson.read(answer, type)) : Optional.empty();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
