package org.sitthi.central.chain;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.sitthi.record.chain.ChainLink;

/**
 * Whether entries are signed by the keys they name. Many that came together are looked at together,
 * which takes a quarter of the time; unless all of them hold, each is looked at by itself, by
 * BouncyCastle: on this path the JDK's own Ed25519 takes eight times as long. The last 4,096 keys
 * are kept ready. Threads: any.
 */
public final class Signatures {

  private static final int MOST_KEYS = 4_096;
  private static final int KEY_BYTES = 32;

  /** Of fewer each by itself is as soon done. */
  private static final int MANY = 8;

  private final ReentrantLock lock = new ReentrantLock();
  private final SignatureBatch batch = new SignatureBatch();
  private final Map<String, Key> keys =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Key> eldest) {
          return size() > MOST_KEYS;
        }
      };

  private record Key(Ed25519PublicKeyParameters alone, SignatureBatch.Key together) {}

  private record Said(Key key, SignatureBatch.Signed signed) {

    boolean holds() {
      byte[] message = signed.message();
      return key.alone()
          .verify(
              Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signed.signature(), 0);
    }
  }

  /** Of each whether it holds, in the same order. */
  List<Boolean> hold(List<ChainLink> links) {
    List<Optional<Said>> all = links.stream().map(this::said).toList();
    List<SignatureBatch.Signed> signed =
        all.stream().flatMap(Optional::stream).map(Said::signed).toList();
    boolean whole = signed.size() >= MANY && batch.hold(signed);
    return all.stream().map(one -> one.filter(said -> whole || said.holds()).isPresent()).toList();
  }

  /** Empty if the key is none. */
  private Optional<Said> said(ChainLink link) {
    try {
      Key key = key(link.key().spki());
      byte[] signature = Base64.getDecoder().decode(link.signature());
      return Optional.of(
          new Said(
              key, new SignatureBatch.Signed(key.together(), link.entry().canonical(), signature)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Key key(String spki) {
    lock.lock();
    try {
      @Nullable Key known = keys.get(spki);
      if (known != null) {
        return known;
      }
      // RFC 8410: the key's 32 bytes are the last of its SubjectPublicKeyInfo.
      byte[] der = Base64.getDecoder().decode(spki);
      byte[] raw = Arrays.copyOfRange(der, der.length - KEY_BYTES, der.length);
      Key key =
          new Key(
              new Ed25519PublicKeyParameters(raw, 0),
              SignatureBatch.Key.of(raw).orElseThrow(IllegalArgumentException::new));
      keys.put(spki, key);
      return key;
    } finally {
      lock.unlock();
    }
  }
}
