package org.sitthi.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sitthi.kiosk.texts.Language;
import org.sitthi.kiosk.texts.Texts;
import org.sitthi.kiosk.visit.VisitEvent.StillHere;
import org.sitthi.kiosk.visit.VisitEvent.TouchEvent;
import org.sitthi.kiosk.visit.VisitState;
import org.sitthi.kiosk.voice.Choice.Act;

/**
 * Says each screen and, in private speech, lets four keys do all that a finger could. One thread
 * calls it. Keeps what was typed while its question is asked, and nothing else of a patient.
 */
public final class Narrator {

  /** What keys can change of the screens. */
  public interface Screens {

    /** Turns private speech on or off. */
    void privateSpeech(boolean on);

    /** Speaks this language until the visit is over. */
    void speak(Language language);

    /** Turns the picture off or on. */
    void dark(boolean dark);
  }

  /**
   * How loud.
   *
   * @param hall percent, for all to hear
   * @param ear percent, for one
   */
  public record Volumes(int hall, int ear) {}

  private final Speaker speaker;
  private final Choices choices;
  private final Volumes volumes;
  private final Screens screens;
  private final Consumer<TouchEvent> touch;
  private final Typed typed = new Typed();
  private VisitState state = new VisitState.Idle();
  private Language language = Language.TH;
  private List<Clip> script = List.of();
  private boolean ear;
  private boolean dark;
  private int at = -1;

  /**
   * Silent until something is shown.
   *
   * @param languages that are offered
   * @param touch takes what keys choose
   */
  public Narrator(
      Speaker speaker,
      Texts texts,
      List<Language> languages,
      Volumes volumes,
      Screens screens,
      Consumer<TouchEvent> touch) {
    this.speaker = speaker;
    this.choices = new Choices(texts, languages);
    this.volumes = volumes;
    this.screens = screens;
    this.touch = touch;
  }

  /** A screen is shown: it is said, unless it says what was said already. */
  public void shown(VisitState next, Language spoken, boolean privateSpeech) {
    boolean left = next instanceof VisitState.Idle && !(state instanceof VisitState.Idle);
    List<Clip> words = Script.of(next, privateSpeech);
    boolean news = !words.equals(script) || spoken != language || privateSpeech != ear || left;
    state = next;
    language = spoken;
    ear = privateSpeech;
    if (left || !ear) {
      lit();
    }
    if (news) {
      script = words;
      typed.forget();
      at = -1;
      say(withHint(words));
    }
  }

  /** Says the screen again, and in private speech what was typed and where one is. */
  public void repeat() {
    List<Clip> clips = new ArrayList<>(withHint(script));
    if (ear && isTyped()) {
      clips.addAll(whatIsTyped());
    }
    List<Choice> now = choices.of(state, typed);
    if (ear && at >= 0 && at < now.size()) {
      clips.addAll(now.get(at).said());
    }
    say(clips);
  }

  /** A key was pressed; the first one of all turns private speech on. */
  public void key(KeyAction key) {
    touch.accept(new StillHere());
    if (!ear) {
      screens.privateSpeech(true);
      return;
    }
    List<Choice> now = choices.of(state, typed);
    switch (key) {
      case REPEAT -> repeat();
      case NEXT -> move(now, at + 1);
      case PREVIOUS -> move(now, at < 0 ? now.size() - 1 : at - 1);
      case CHOOSE -> {
        if (at >= 0 && at < now.size()) {
          act(now.get(at).act());
        } else {
          repeat();
        }
      }
    }
  }

  /** Nothing is said any more. */
  public void close() {
    speaker.close();
  }

  private void move(List<Choice> now, int to) {
    if (now.isEmpty()) {
      repeat();
      return;
    }
    at = Math.floorMod(to, now.size());
    say(now.get(at).said());
  }

  private void act(Act act) {
    switch (act) {
      case Act.Send(TouchEvent event) -> touch.accept(event);
      case Act.Type(char sign) -> {
        typed.type(sign);
        say(whatIsTyped());
      }
      case Act.Delete _ -> {
        typed.delete();
        say(whatIsTyped());
      }
      case Act.Toggle(int purpose) -> {
        typed.toggle(purpose);
        say(choices.of(state, typed).get(at).said());
      }
      case Act.Confirm _ -> typed.answer(state).ifPresent(touch);
      case Act.Speak(Language other) -> screens.speak(other);
      case Act.Darken _ -> {
        dark = !dark;
        screens.dark(dark);
        say(List.of(new Clip("voice.dark")));
      }
      case Act.Leave _ -> screens.privateSpeech(false);
    }
  }

  private void lit() {
    if (dark) {
      dark = false;
      screens.dark(false);
    }
  }

  /** That there is something to choose is said with the question. */
  private List<Clip> withHint(List<Clip> words) {
    List<Clip> clips = new ArrayList<>(words);
    if (ear && !(state instanceof VisitState.Idle) && !choices.of(state, typed).isEmpty()) {
      clips.add(new Clip("voice.keys"));
    }
    return clips;
  }

  private boolean isTyped() {
    return choices.of(state, typed).stream().anyMatch(choice -> choice.act() instanceof Act.Delete);
  }

  private List<Clip> whatIsTyped() {
    if (typed.text().isEmpty()) {
      return List.of(new Clip("voice.nothing"));
    }
    List<Clip> clips = new ArrayList<>(List.of(new Clip("voice.typed")));
    clips.addAll(Clip.spelt(typed.text()));
    return clips;
  }

  private void say(List<Clip> clips) {
    Language spoken = SpokenTexts.has(language) ? language : Language.TH;
    speaker.say(new Utterance(spoken, clips, ear ? volumes.ear() : volumes.hall()));
  }
}
