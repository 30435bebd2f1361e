package org.sitthi.kiosk.voice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.sitthi.kiosk.texts.Language;

/** Where clips lie, {@code LANGUAGE/NAME.wav}: a hospital's own recording goes before ours. */
public final class ClipFolder {

  /** What is played: 16 kHz, 16 bit, one channel. */
  static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);

  /** No clip is longer than a minute. */
  private static final int MOST_BYTES = 60 * 16_000 * 2;

  private final List<Path> folders;

  /** Of these folders, the first that has a clip gives it. */
  public ClipFolder(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Whether there is any clip at all. */
  public boolean isEmpty() {
    return folders.stream().noneMatch(folder -> Files.isDirectory(folder.resolve("th")));
  }

  /** What a clip sounds like in {@link #FORMAT}; empty if there is none, or it can't be read. */
  Optional<byte[]> sound(Language language, Clip clip) {
    return file(language, clip).flatMap(ClipFolder::read);
  }

  private Optional<Path> file(Language language, Clip clip) {
    return folders.stream()
        .flatMap(folder -> Stream.of(folder.resolve(language.tag()).resolve(clip.name() + ".wav")))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Optional<byte[]> read(Path file) {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        AudioInputStream own = AudioSystem.getAudioInputStream(raw);
        AudioInputStream linear =
            AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, own);
        AudioInputStream ours = AudioSystem.getAudioInputStream(FORMAT, linear)) {
      return Optional.of(ours.readNBytes(MOST_BYTES));
    } catch (IOException | UnsupportedAudioFileException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
