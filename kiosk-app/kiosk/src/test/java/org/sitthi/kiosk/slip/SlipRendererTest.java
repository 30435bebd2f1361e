package org.sitthi.kiosk.slip;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitthi.hardware.printer.SlipRaster;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.record.ClaimRecord;
import org.sitthi.record.CodedName;
import org.sitthi.record.EntitlementRecord;
import org.sitthi.record.VisitRecord;

class SlipRendererTest {

  private final Texts texts = Texts.load();

  @ParameterizedTest
  @CsvSource({"576, TH", "576, EN", "384, TH", "384, EN"})
  void aReaderFindsTheClaimCodeAndNothingElseInTheQr(int width, Language language)
      throws Exception {
    SlipRaster slip = render(width, visit(MadeUp.obtained()), language);
    SlipPng.write(slip, "obtained-" + width + "-" + language.tag());
    assertThat(decode(slip)).isEqualTo(MadeUp.CODE);
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void aForeignReaderFindsTheClaimCodeToo(int width) throws Exception {
    Path png = SlipPng.write(render(width, visit(MadeUp.obtained()), Language.TH), "zbar-" + width);
    assertThat(zbarimg(png)).isEqualTo(MadeUp.CODE);
  }

  @ParameterizedTest
  @EnumSource(
      value = ClaimRecord.State.class,
      names = {"PENDING", "REFUSED"})
  void aSlipWithoutCodeLeadsToItsRecord(ClaimRecord.State state) throws Exception {
    VisitRecord visit = visit(MadeUp.claim(state, Optional.empty()));
    SlipRaster slip = render(576, visit, Language.TH);
    SlipPng.write(slip, state.name().toLowerCase(java.util.Locale.ROOT));
    assertThat(decode(slip)).isEqualTo(MadeUp.RECORD.toString());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingRunsOverTheEdgeOfThePaper(Language also) throws IOException {
    for (int width : new int[] {576, 384}) {
      for (String mark : List.of("slip.copy", "slip.completed", "slip.demo")) {
        SlipContent content =
            SlipContent.of(
                visit(MadeUp.claim(ClaimRecord.State.PENDING, Optional.empty())),
                MadeUp.SITE,
                texts.in(Language.TH),
                Optional.of(texts.in(also)).filter(words -> also != Language.TH),
                List.of(mark));
        SlipRaster slip = new SlipRenderer(width).render(content);
        SlipPng.write(slip, "two-" + also.tag() + "-" + width + "-" + mark);
        for (int row = 0; row < slip.rows(); row++) {
          assertThat(slip.at(row, 0) & 0x80).as("left, row %s of %s", row, mark).isZero();
          assertThat(slip.at(row, width / 8 - 1) & 1).as("right, row %s", row).isZero();
        }
      }
    }
  }

  @Test
  void twiceTheSameContentGivesTheSameDots() {
    SlipContent content =
        SlipContent.of(visit(MadeUp.obtained()), MadeUp.SITE, texts.in(Language.TH), false);
    SlipRenderer renderer = new SlipRenderer(576);
    byte[] first = renderer.render(content).bits();
    renderer.warmUp();
    assertThat(renderer.render(content).bits()).isEqualTo(first);
    assertThat(new SlipRenderer(576).render(content).bits()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\uFFFD", "\u200B\u202E\uFEFF", "\uD83D\uDE00", "ﷺ﷽", "\u0E49\u0E49"})
  void anyNameOfASchemeOrPersonGivesASlip(String odd) {
    for (String name : List.of(odd, odd.repeat(20))) {
      VisitRecord plain = visit(MadeUp.obtained());
      CodedName scheme = new CodedName("", name);
      VisitRecord strange =
          new VisitRecord(
              1,
              plain.recordId(),
              1,
              plain.kioskId(),
              plain.channel(),
              "test",
              true,
              plain.createdAt(),
              plain.hospitalCode(),
              plain.serviceDate(),
              plain.queueNumber(),
              MadeUp.person(name, name),
              plain.verification(),
              Optional.of(
                  new EntitlementRecord(
                      scheme,
                      Optional.of(scheme),
                      Optional.of(scheme),
                      Optional.of(scheme),
                      Optional.of(scheme),
                      Optional.empty(),
                      Optional.empty(),
                      plain.createdAt())),
              plain.claim(),
              plain.referral());
      assertThat(render(384, strange, Language.TH).rows()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void longNamesWrapAndNothingTouchesTheEdge(int width) throws Exception {
    SlipContent content = SlipSamples.longest(texts.in(Language.TH));
    SlipRaster slip = new SlipRenderer(width).render(content);
    SlipPng.write(slip, "longest-" + width);
    for (int row = 0; row < slip.rows(); row++) {
      assertThat(slip.at(row, 0)).as("left edge, row %d", row).isZero();
      assertThat(slip.at(row, slip.widthBytes() - 1)).as("right edge, row %d", row).isZero();
    }
    for (int column = 0; column < slip.widthBytes(); column++) {
      for (int row = slip.rows() - 24; row < slip.rows(); row++) {
        assertThat(slip.at(row, column)).as("3 mm before the cut").isZero();
      }
    }
  }

  @Test
  void demoAndCopyStandInLargeLettersOnTheSlip() throws Exception {
    SlipContent content =
        SlipContent.of(
            MadeUp.visit(MadeUp.obtained(), true), MadeUp.SITE, texts.in(Language.TH), true);
    SlipRaster marked = new SlipRenderer(576).render(content);
    SlipPng.write(marked, "demo-copy");
    assertThat(content.marks()).containsExactly("ตัวอย่าง DEMO", "สำเนา COPY");
    assertThat(marked.rows())
        .isGreaterThan(render(576, visit(MadeUp.obtained()), Language.TH).rows() + 100);
  }

  @Test
  void aTwentyLetterCodeIsBrokenRatherThanShrunkOrCut() throws Exception {
    SlipContent content = SlipSamples.longest(texts.in(Language.TH));
    SlipRaster slip = new SlipRenderer(384).render(content);
    assertThat(decode(slip)).isEqualTo(SlipSamples.LONGEST_CODE);
  }

  private static VisitRecord visit(ClaimRecord claim) {
    return MadeUp.visit(claim, false);
  }

  private SlipRaster render(int width, VisitRecord visit, Language language) {
    return new SlipRenderer(width)
        .render(SlipContent.of(visit, MadeUp.SITE, texts.in(language), false));
  }

  private static String decode(SlipRaster slip) throws Exception {
    BufferedImage picture = SlipPng.picture(slip);
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, new int[width * height], 0, width);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
        .getText();
  }

  private static String zbarimg(Path png) throws IOException, InterruptedException {
    Process zbar;
    try {
      zbar =
          new ProcessBuilder("zbarimg", "--quiet", "--raw", png.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      throw new AssertionError("zbarimg is missing: install the package zbar-tools", e);
    }
    String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(zbar.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return read;
  }
}
