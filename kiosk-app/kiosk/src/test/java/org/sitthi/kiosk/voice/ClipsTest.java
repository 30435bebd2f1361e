package org.sitthi.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.Cause;
import org.sitthi.kiosk.visit.VisitKey;
import org.sitthi.kiosk.visit.VisitState;

/** Clips made by the real espeak-ng, and what a screen wants of them. */
class ClipsTest {

  @TempDir Path folder;

  @Test
  void aClipIsMadeInEachLanguageAndHeardAsItsText() throws Exception {
    for (Language language : List.of(Language.TH, Language.EN)) {
      Path clip = Files.createDirectories(folder.resolve(language.tag())).resolve("one.wav");
      String text = Texts.load().in(language).text("idle.title");
      ClipMaker.make(language, text, clip);
      byte[] sound = new ClipFolder(List.of(folder)).sound(language, new Clip("one")).orElseThrow();
      assertThat(sound.length / 32_000.0).as("seconds").isBetween(0.4, 6.0);
      assertThat(loudest(sound)).as("not silence").isGreaterThan(3_000);
      assertThat(Files.size(clip)).as("a byte a sample").isLessThan(sound.length / 2 + 200);
    }
  }

  @Test
  void theLongestTextsOfEachVoiceAreSpoken() throws Exception {
    for (Language language : Language.values()) {
      if (!SpokenTexts.has(language)) {
        continue;
      }
      List<String> longest =
          SpokenTexts.of(Texts.load().in(language)).values().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .limit(12)
              .toList();
      Path home = Files.createDirectories(folder.resolve(language.tag()));
      for (String text : longest) {
        ClipMaker.make(language, text, home.resolve("long.wav"));
        byte[] sound =
            new ClipFolder(List.of(folder)).sound(language, new Clip("long")).orElseThrow();
        assertThat(loudest(sound)).as(text).isGreaterThan(3_000);
      }
    }
  }

  @Test
  void aRecordingOfTheHospitalGoesBeforeOurs() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own/th"));
    Path ours = Files.createDirectories(folder.resolve("ours/th"));
    ClipMaker.make(Language.TH, "หนึ่ง", own.resolve("a.wav"));
    ClipMaker.make(Language.TH, "หนึ่ง สอง สาม สี่ ห้า หก", ours.resolve("a.wav"));
    ClipMaker.make(Language.TH, "หนึ่ง", ours.resolve("b.wav"));
    Files.writeString(own.resolve("c.wav"), "no sound");
    ClipFolder both = new ClipFolder(List.of(folder.resolve("own"), folder.resolve("ours")));
    byte[] first = both.sound(Language.TH, new Clip("a")).orElseThrow();
    assertThat(first)
        .isEqualTo(
            new ClipFolder(List.of(folder.resolve("own")))
                .sound(Language.TH, new Clip("a"))
                .orElseThrow());
    assertThat(both.sound(Language.TH, new Clip("b"))).isPresent();
    assertThat(both.sound(Language.TH, new Clip("c"))).isEmpty();
    assertThat(both.sound(Language.TH, new Clip("none"))).isEmpty();
  }

  @Test
  void everyLanguageWithAVoiceHasTheSameClips() {
    Set<String> thai = SpokenTexts.of(Texts.load().in(Language.TH)).keySet();
    for (Language language : Language.values()) {
      if (SpokenTexts.has(language)) {
        assertThat(SpokenTexts.of(Texts.load().in(language)).keySet()).isEqualTo(thai);
      }
    }
  }

  @Test
  void everythingThatASpokenScreenWantsIsAClip() {
    Map<String, String> clips = SpokenTexts.of(Texts.load().in(Language.TH));
    VisitKey key =
        new VisitKey(
            1,
            org.sitthi.kiosk.visit.MadeUp.RECORD_ID,
            org.sitthi.kiosk.visit.MadeUp.NOW,
            "",
            true);
    Set<String> wanted = new TreeSet<>();
    for (Cause cause : Cause.values()) {
      names(Script.of(new VisitState.Apology(key, cause), true), wanted);
      names(Script.of(new VisitState.OutOfService(cause), true), wanted);
    }
    names(Script.of(new VisitState.Idle(), true), wanted);
    assertThat(clips.keySet()).containsAll(wanted);
    assertThat(wanted.size()).isGreaterThan(60);
  }

  @Test
  void codesAreSpeltAndWhatNobodyCanSayIsLeftOut() {
    assertThat(Clip.spelt("K01-2ก"))
        .extracting(Clip::name)
        .containsExactly("sign.K", "sign.0", "sign.1", "sign.minus", "sign.2");
  }

  @Test
  void halfTheVolumeIsHalfTheSample() {
    byte[] sound = {(byte) 0x10, (byte) 0x27, (byte) 0xF0, (byte) 0xD8};
    assertThat(Pcm.atVolume(sound, 100)).isEqualTo(sound);
    assertThat(Pcm.atVolume(sound, 50))
        .containsExactly((byte) 0x88, (byte) 0x13, (byte) 0x78, (byte) 0xEC);
    assertThat(loudest(Pcm.atVolume(sound, 0))).isZero();
  }

  @Test
  void withoutASoundCardNothingFails() {
    try (SoundCard card = new SoundCard(new ClipFolder(List.of(folder)))) {
      for (int i = 0; i < 50; i++) {
        card.say(new Utterance(Language.TH, Clip.spelt("123"), 60));
      }
    }
  }

  @Test
  void whatIsSaidNeverStandsInALog() {
    assertThat(new Utterance(Language.TH, Clip.spelt("PP123"), 60))
        .hasToString("Utterance[TH, 5 clips]");
  }

  private static void names(List<Clip> clips, Set<String> into) {
    clips.forEach(clip -> into.add(clip.name()));
  }

  private static int loudest(byte[] sound) {
    int loudest = 0;
    for (int i = 0; i + 1 < sound.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((short) ((sound[i] & 0xFF) | (sound[i + 1] << 8))));
    }
    return loudest;
  }
}
