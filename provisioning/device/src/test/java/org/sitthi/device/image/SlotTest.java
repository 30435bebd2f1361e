package org.sitthi.device.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code sitthi-slot} with real partition tables and real dm-verity hashes, in files: the disk is
 * one, and its partitions are files of the names that sfdisk gives them. Slot A runs.
 */
class SlotTest {

  private static final Path SCRIPT = Path.of("image/root/usr/lib/sitthi/bin/sitthi-slot");
  private static final String OLD = "a".repeat(64);
  private static final Pattern HASH = Pattern.compile("Root hash:\\s*([0-9a-f]{64})");
  private static final int ROOT_BYTES = 1 << 20;
  private static final String ENDED_BY_US = "137";

  @TempDir private Path folder;
  private Path kernels;
  private Path home;
  private String next;

  @BeforeEach
  void aMachineWithAReleaseStaged() throws Exception {
    assumeThat(veritysetup()).isExecutable();
    kernels = Files.createDirectories(folder.resolve("esp/EFI/Linux"));
    home = Files.createDirectories(folder.resolve("home"));
    sized("disk.raw", 32);
    sized("disk.raw2", 4);
    sized("disk.raw3", 1);
    sized("disk.raw4", 4);
    sized("disk.raw5", 1);
    Files.writeString(
        folder.resolve("table"),
        """
        label: gpt
        size=4MiB, name="sitthi-esp"
        size=4MiB, name="sitthi-a", uuid=aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa
        size=1MiB, name="sitthi-a-verity", uuid=aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaab
        size=4MiB, name="sitthi-b"
        size=1MiB, name="sitthi-b-verity"
        """);
    assertThat(said("sh", "-c", "sfdisk -q disk.raw < table")).isEmpty();
    runs(OLD);
    Files.writeString(kernels.resolve("sitthi-0.efi"), "kernel roothash=" + OLD + " ro\n");
    Files.writeString(folder.resolve("notice"), "#!/bin/sh\necho \"$1 $2\"\n");
    executable(folder.resolve("notice"));
    stage(7, ROOT_BYTES);
  }

  @Test
  void aReleaseIsInTheOtherSlotAndStartsOnce() throws Exception {
    Files.writeString(kernels.resolve("sitthi-5.efi"), "kernel roothash=" + "b".repeat(64));

    assertThat(slot("write")).contains("release 7 is in sitthi-b and starts next");

    assertThat(kernelFiles()).containsExactly("sitthi-0.efi", "sitthi-7+1.efi");
    assertThat(isWhole()).isTrue();
    assertThat(slot("waits")).contains("exit 0");
    assertThat(slot("write")).contains("release 7 is being tried");
    assertThat(slot("settle")).contains("was not started yet");
  }

  @Test
  void whatServesIsNotedAndTheNextGoesBackToTheFirstSlot() throws Exception {
    slot("write");
    Files.move(kernels.resolve("sitthi-7+1.efi"), kernels.resolve("sitthi-7+0-1.efi"));
    runs(next);
    assertThat(slot("waits")).contains("exit 1");
    assertThat(slot("settle")).contains("not known to be good");
    Files.move(kernels.resolve("sitthi-7+0-1.efi"), kernels.resolve("sitthi-7.efi"));

    assertThat(slot("settle")).contains("release 7 works");

    assertThat(home.resolve("serial")).hasContent("7");
    assertThat(home.resolve("trying")).doesNotExist();
    assertThat(home.resolve("staged")).doesNotExist();
    stage(8, ROOT_BYTES);
    assertThat(slot("write")).contains("release 8 is in sitthi-a and starts next");
    assertThat(kernelFiles()).containsExactly("sitthi-7.efi", "sitthi-8+1.efi");
  }

  @Test
  void whatDidNotServeIsNotTakenAgain() throws Exception {
    slot("write");
    Files.move(kernels.resolve("sitthi-7+1.efi"), kernels.resolve("sitthi-7+0-1.efi"));

    assertThat(slot("settle")).contains("release 7 does not work here");

    assertThat(home.resolve("bad")).hasContent("7");
    assertThat(home.resolve("trying")).doesNotExist();
    assertThat(kernelFiles()).containsExactly("sitthi-0.efi");
  }

  @Test
  void theRootThatRunsIsNotedAndNotWritten() throws Exception {
    runs(next);

    assertThat(slot("write")).contains("release 7 runs already");

    assertThat(home.resolve("serial")).hasContent("7");
    assertThat(kernelFiles()).containsExactly("sitthi-0.efi");
  }

