package org.sitthi.hardware.panel.gpio;

import static java.util.Objects.requireNonNull;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelLine;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelWiring;

/**
 * Lines held by the kernel's GPIO character device: one request for the outputs, one for the
 * inputs, whose edges a thread of their own reads.
 */
final class ChardevLines implements Lines {

  private static final int POLL_MILLIS = 250;
  private static final long STOP_MILLIS = 1_500;
  private static final int EVENTS_AT_ONCE = 16;

  private final GpioDevice device;
  private final Ear ear;
  private final List<PanelOutput> outputs;
  private final List<PanelInput> inputs;
  private final Optional<Integer> outputFile;
  private final Optional<Integer> inputFile;
  private final List<Integer> inputOffsets;
  private final Thread edges;
  private volatile boolean closed;

  private ChardevLines(
      GpioDevice device,
      Ear ear,
      List<PanelOutput> outputs,
      List<PanelInput> inputs,
      Optional<Integer> outputFile,
      Optional<Integer> inputFile,
      List<Integer> inputOffsets) {
    this.device = device;
    this.ear = ear;
    this.outputs = outputs;
    this.inputs = inputs;
    this.outputFile = outputFile;
    this.inputFile = inputFile;
    this.inputOffsets = inputOffsets;
    this.edges = Thread.ofPlatform().daemon().name("panel-edges").unstarted(this::listen);
  }

  static Lines open(GpioDevice device, PanelWiring wiring, Ear ear) throws LinesException {
    List<PanelOutput> outputs = wiring.outputs().keySet().stream().sorted().toList();
    List<PanelInput> inputs = wiring.inputs().keySet().stream().sorted().toList();
    try (GpioChip chip = GpioChip.find(device, wiring)) {
      List<PanelLine> lamps =
          outputs.stream().map(o -> requireNonNull(wiring.outputs().get(o))).toList();
      List<PanelLine> contacts =
          inputs.stream().map(i -> requireNonNull(wiring.inputs().get(i))).toList();
      Optional<Integer> outputFile =
          lamps.isEmpty() ? Optional.empty() : Optional.of(chip.requestOutputs(lamps));
      Optional<Integer> inputFile = Optional.empty();
      try {
        if (!contacts.isEmpty()) {
          inputFile = Optional.of(chip.requestInputs(contacts));
        }
      } catch (LinesException e) {
        outputFile.ifPresent(device::close);
        throw e;
      }
      ChardevLines lines =
          new ChardevLines(
              device, ear, outputs, inputs, outputFile, inputFile, chip.offsets(contacts));
      if (inputFile.isPresent()) {
        lines.edges.start();
      }
      return lines;
    }
  }

  @Override
  public boolean read(PanelInput input) throws LinesException {
    long mask = 1L << inputs.indexOf(input);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment values = GpioAbi.values(arena, 0, mask);
      Errno.check(
          device.ioctl(inputFile.orElseThrow(), GpioAbi.GET_VALUES, values), "read of the inputs");
      return (GpioAbi.bits(values) & mask) != 0;
    }
  }

  @Override
  public void write(PanelOutput output, boolean active) throws LinesException {
    long mask = 1L << outputs.indexOf(output);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment values = GpioAbi.values(arena, active ? mask : 0, mask);
      Errno.check(
          device.ioctl(outputFile.orElseThrow(), GpioAbi.SET_VALUES, values),
          "write of the outputs");
    }
  }

  @Override
  public void close() {
    closed = true;
    if (inputFile.isPresent()) {
      try {
        edges.join(STOP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    outputFile.ifPresent(device::close);
  }

  /** The edge thread: it alone closes the file it reads. */
  private void listen() {
    int file = inputFile.orElseThrow();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment events =
          arena.allocate((long) EVENTS_AT_ONCE * GpioAbi.EVENT_BYTES, Long.BYTES);
      while (!closed) {
        if (Errno.checkUnlessInterrupted(device.poll(file, POLL_MILLIS), "wait for edges") > 0) {
          int bytes = Errno.checkUnlessInterrupted(device.read(file, events), "read of edges");
          tell(events, bytes);
        }
      }
    } catch (LinesException e) {
      if (!closed) {
        ear.lost(e.why());
      }
    } finally {
      device.close(file);
    }
  }

  private void tell(MemorySegment events, int bytes) {
    for (long at = 0; at + GpioAbi.EVENT_BYTES <= bytes && !closed; at += GpioAbi.EVENT_BYTES) {
      int index = inputOffsets.indexOf(GpioAbi.eventOffset(events, at));
      if (index < 0) {
        ear.lost("an edge of a line that was never asked for");
        return;
      }
      ear.changed(inputs.get(index), GpioAbi.eventIsRising(events, at));
    }
  }
}
