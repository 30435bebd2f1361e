package org.sitthi.central.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;

/** Bodies that may be packed by gzip; what is unpacked has the same bound. */
final class Packed {

  private Packed() {}

  /**
   * The body unpacked; empty if it is packed in another way.
   *
   * @throws BodyException if it is too long, before or after, or not what it says
   */
  static Optional<byte[]> body(Call call, int maxBytes) throws BodyException {
    byte[] body = call.body(maxBytes);
    String encoding = call.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity" -> Optional.of(body);
      case "gzip" -> Optional.of(unpacked(body, maxBytes));
      default -> Optional.empty();
    };
  }

  private static byte[] unpacked(byte[] body, int maxBytes) throws BodyException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] unpacked = in.readNBytes(maxBytes + 1);
      if (unpacked.length > maxBytes) {
        throw BodyException.tooLarge();
      }
      return unpacked;
    } catch (IOException e) {
      throw BodyException.malformed();
    }
  }
}