  @Test
  void whatDoesNotFitOrIsNotWholeNeverStarts() throws Exception {
    stage(8, 5 << 20);
    assertThat(slot("write")).contains("does not fit into sitthi-b");
    stage(9, ROOT_BYTES);
    Path image = home.resolve("staged/sitthi-image_9_amd64.tar");
    try (RandomAccessFile tar = new RandomAccessFile(image.toFile(), "rw")) {
      // Somewhere in the root, which comes last.
      tar.seek(tar.length() - ROOT_BYTES / 2);
      tar.write("flipped".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(slot("write")).contains("is not what was signed");

    assertThat(kernelFiles()).containsExactly("sitthi-0.efi");
    assertThat(home.resolve("trying")).doesNotExist();
  }

  @Test
  void cutOffAnywhereTheSlotThatRunsStaysAndNothingHalfWrittenStarts() throws Exception {
    for (String program : List.of("rm", "sync", "sfdisk", "dd", "veritysetup", "mv")) {
      Path real =
          Stream.of("/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/")
              .map(place -> Path.of(place + program))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Path stub = Files.createDirectories(folder.resolve("stubs")).resolve(program);
      Files.writeString(
          stub,
          """
          #!/bin/sh
          echo . >> "$CALLS"
          [ "$(wc -l < "$CALLS")" != "$CUT" ] || kill -9 $PPID
          exec %s "$@"
          """
              .formatted(real));
      executable(stub);
    }
    Files.writeString(kernels.resolve("sitthi-5.efi"), "kernel roothash=" + "b".repeat(64));
    int cut = 1;
    while (slot("write", cut).contains("exit " + ENDED_BY_US)) {
      assertThat(kernels.resolve("sitthi-0.efi")).isNotEmptyFile();
      boolean starts = Files.exists(kernels.resolve("sitthi-7+1.efi"));
      if (starts) {
        assertThat(isWhole()).as("cut at %s", cut).isTrue();
        assertThat(home.resolve("trying")).exists();
        Files.delete(kernels.resolve("sitthi-7+1.efi"));
      }
      slot("settle");
      assertThat(home.resolve("trying")).doesNotExist();
      assertThat(home.resolve("bad")).doesNotExist();
      assertThat(home.resolve("staged/release")).exists();
      cut++;
    }
    assertThat(cut).isGreaterThan(10);
    assertThat(kernelFiles()).containsExactly("sitthi-0.efi", "sitthi-7+1.efi");
    assertThat(isWhole()).isTrue();
  }

  private void stage(int serial, int bytes) throws Exception {
    Path image = Files.createDirectories(folder.resolve("image-" + serial));
    byte[] root = new byte[bytes];
    new Random(serial).nextBytes(root);
    Files.write(image.resolve("root.erofs"), root);
    Files.createFile(image.resolve("root.verity"));
    String made =
        said(
            veritysetup().toString(),
            "format",
            image.resolve("root.erofs").toString(),
            image.resolve("root.verity").toString());
    Matcher hash = HASH.matcher(made);
    assertThat(hash.find()).as(made).isTrue();
    next = hash.group(1);
    Files.writeString(image.resolve("roothash"), next + "\n");
    Files.writeString(image.resolve("kernel.efi"), "kernel roothash=" + next + " ro\n");
    String pack = Path.of("image/pack").toAbsolutePath().toString();
    assertThat(said(pack, image.toString(), Integer.toString(serial), "amd64")).isEmpty();
    String name = "sitthi-image_" + serial + "_amd64.tar";
    Path staged = Files.createDirectories(home.resolve("staged"));
    Files.move(image.resolve(name), staged.resolve(name));
    Files.writeString(staged.resolve("release"), "serial " + serial + "\npackage " + name + "\n");
  }

  /** Whether slot B holds the release that is staged, by its numbers and block by block. */
  private boolean isWhole() throws Exception {
    String digits = next.toUpperCase(Locale.ROOT);
    String table = said("sfdisk", "--dump", "disk.raw").replace("-", "");
    return table.contains("uuid=" + digits.substring(0, 32))
        && table.contains("uuid=" + digits.substring(32))
        && said(veritysetup().toString(), "verify", "disk.raw4", "disk.raw5", next).isEmpty();
  }

  private void runs(String hash) throws IOException {
    Files.writeString(folder.resolve("cmdline"), "quiet roothash=" + hash + " ro\n");
  }

  private List<String> kernelFiles() throws IOException {
    try (Stream<Path> files = Files.list(kernels)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String slot(String task) throws Exception {
    return slot(task, 0);
  }

  /** What it says, and "exit N"; if cut, it is killed at that call of a program. */
  private String slot(String task, int cut) throws Exception {
    Path calls = folder.resolve("calls");
    Files.writeString(calls, "");
    ProcessBuilder process =
        new ProcessBuilder(
                "sh",
                "-c",
                "sh \"$0\" \"$1\"; echo exit $?",
                SCRIPT.toAbsolutePath().toString(),
                task)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    var words = process.environment();
    words.put("SITTHI_SLOT_HOME", home.toString());
    words.put("SITTHI_SLOT_ESP", folder.resolve("esp").toString());
    words.put("SITTHI_SLOT_DISK", folder.resolve("disk.raw").toString());
    words.put("SITTHI_SLOT_CMDLINE", folder.resolve("cmdline").toString());
    words.put("SITTHI_SLOT_NOTICE", folder.resolve("notice").toString());
    words.put("CALLS", calls.toString());
    words.put("CUT", Integer.toString(cut));
    words.put(
        "PATH", (cut > 0 ? folder.resolve("stubs") + ":" : "") + "/usr/sbin:/usr/bin:/sbin:/bin");
    return ended(process);
  }

  private String said(String... command) throws Exception {
    return ended(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true));
  }

  private static String ended(ProcessBuilder command) throws Exception {
    Process process = command.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private void sized(String name, int megabytes) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength((long) megabytes << 20);
    }
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path veritysetup() {
    Path usual = Path.of("/usr/sbin/veritysetup");
    return Files.isExecutable(usual) ? usual : Path.of("/sbin/veritysetup");
  }
}
