package org.sitthi.hardware.panel.gpio;

import org.sitthi.hardware.panel.PanelInput;
import org.sitthi.hardware.panel.PanelOutput;

/** The wired lines of an open device. Used by one thread; true is active, whatever the polarity. */
interface Lines extends AutoCloseable {

  /** The value of a wired input, now. */
  boolean read(PanelInput input) throws LinesException;

  /** Sets a wired output. */
  void write(PanelOutput output, boolean active) throws LinesException;

  /** Lets go of the lines; nothing is told to the ear afterwards. */
  @Override
  void close();

  /** Where lines come from. */
  interface Source {

    /**
     * Takes the lines, outputs off.
     *
     * @param ear told changes from now on, on any thread
     */
    Lines open(Ear ear) throws LinesException;
  }

  /** Is told what happens at the lines. Returns at once. */
  interface Ear {

    void changed(PanelInput input, boolean active);

    void lost(String why);
  }
}
