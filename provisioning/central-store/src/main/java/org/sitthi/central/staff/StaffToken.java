package org.sitthi.central.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.sitthi.central.database.DatabaseAwayException;
import org.sitthi.central.http.Answer;
import org.sitthi.central.http.BodyException;
import org.sitthi.central.http.Call;
import org.sitthi.central.http.Endpoint;
import org.sitthi.central.http.ProblemKind;
import org.sitthi.central.http.Problems;

/**
 * The token that a caller shows as {@code Authorization: Bearer …} to get what names patients: made
 * at the first start as {@code claims-token} in {@code keys.dir}, for its owner only. Without
 * {@code keys.dir} nobody is let in.
 */
public final class StaffToken {

  static final String FILE = "claims-token";

  private static final int BYTES = 32;
  private static final int MOST_BYTES = 1_000;

  private final Optional<byte[]> token;
  private final Problems problems;

  private StaffToken(Optional<byte[]> token, Problems problems) {
    this.token = token;
    this.problems = problems;
  }

  /**
   * Reads the token, or makes it.
   *
   * @throws IOException if the folder can't be used; one line with what to do
   */
  public static StaffToken in(Optional<Path> keysDir, Problems problems) throws IOException {
    return new StaffToken(
        keysDir.isEmpty() ? Optional.empty() : Optional.of(token(keysDir.get())), problems);
  }

  /** The endpoint behind the token. */
  public Endpoint known(Endpoint behind) {
    return call -> through(call, behind);
  }

  private Answer through(Call call, Endpoint behind) throws BodyException, DatabaseAwayException {
    if (token.isEmpty()) {
      call.dropBody();
      return problems.of(ProblemKind.NO_STAFF_ACCESS);
    }
    String shown = call.header("Authorization").orElse("");
    byte[] given = shown.substring(Math.min(shown.length(), "Bearer ".length())).getBytes(US_ASCII);
    if (!shown.startsWith("Bearer ") || !MessageDigest.isEqual(given, token.get())) {
      call.dropBody();
      return problems.of(ProblemKind.NO_TOKEN).with("WWW-Authenticate", "Bearer");
    }
    return behind.answer(call);
  }

  private static byte[] token(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      make(folder, file);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + ": too long for a token; remove it and start again");
    }
    byte[] token = Files.readString(file).strip().getBytes(US_ASCII);
    if (token.length < BYTES) {
      throw new IOException(file + ": too short for a token; remove it and start again");
    }
    return token;
  }

  /** Made aside and linked: of two stores that start together one wins, whole. */
  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    Path made =
        Files.createTempFile(
            folder,
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.writeString(made, HexFormat.of().formatHex(random) + "\n");
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // Another store was quicker; its token is the one, and is read next.
    } finally {
      Files.delete(made);
    }
  }
}
