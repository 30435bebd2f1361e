package org.sitthi.kiosk.voice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's sound card, by Java Sound, on a thread of its own. What is said next cuts off what
 * is being said within {@link #STEP}. Without a card the kiosk is silent, says so once in the log
 * and looks again every half minute, when there is something to say.
 */
public final class SoundCard implements Speaker {

  private static final Logger LOG = LoggerFactory.getLogger(SoundCard.class);

  /** So much is handed over at a time. */
  private static final Duration STEP = Duration.ofMillis(20);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
  private static final int STEP_BYTES = (int) (16_000 * 2 * STEP.toMillis() / 1000);

  private final ClipFolder clips;
  private final BlockingQueue<Utterance> next = new ArrayBlockingQueue<>(1);
  private final Thread thread;
  private @Nullable SourceDataLine line;
  private boolean told;
  private long lookedNanos = System.nanoTime() - LOOK_AGAIN.toNanos();

  /** Plays these clips. */
  public SoundCard(ClipFolder clips) {
    this.clips = clips;
    this.thread = Thread.ofPlatform().daemon().name("voice").start(this::run);
  }

  /** Whether this machine can make a sound now. */
  public static boolean isThere() {
    try (SourceDataLine tried = AudioSystem.getSourceDataLine(ClipFolder.FORMAT)) {
      tried.open(ClipFolder.FORMAT);
      return true;
    } catch (LineUnavailableException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Only the newest counts: what waits is thrown away for it. */
  @Override
  public void say(Utterance utterance) {
    while (!next.offer(utterance)) {
      var _ = next.poll();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        play(next.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (line != null) {
        line.close();
      }
    }
  }

  private void play(Utterance utterance) {
    SourceDataLine out = utterance.clips().isEmpty() ? null : opened();
    if (out == null) {
      return;
    }
    out.start();
    for (Clip clip : utterance.clips()) {
      Optional<byte[]> sound = clips.sound(utterance.language(), clip);
      if (sound.isPresent() && !played(out, Pcm.atVolume(sound.get(), utterance.volume()))) {
        out.stop();
        out.flush();
        return;
      }
    }
    out.drain();
    out.stop();
  }

  /** False if it was cut off. */
  private boolean played(SourceDataLine out, byte[] sound) {
    for (int at = 0; at < sound.length; at += STEP_BYTES) {
      if (!next.isEmpty() || Thread.currentThread().isInterrupted()) {
        return false;
      }
      out.write(sound, at, Math.min(STEP_BYTES, sound.length - at));
    }
    return true;
  }

  private @Nullable SourceDataLine opened() {
    if (line == null && System.nanoTime() - lookedNanos >= LOOK_AGAIN.toNanos()) {
      lookedNanos = System.nanoTime();
      try {
        SourceDataLine found = AudioSystem.getSourceDataLine(ClipFolder.FORMAT);
        // A short buffer: what is in it is still heard after a cut.
        found.open(ClipFolder.FORMAT, 4 * STEP_BYTES);
        line = found;
        LOG.info("voice ready");
      } catch (LineUnavailableException | IllegalArgumentException e) {
        if (!told) {
          told = true;
          LOG.warn("no sound card: nothing is spoken");
        }
      }
    }
    return line;
  }
}
