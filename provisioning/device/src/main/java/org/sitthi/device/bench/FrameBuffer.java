package org.sitthi.device.bench;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * A virtual display of one's own whose pixels are a file: what is in them was shown, whoever drew
 * it. The file has the form of xwd (X11/XWDFile.h): a header of big-endian words, colours, pixels.
 */
final class FrameBuffer implements AutoCloseable {

  static final int WIDTH = 1080;
  static final int HEIGHT = 1920;
  private static final int BYTES_PER_LINE = 12 * 4;
  private static final int COLOURS = 19 * 4;
  private static final int COLOUR_BYTES = 12;
  private static final int RGB = 0xFFFFFF;

  private final Process server;
  private final String display;
  private final ByteBuffer pixels;
  private final int line;

  private FrameBuffer(Process server, String display, MappedByteBuffer file) {
    this.server = server;
    this.display = display;
    int start = file.getInt(0) + file.getInt(COLOURS) * COLOUR_BYTES;
    this.line = file.getInt(BYTES_PER_LINE);
    this.pixels = file.slice(start, HEIGHT * line).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Starts an empty display; its file lies in a folder of its own. */
  static FrameBuffer open(Path folder) throws IOException {
    Path own = Files.createTempDirectory(folder, "display-");
    Process server =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                WIDTH + "x" + HEIGHT + "x24",
                "-nolisten",
                "tcp",
                "-fbdir",
                own.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String number =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (number == null) {
      throw new IllegalStateException("the virtual display (Xvfb) does not start");
    }
    try (FileChannel file =
        FileChannel.open(own.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
      return new FrameBuffer(
          server, ":" + number.strip(), file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()));
    }
  }

  /** For {@code DISPLAY}. */
  String display() {
    return display;
  }

  /** Red, green and blue of a point, as it is now. */
  int at(int x, int y) {
    return pixels.getInt(y * line + x * Integer.BYTES) & RGB;
  }

  /** Keeps what is shown now. */
  void save(Path png) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.setRGB(x, y, at(x, y));
      }
    }
    try {
      ImageIO.write(image, "png", png.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(5, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
