package org.sitthi.hardware.panel.gpio;

import static java.util.Objects.requireNonNull;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitthi.hardware.panel.PanelLine;
import org.sitthi.hardware.panel.PanelWiring;

/** An open GPIO chip with the names of its lines. Lines asked for outlive it. */
final class GpioChip implements AutoCloseable {

  /** The largest chips of boards and expanders have some hundred lines. */
  private static final int MOST_LINES = 1_024;

  private final GpioDevice device;
  private final int file;
  private final Map<String, Integer> offsets;

  private GpioChip(GpioDevice device, int file, Map<String, Integer> offsets) {
    this.device = device;
    this.file = file;
    this.offsets = offsets;
  }

  /** The chip that the wiring names, or else the first that has all its lines. */
  static GpioChip find(GpioDevice device, PanelWiring wiring) throws LinesException {
    List<String> names =
        Stream.concat(wiring.outputs().values().stream(), wiring.inputs().values().stream())
            .map(PanelLine::name)
            .toList();
    List<Path> chips = device.chips();
    List<String> troubles = new ArrayList<>();
    for (Path path : chips) {
      try {
        Optional<GpioChip> chip = look(device, path, wiring.chip(), names);
        if (chip.isPresent()) {
          return chip.get();
        }
      } catch (LinesException e) {
        troubles.add(e.why());
      }
    }
    String what = wiring.chip().map(c -> "GPIO chip " + c).orElse("GPIO chip") + " with " + names;
    throw new LinesException(
        "no " + what + " among " + chips + (troubles.isEmpty() ? "" : ": " + troubles));
  }

  int requestOutputs(List<PanelLine> lines) throws LinesException {
    try (Arena arena = Arena.ofConfined()) {
      return request(GpioAbi.outputs(arena, asked(lines)), "request of the outputs");
    }
  }

  int requestInputs(List<PanelLine> lines) throws LinesException {
    try (Arena arena = Arena.ofConfined()) {
      return request(GpioAbi.inputs(arena, asked(lines)), "request of the inputs");
    }
  }

  List<Integer> offsets(List<PanelLine> lines) {
    return lines.stream().map(line -> requireNonNull(offsets.get(line.name()))).toList();
  }

  @Override
  public void close() {
    device.close(file);
  }

  private int request(MemorySegment request, String what) throws LinesException {
    Errno.check(device.ioctl(file, GpioAbi.GET_LINE, request), what);
    return GpioAbi.requestedFile(request);
  }

  private GpioAbi.Asked asked(List<PanelLine> lines) {
    long activeLow = 0;
    for (int i = 0; i < lines.size(); i++) {
      activeLow |= lines.get(i).activeLow() ? 1L << i : 0;
    }
    return new GpioAbi.Asked(offsets(lines), activeLow);
  }

  private static Optional<GpioChip> look(
      GpioDevice device, Path path, Optional<String> wanted, List<String> names)
      throws LinesException {
    int file = Errno.check(device.open(path), "open of " + path);
    boolean found = false;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment info = GpioAbi.chipInfo(arena);
      Errno.check(device.ioctl(file, GpioAbi.GET_CHIP_INFO, info), "question to " + path);
      boolean named =
          wanted
              .map(name -> path.endsWith(name) || GpioAbi.chipLabel(info).equals(name))
              .orElse(true);
      Map<String, Integer> offsets =
          named ? lines(device, file, GpioAbi.chipLines(info)) : Map.of();
      found = offsets.keySet().containsAll(names);
      return found ? Optional.of(new GpioChip(device, file, offsets)) : Optional.empty();
    } finally {
      if (!found) {
        device.close(file);
      }
    }
  }

  /** Names need not be unique: the first line of a name is meant. */
  private static Map<String, Integer> lines(GpioDevice device, int file, int count)
      throws LinesException {
    Map<String, Integer> offsets = new HashMap<>();
    for (int offset = 0; offset < Math.min(count, MOST_LINES); offset++) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment info = GpioAbi.lineInfo(arena, offset);
        Errno.check(device.ioctl(file, GpioAbi.GET_LINE_INFO, info), "question for a line");
        offsets.putIfAbsent(GpioAbi.lineName(info), offset);
      }
    }
    return offsets;
  }
}
