package org.sitthi.kiosk.voice;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.sitthi.kiosk.texts.Language;

/**
 * Makes a clip of a text by espeak-ng, for the build and the packages; a kiosk only plays them.
 * Stored as µ-law, a byte a sample, which Java Sound reads.
 */
final class ClipMaker {

  private static final AudioFormat STORED =
      new AudioFormat(AudioFormat.Encoding.ULAW, 16_000, 8, 1, 1, 16_000, false);
  private static final Map<Language, List<String>> VOICES =
      Map.of(
          Language.TH,
          List.of("-v", "th", "-s", "135"),
          Language.EN,
          List.of("-v", "en-gb", "-s", "150"),
          Language.MY,
          List.of("-v", "my", "-s", "130"),
          Language.ZH,
          List.of("-v", "cmn", "-s", "150"));
  private static final long DEADLINE_SECONDS = 30;

  /** Sentences and their parts: espeak-ng 1.51 dies of long ones in Burmese. */
  private static final Pattern PARTS = Pattern.compile("(?<=[၊။。])");

  private ClipMaker() {}

  /** Makes those that are not there yet; how many. */
  static int make(Language language, Map<String, String> texts, Path folder)
      throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve(language.tag()));
    int made = 0;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path clip = home.resolve(text.getKey() + ".wav");
      if (!Files.exists(clip)) {
        make(language, text.getValue(), clip);
        made++;
      }
    }
    return made;
  }

  /** One clip, put in place whole. */
  static void make(Language language, String text, Path clip)
      throws IOException, InterruptedException {
    List<String> voice = VOICES.getOrDefault(language, List.of());
    if (voice.isEmpty()) {
      throw new IOException("espeak-ng has no voice for " + language);
    }
    ByteArrayOutputStream linear = new ByteArrayOutputStream();
    for (String part : PARTS.splitAsStream(text).filter(it -> !it.isBlank()).toList()) {
      linear.write(spoken(voice, part));
    }
    Path half = clip.resolveSibling(clip.getFileName() + ".part");
    try (AudioInputStream stored = AudioSystem.getAudioInputStream(STORED, known(linear))) {
      AudioSystem.write(stored, AudioFileFormat.Type.WAVE, half.toFile());
    }
    Files.move(half, clip, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Samples in {@link ClipFolder#FORMAT}. */
  private static byte[] spoken(List<String> voice, String part)
      throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("espeak-ng", "-b", "1", "--stdout"));
    command.addAll(voice);
    Process espeak =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var in = espeak.getOutputStream()) {
      in.write(part.getBytes(StandardCharsets.UTF_8));
    }
    byte[] spoken = espeak.getInputStream().readAllBytes();
    if (!espeak.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || espeak.exitValue() != 0) {
      espeak.destroyForcibly();
      throw new IOException("espeak-ng failed at: " + part);
    }
    try (InputStream raw = new BufferedInputStream(new ByteArrayInputStream(whole(spoken)));
        AudioInputStream own = AudioSystem.getAudioInputStream(raw);
        AudioInputStream linear = AudioSystem.getAudioInputStream(ClipFolder.FORMAT, own)) {
      return linear.readAllBytes();
    } catch (UnsupportedAudioFileException e) {
      throw new IOException("espeak-ng made no WAV", e);
    }
  }

  /** Into a pipe espeak-ng can't write how long it is: both lengths of the header are put right. */
  private static byte[] whole(byte[] wav) {
    byte[] right = wav.clone();
    little(right, 4, right.length - 8);
    little(right, 40, right.length - 44);
    return right;
  }

  private static void little(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
  }

  /** A WAV's header tells its length, so it has to be known before it is written. */
  private static AudioInputStream known(ByteArrayOutputStream linear) {
    byte[] all = linear.toByteArray();
    return new AudioInputStream(new ByteArrayInputStream(all), ClipFolder.FORMAT, all.length / 2);
  }
}
