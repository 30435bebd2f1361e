package org.sitthi.hardware.card.pcsc;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this process and pcscd hold: a forgotten conversation is a thread and a file of pcscd, a
 * forgotten buffer is resident memory here. Written to {@code target/card-footprint.txt}.
 */
record Footprint(
    int threads, int files, long residentKilobytes, int serviceThreads, int serviceFiles) {

  static Footprint now() throws IOException {
    // pcscd is not ours to ask for its files if it runs as another user: then both are 0.
    long service =
        ProcessHandle.current()
            .descendants()
            .filter(child -> child.info().command().orElse("").endsWith("pcscd"))
            .mapToLong(ProcessHandle::pid)
            .findFirst()
            .orElse(0);
    return new Footprint(
        count("/proc/self/task"),
        count("/proc/self/fd"),
        resident(),
        count("/proc/" + service + "/task"),
        count("/proc/" + service + "/fd"));
  }

  static void write(List<Footprint> footprints) throws IOException {
    StringBuilder text = new StringBuilder();
    footprints.forEach(footprint -> text.append(footprint).append('\n'));
    Files.writeString(Path.of("target", "card-footprint.txt"), text);
  }

  private static int count(String folder) {
    String[] entries = new File(folder).list();
    return entries == null ? 0 : entries.length;
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
