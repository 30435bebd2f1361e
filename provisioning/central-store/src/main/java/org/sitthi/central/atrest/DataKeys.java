package org.sitthi.central.atrest;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys of the data in one JSON file, mode 0600: a Tink key set for encryption (AES-256-GCM) and
 * one for the blind index (HMAC-SHA-256). Of each the newest key writes and all of them read.
 */
public final class DataKeys {

  private static final String ENCRYPTION = "encryption";
  private static final String INDEX = "index";
  private static final int MOST_BYTES = 64 * 1024;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private final KeysetHandle encryption;
  private final KeysetHandle index;

  private DataKeys(KeysetHandle encryption, KeysetHandle index) {
    this.encryption = encryption;
    this.index = index;
  }

  /** Reads the keys; makes the file if there is none. */
  public static DataKeys openOrMake(Path file) throws DataKeyException {
    return Files.exists(file) ? open(file) : make(file);
  }

  /** Reads the keys. */
  public static DataKeys open(Path file) throws DataKeyException {
    try {
      if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new DataKeyException(file + ": others may read it; its mode must be 0600");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new DataKeyException(file + ": longer than " + MOST_BYTES + " bytes");
      }
      JsonNode keys = JsonMapper.shared().readTree(Files.readAllBytes(file));
      return new DataKeys(handle(keys.path(ENCRYPTION)), handle(keys.path(INDEX)));
    } catch (IOException e) {
      throw new DataKeyException(
          file + ": cannot be read; ./kiosk central data-keys makes one, a backup restores one", e);
    } catch (GeneralSecurityException | JacksonException e) {
      // Without the cause: it might quote what stands in the file.
      throw new DataKeyException(file + ": holds no keys of ours; restore it from a copy");
    }
  }

  /** Adds a key to each set, which writes from now on; or makes the file if there is none. */
  public static DataKeys renew(Path file) throws DataKeyException {
    if (!Files.exists(file)) {
      return make(file);
    }
    DataKeys old = open(file);
    try {
      DataKeys keys =
          new DataKeys(
              renewed(old.encryption, PredefinedAeadParameters.AES256_GCM),
              renewed(old.index, PredefinedPrfParameters.HMAC_SHA256_PRF));
      keys.write(file);
      return keys;
    } catch (IOException | GeneralSecurityException e) {
      throw new DataKeyException(file + ": cannot be written", e);
    }
  }

  KeysetHandle encryption() {
    return encryption;
  }

  KeysetHandle index() {
    return index;
  }

  private static DataKeys make(Path file) throws DataKeyException {
    try {
      DataKeys keys =
          new DataKeys(
              KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, configuration()),
              KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF, configuration()));
      keys.write(file);
      return keys;
    } catch (IOException | GeneralSecurityException e) {
      throw new DataKeyException(file + ": cannot be written", e);
    }
  }

  /** Aside and into its place whole: nobody ever meets half a file of keys. */
  private void write(Path file) throws IOException, GeneralSecurityException {
    ObjectNode keys = JsonMapper.shared().createObjectNode();
    keys.set(ENCRYPTION, json(encryption));
    keys.set(INDEX, json(index));
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path made =
        Files.createTempFile(
            folder, "data-keys", ".new", PosixFilePermissions.asFileAttribute(OWNER));
    Files.writeString(made, keys.toPrettyString());
    try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  private static KeysetHandle renewed(KeysetHandle old, Parameters parameters)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(old)
        .addEntry(KeysetHandle.generateEntryFromParameters(parameters).withRandomId().makePrimary())
        .setConfiguration(configuration())
        .build();
  }

  private static KeysetHandle handle(JsonNode keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        keys.toString(), configuration(), InsecureSecretKeyAccess.get());
  }

  private static JsonNode json(KeysetHandle keys) throws GeneralSecurityException {
    return JsonMapper.shared()
        .readTree(
            TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, configuration(), InsecureSecretKeyAccess.get()));
  }

  /** What Tink may do with keys. */
  static Configuration configuration() {
    return TinkConfig2026.get();
  }
}
