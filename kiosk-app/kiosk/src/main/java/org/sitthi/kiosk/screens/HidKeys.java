package org.sitthi.kiosk.screens;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.sitthi.kiosk.voice.KeyAction;

/**
 * The four tactile keys: whatever a key pad on USB sends, by its usage on the keyboard page (USB
 * HID Usage Tables, page 0x07).
 */
final class HidKeys {

  private static final Map<Integer, KeyCode> CODES = codes();

  private final Map<KeyCode, KeyAction> actions = new EnumMap<>(KeyCode.class);

  /**
   * Of four usages: previous, next, choose, repeat.
   *
   * @throws IllegalArgumentException if one can't be told from the X server's keys
   */
  HidKeys(List<Integer> usages) {
    List<KeyAction> wanted = List.of(KeyAction.values());
    for (int i = 0; i < wanted.size(); i++) {
      int usage = usages.get(i);
      KeyAction action = wanted.get(i);
      actions.put(
          Optional.ofNullable(CODES.get(usage))
              .orElseThrow(
                  () -> new IllegalArgumentException("key 0x" + Integer.toHexString(usage))),
          action);
    }
  }

  /** Tells each of them from now on; a key held down counts once. */
  void listen(Scene scene, Consumer<KeyAction> pressed) {
    Set<KeyAction> down = EnumSet.noneOf(KeyAction.class);
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            action(event)
                .ifPresent(action -> {
                  if (down.add(action)) {
                    pressed.accept(action);
                  }
                }));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> action(event).ifPresent(down::remove));
  }

  private Optional<KeyAction> action(KeyEvent event) {
    return Optional.ofNullable(actions.get(event.getCode()));
  }

  /** Letters, digits, function keys, the block of arrows and the number pad. */
  private static Map<Integer, KeyCode> codes() {
    Map<Integer, KeyCode> codes = new HashMap<>();
    for (int i = 0; i < 26; i++) {
      codes.put(0x04 + i, KeyCode.valueOf(String.valueOf((char) ('A' + i))));
    }
    for (int i = 0; i < 9; i++) {
      codes.put(0x1E + i, KeyCode.valueOf("DIGIT" + (i + 1)));
      codes.put(0x59 + i, KeyCode.valueOf("NUMPAD" + (i + 1)));
    }
    codes.put(0x27, KeyCode.DIGIT0);
    codes.put(0x62, KeyCode.NUMPAD0);
    for (int i = 0; i < 12; i++) {
      codes.put(0x3A + i, KeyCode.valueOf("F" + (i + 1)));
      codes.put(0x68 + i, KeyCode.valueOf("F" + (i + 13)));
    }
    List<KeyCode> block =
        List.of(
            KeyCode.INSERT,
            KeyCode.HOME,
            KeyCode.PAGE_UP,
            KeyCode.DELETE,
            KeyCode.END,
            KeyCode.PAGE_DOWN,
            KeyCode.RIGHT,
            KeyCode.LEFT,
            KeyCode.DOWN,
            KeyCode.UP);
    for (int i = 0; i < block.size(); i++) {
      codes.put(0x49 + i, block.get(i));
    }
    codes.put(0x28, KeyCode.ENTER);
    codes.put(0x29, KeyCode.ESCAPE);
    codes.put(0x2B, KeyCode.TAB);
    codes.put(0x2C, KeyCode.SPACE);
    return Map.copyOf(codes);
  }
}
