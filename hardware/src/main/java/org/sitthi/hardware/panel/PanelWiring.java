package org.sitthi.hardware.panel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which line does what. All lines are of one chip; any of them may be missing, not all.
 *
 * @param chip {@code gpiochip0} or a chip's label; absent = the first chip that has all the lines
 */
public record PanelWiring(
    Optional<String> chip, Map<PanelOutput, PanelLine> outputs, Map<PanelInput, PanelLine> inputs) {

  private static final int LONGEST = 400;
  private static final Pattern CHIP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,30}");
  private static final Pattern LINE = Pattern.compile("(!?)([A-Za-z0-9][A-Za-z0-9._:/+-]{0,30})");

  /** Keeps the maps as they are now. */
  public PanelWiring {
    outputs = Map.copyOf(outputs);
    inputs = Map.copyOf(inputs);
  }

  /**
   * Reads {@code chip=…,card-light=LINE,slip-light=LINE,buzzer=LINE,call-light=LINE,door=LINE,
   * ups-battery=LINE,ups-low=LINE}; each key at most once, each line for one purpose.
   *
   * @throws IllegalArgumentException with a message that says what is wrong
   */
  static PanelWiring parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("panel: more than " + LONGEST + " signs");
    }
    Reading reading = new Reading();
    for (String part : text.split(",", -1)) {
      reading.take(part.strip());
    }
    return reading.done();
  }

  private static final class Reading {
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<PanelOutput, PanelLine> outputs = new EnumMap<>(PanelOutput.class);
    private final Map<PanelInput, PanelLine> inputs = new EnumMap<>(PanelInput.class);
    private Optional<String> chip = Optional.empty();

    void take(String part) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      if (!keys.add(key)) {
        throw new IllegalArgumentException("panel: " + key + " is given twice");
      }
      if (key.equals("chip")) {
        chip = Optional.of(value).filter(name -> CHIP.matcher(name).matches());
        if (chip.isEmpty()) {
          throw new IllegalArgumentException("panel: chip must be such as gpiochip0, or a label");
        }
        return;
      }
      for (PanelOutput output : PanelOutput.values()) {
        if (output.key().equals(key)) {
          outputs.put(output, line(key, value));
          return;
        }
      }
      for (PanelInput input : PanelInput.values()) {
        if (input.key().equals(key)) {
          inputs.put(input, line(key, value));
          return;
        }
      }
      throw new IllegalArgumentException(
          "panel: unknown '"
              + key
              + "'; known: chip, card-light, slip-light, buzzer, call-light, door, ups-battery, ups-low");
    }

    PanelWiring done() {
      if (outputs.isEmpty() && inputs.isEmpty()) {
        throw new IllegalArgumentException("panel: no line is named");
      }
      return new PanelWiring(chip, outputs, inputs);
    }

    private PanelLine line(String key, String value) {
      var matcher = LINE.matcher(value);
      if (!matcher.matches()) {
        throw new IllegalArgumentException(
            "panel: " + key + " must be a line's name such as GPIO17, or !GPIO17 if active low");
      }
      if (!names.add(matcher.group(2))) {
        throw new IllegalArgumentException("panel: line " + matcher.group(2) + " is used twice");
      }
      return new PanelLine(matcher.group(2), !matcher.group(1).isEmpty());
    }
  }
}
