package org.sitthi.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;

/**
 * A slip can be read by programs that know nothing of it: zbarimg reads the QR, tesseract each line
 * of Thai (facts/escpos.md §4.3). A font, a size or a threshold that makes letters run together
 * fails here.
 */
@Timeout(180)
class SlipLegibilityTest {

  private static final int WIDTH = 576;
  private static final int BORDER = 16;

  /** Larger letters are read better when made smaller. */
  private static final int LARGE_EM = 60;

  private static final double MOST_WRONG = 0.05;

  @TempDir private Path folder;

  private final SlipContent content =
      SlipContent.of(
          MadeUp.visit(MadeUp.obtained(), false), MadeUp.SITE, Texts.load().in(Language.TH), false);
  private final SlipLayout layout = SlipLayout.of(content, WIDTH, new SlipFonts());
  private final BufferedImage slip = SlipPng.picture(new SlipRenderer(WIDTH).render(content));

  @Test
  void theQrIsReadExactly() throws Exception {
    assertThat(
            run(
                "zbar-tools",
                "zbarimg",
                "--quiet",
                "--raw",
                "-Sdisable",
                "-Sqrcode.enable",
                write(slip, "slip")))
        .isEqualTo(content.qr().orElseThrow());
  }

  @Test
  void theQueueNumberIsReadExactly() throws Exception {
    String queue = content.queue().orElseThrow().value();
    SlipBlock.Text block =
        texts().stream().filter(text -> text.text().equals(queue)).findFirst().orElseThrow();
    assertThat(letters(read(scaled(crop(block), 0.4), "queue", "eng"))).isEqualTo(letters(queue));
  }

  @Test
  void ofTheThaiLinesAtMostOneLetterInTwentyIsMisread() throws Exception {
    int wrong = 0;
    int all = 0;
    List<String> misread = new ArrayList<>();
    for (SlipBlock.Text text : texts()) {
      if (text.face().size() < LARGE_EM && hasThai(text.text())) {
        String expected = letters(text.text());
        String found = letters(read(crop(text), "line", languages(text.text())));
        int distance = distance(expected, found);
        all += expected.length();
        wrong += distance;
        if (distance > 0) {
          misread.add(expected + " as " + found);
        }
      }
    }
    assertThat(all).isGreaterThan(200);
    assertThat((double) wrong / all).as("misread: %s", misread).isLessThanOrEqualTo(MOST_WRONG);
  }

  private List<SlipBlock.Text> texts() {
    return layout.blocks().stream()
        .filter(SlipBlock.Text.class::isInstance)
        .map(SlipBlock.Text.class::cast)
        .toList();
  }

  /** The line's own box and a white border, nothing of its neighbours. */
  private BufferedImage crop(SlipBlock.Text text) {
    SlipFace face = text.face();
    int top = Math.max(0, text.baseline() - face.ascent());
    int bottom = Math.min(slip.getHeight(), top + face.pitch());
    int width = Math.min(WIDTH - text.x(), new SlipFonts().width(text.text(), face) + 4);
    BufferedImage line = white(width + 2 * BORDER, bottom - top + 2 * BORDER);
    Graphics2D pen = line.createGraphics();
    pen.drawImage(slip.getSubimage(text.x(), top, width, bottom - top), BORDER, BORDER, null);
    pen.dispose();
    return line;
  }

  private static BufferedImage scaled(BufferedImage picture, double factor) {
    int width = (int) (picture.getWidth() * factor);
    int height = (int) (picture.getHeight() * factor);
    BufferedImage smaller = white(width + 2 * BORDER, height + 2 * BORDER);
    Graphics2D pen = smaller.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, BORDER, BORDER, width, height, null);
    pen.dispose();
    return smaller;
  }

  private static BufferedImage white(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return picture;
  }

  private String read(BufferedImage line, String name, String languages) throws Exception {
    return run(
        "tesseract-ocr and tesseract-ocr-tha",
        "tesseract",
        write(line, name),
        "-",
        "-l",
        languages,
        "--psm",
        "7",
        "--dpi",
        "203");
  }

  private String write(BufferedImage picture, String name) throws IOException {
    Path file = folder.resolve(name + ".png");
    ImageIO.write(picture, "png", file.toFile());
    return file.toString();
  }

  /** What it prints; one line if it is missing or fails. */
  private static String run(String packages, String... command)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("legibility", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().put("OMP_THREAD_LIMIT", "1");
      Process process = builder.start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue())
          .as("%s (packages %s): %s", command[0], packages, Files.readString(errors))
          .isZero();
      return said;
    } catch (IOException e) {
      throw new AssertionError(command[0] + " is missing: install " + packages, e);
    } finally {
      Files.delete(errors);
    }
  }

  private static boolean hasThai(String text) {
    return text.chars().anyMatch(letter -> letter >= 0x0E00 && letter <= 0x0E7F);
  }

  /** A word of Thai alone is not to be taken for an English one. */
  private static String languages(String text) {
    return text.chars().anyMatch(letter -> letter < 0x80 && Character.isLetter(letter))
        ? "tha+eng"
        : "tha";
  }

  /** Without white space; sara am as one letter, however it was typed. */
  private static String letters(String text) {
    return text.replaceAll("\\s+", "").replace("\u0E4D\u0E32", "\u0E33");
  }

  /** Levenshtein's: letters put in, left out or changed. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
