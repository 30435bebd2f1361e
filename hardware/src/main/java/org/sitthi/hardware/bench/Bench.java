package org.sitthi.hardware.bench;

import java.util.List;

/** Something that can be measured; starts and ends all it needs itself. */
public interface Bench {

  /** Short, small letters and hyphens: a file is named after it. */
  String name();

  /** Measures; seconds, not minutes. Throws what hinders it: a bench has no half results. */
  List<Figure> run();
}
