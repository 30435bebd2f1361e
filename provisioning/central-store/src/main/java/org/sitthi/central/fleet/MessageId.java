package org.sitthi.central.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What is the same when the same is told again: {@code 17-RAISED}, or a hash of all of them. */
final class MessageId {

  private static final int BYTES = 12;

  private MessageId() {}

  static String of(AlarmChannel.Message message) {
    String all =
        message.notices().stream()
            .map(each -> each.alarmId() + "-" + each.what())
            .collect(Collectors.joining(","));
    if (message.alone().isPresent()) {
      return all;
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(UTF_8));
      return "digest-" + HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
