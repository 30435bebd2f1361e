package org.sitthi.kiosk.nhso.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sitthi.kiosk.nhso.agent.MadeUp;
import org.sitthi.kiosk.nhso.agent.TownFixture;
import org.sitthi.kiosk.nhso.status.StatusDesk;
import org.sitthi.kiosk.nhso.status.StatusSettings;
import org.sitthi.kiosk.nhso.token.RecorderFile;
import org.sitthi.kiosk.nhso.token.TokenFile;
import org.sitthi.kiosk.nhso.town.NhsoTown;

/** A town, and desks that ask its servers over HTTP. */
final class EndpointFixture implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
  static final Duration PATIENT = Duration.ofSeconds(5);

  final TownFixture fixture = new TownFixture();
  final NhsoTown town = fixture.town;
  final Path recorderFile;
  final TokenFile token;
  final EndpointDesk desk;
  final EndpointClaims claims;
  final StatusDesk status;

  EndpointFixture(Path folder) {
    Path tokenFile = folder.resolve("token");
    recorderFile = folder.resolve("recorder");
    try {
      Files.writeString(tokenFile, NhsoTown.TOKEN);
      Files.writeString(recorderFile, MadeUp.number(77).digits() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    token = new TokenFile("nhso.endpoint", tokenFile, ZONE, TownFixture.CLOCK);
    desk = desk(PATIENT);
    claims =
        new EndpointClaims(
            settings(PATIENT), token, new RecorderFile(recorderFile), TownFixture.CLOCK);
    status =
        new StatusDesk(StatusSettings.unhurried(town.statusUrl(), ZONE), token, TownFixture.CLOCK);
    fixture.insert(MadeUp.NUMBER);
    // Whoever was at the agent once is known to the town's servers.
    var _ = fixture.desk.check(MadeUp.NUMBER);
  }

  EndpointDesk desk(Duration deadline) {
    return new EndpointDesk(
        settings(deadline), token, List.of(EndpointDesk.GENERAL), TownFixture.CLOCK);
  }

  EndpointSettings settings(Duration deadline) {
    return new EndpointSettings(
        town.endpointUrl(),
        "SITTHI",
        MadeUp.HOSPITAL,
        ZONE,
        PATIENT,
        deadline,
        deadline,
        Optional.empty());
  }

  @Override
  public void close() {
    desk.close();
    claims.close();
    status.close();
    fixture.close();
  }
}
