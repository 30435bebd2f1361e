package org.sitthi.hardware.panel.gpio;

import static java.util.Objects.requireNonNull;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.provider.Provider;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelLine;
import org.sitthi.hardware.panel.PanelOutput;
import org.sitthi.hardware.panel.PanelWiring;

/** Lines held by a pi4j context of their own. pi4j's exceptions end here. */
final class Pi4jLines implements Lines {

  private static final long DEBOUNCE_MILLIS = 20;

  private final Context context;
  private final PanelWiring wiring;
  private final Map<PanelOutput, DigitalOutput> outputs = new EnumMap<>(PanelOutput.class);
  private final Map<PanelInput, DigitalInput> inputs = new EnumMap<>(PanelInput.class);
  private volatile boolean closed;

  /** Which providers a context may have. */
  enum Providers {
    GPIOD,
    /** For tests of this adapter only. */
    MOCK
  }

  private Pi4jLines(Context context, PanelWiring wiring) {
    this.context = context;
    this.wiring = wiring;
  }

  static Lines open(Supplier<Context> contexts, Providers allowed, PanelWiring wiring, Ear ear)
      throws LinesException {
    Pi4jLines lines = new Pi4jLines(context(contexts), wiring);
    try {
      lines.refuseOthers(allowed);
      lines.take(ear);
      return lines;
    } catch (RuntimeException | LinkageError e) {
      lines.close();
      throw foreign("pi4j can't take the lines", e);
    } catch (LinesException e) {
      lines.close();
      throw e;
    }
  }

  @Override
  public boolean read(PanelInput input) throws LinesException {
    DigitalState state = state(input);
    if (state == DigitalState.UNKNOWN) {
      throw new LinesException("pi4j does not know the state of " + input);
    }
    return active(requireNonNull(wiring.inputs().get(input)), state);
  }

  @Override
  public void write(PanelOutput output, boolean active) throws LinesException {
    boolean high = active != requireNonNull(wiring.outputs().get(output)).activeLow();
    try {
      var _ =
          requireNonNull(outputs.get(output)).state(high ? DigitalState.HIGH : DigitalState.LOW);
    } catch (RuntimeException e) {
      throw foreign("pi4j can't set " + output, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      var _ = context.shutdown();
    } catch (RuntimeException | LinkageError _) {
      // It was to end and it has ended; there is nothing left to mend.
    }
  }

  private DigitalState state(PanelInput input) throws LinesException {
    try {
      return requireNonNull(inputs.get(input)).state();
    } catch (RuntimeException e) {
      throw foreign("pi4j can't read " + input, e);
    }
  }

  private static Context context(Supplier<Context> contexts) throws LinesException {
    try {
      return contexts.get();
    } catch (RuntimeException | LinkageError e) {
      throw foreign("pi4j does not start", e);
    }
  }

  private void refuseOthers(Providers allowed) throws LinesException {
    String wanted =
        switch (allowed) {
          case GPIOD -> "gpiod-";
          case MOCK -> "mock-";
        };
    for (Provider<?, ?, ?> provider : context.providers().all().values()) {
      if (!provider.id().startsWith(wanted)) {
        throw new LinesException("pi4j brings a provider that was not asked for: " + provider.id());
      }
    }
  }

  private void take(Ear ear) {
    wiring
        .outputs()
        .forEach((output, line) -> {
          DigitalState off = line.activeLow() ? DigitalState.HIGH : DigitalState.LOW;
          outputs.put(
              output,
              context.create(
                  DigitalOutput.newConfigBuilder(context)
                      .id(output.key())
                      .address(address(line))
                      .initial(off)
                      .shutdown(off)
                      .build()));
        });
    wiring
        .inputs()
        .forEach((input, line) -> {
          DigitalInput taken =
              context.create(
                  DigitalInput.newConfigBuilder(context)
                      .id(input.key())
                      .address(address(line))
                      .pull(line.activeLow() ? PullResistance.PULL_UP : PullResistance.OFF)
                      .debounce(DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS)
                      .build());
          inputs.put(input, taken);
          taken.addListener(event -> {
            if (!closed && event.state() != DigitalState.UNKNOWN) {
              ear.changed(input, active(line, event.state()));
            }
          });
        });
  }

  private static boolean active(PanelLine line, DigitalState state) {
    return state == DigitalState.HIGH != line.activeLow();
  }

  /** {@code GPIO17} is 17: so the header's lines are named and numbered. */
  private static int address(PanelLine line) {
    return Integer.parseInt(line.name().substring("GPIO".length()));
  }

  private static LinesException foreign(String what, Throwable e) {
    return new LinesException(what + ": " + e.getClass().getSimpleName(), e);
  }
}
