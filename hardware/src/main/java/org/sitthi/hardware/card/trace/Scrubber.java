package org.sitthi.hardware.card.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitthi.hardware.card.thaiid.Applet;

/**
 * Follows a recorded session, finds out where on the card each byte came from, and puts made-up
 * bytes in place of the person's. What it can't place it wipes: data of unknown commands, and
 * answers to unknown commands but for their status words.
 */
final class Scrubber {

  private static final int SELECT = 0xA4;
  private static final int READ = 0xB0;
  private static final int GET_RESPONSE = 0xC0;

  private final List<SessionRecorder.Raw> session;
  private final Map<Place, Byte> said = new HashMap<>();
  private @Nullable Applet selected;
  private @Nullable Place next;

  Scrubber(List<SessionRecorder.Raw> session) {
    this.session = session;
  }

  List<CardTrace.Exchange> scrubbed() {
    List<Optional<Place>> places = new ArrayList<>();
    for (SessionRecorder.Raw raw : session) {
      places.add(follow(raw));
    }
    MadeUpMemory memory = new MadeUpMemory(said);
    List<CardTrace.Exchange> exchanges = new ArrayList<>();
    for (int i = 0; i < session.size(); i++) {
      exchanges.add(replaced(session.get(i), places.get(i), memory));
    }
    return exchanges;
  }

  /** Where the answer's first byte is from; empty if it is from no known place. */
  private Optional<Place> follow(SessionRecorder.Raw raw) {
    byte[] command = raw.command();
    int dataBytes = Math.max(0, raw.answer().length - 2);
    switch (command[1] & 0xFF) {
      case SELECT -> {
        selected = applet(command);
        next = null;
      }
      case READ -> next = readPlace(command);
      case GET_RESPONSE -> {}
      case 0 -> next = selected == Applet.ADM ? new Place(Applet.ADM, 0, 0) : null;
      default -> next = null;
    }
    Place place = next;
    if (place == null) {
      return Optional.empty();
    }
    for (int i = 0; i < dataBytes; i++) {
      said.put(place.plus(i), raw.answer()[i]);
    }
    next = place.plus(dataBytes);
    return Optional.of(place);
  }

  private @Nullable Place readPlace(byte[] command) {
    Applet applet = selected;
    return applet == null || command.length != 7
        ? null
        : new Place(applet, command[5], ((command[2] & 0xFF) << 8) | (command[3] & 0xFF));
  }

  private static @Nullable Applet applet(byte[] command) {
    for (Applet applet : Applet.values()) {
      if (command.length >= 13
          && Arrays.equals(command, 5, 13, applet.aid(), 0, applet.aid().length)) {
        return applet;
      }
    }
    return null;
  }

  private static CardTrace.Exchange replaced(
      SessionRecorder.Raw raw, Optional<Place> place, MadeUpMemory memory) {
    byte[] answer = raw.answer().clone();
    for (int i = 0; i < answer.length - 2; i++) {
      int at = i;
      answer[i] = place.map(first -> memory.at(first.plus(at))).orElse((byte) 0);
    }
    return CardTrace.Exchange.of(command(raw.command()), answer);
  }

  /** SELECT of a known applet, READ, GET RESPONSE and headers alone can't hold a secret. */
  private static byte[] command(byte[] command) {
    boolean harmless =
        command.length <= 5
            || (command.length == 7 && (command[1] & 0xFF) == READ)
            || ((command[1] & 0xFF) == SELECT && applet(command) != null);
    byte[] copy = command.clone();
    if (!harmless) {
      Arrays.fill(copy, 5, copy.length, (byte) 0);
    }
    return copy;
  }
}
