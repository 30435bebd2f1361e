package org.sitthi.central.chain;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;
import org.sitthi.record.chain.ChainLink;

/**
 * Whether entries are signed by the keys they name, each looked at by itself, by BouncyCastle: on
 * this path the JDK's own Ed25519 takes eight times as long. The last 4,096 keys are kept ready.
 * Threads: any.
 */
public final class Signatures {

  private static final int MOST_KEYS = 4_096;
  private static final int KEY_BYTES = 32;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Ed25519PublicKeyParameters> keys =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Ed25519PublicKeyParameters> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /** Of each whether it holds, in the same order. */
  List<Boolean> hold(List<ChainLink> links) {
    return links.stream().map(this::holds).toList();
  }

  /** Not so if the key is none. */
  private boolean holds(ChainLink link) {
    try {
      byte[] signature = Base64.getDecoder().decode(link.signature());
      byte[] message = link.entry().canonical();
      return key(link.key().spki())
          .verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Ed25519PublicKeyParameters key(String spki) {
    lock.lock();
    try {
      @Nullable Ed25519PublicKeyParameters known = keys.get(spki);
      if (known != null) {
        return known;
      }
      // RFC 8410: the key's 32 bytes are the last of its SubjectPublicKeyInfo.
      byte[] der = Base64.getDecoder().decode(spki);
      byte[] raw = Arrays.copyOfRange(der, der.length - KEY_BYTES, der.length);
      Ed25519PublicKeyParameters key = new Ed25519PublicKeyParameters(raw, 0);
      keys.put(spki, key);
      return key;
    } finally {
      lock.unlock();
    }
  }
}
