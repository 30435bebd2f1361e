package org.sitthi.hardware.card.pcsc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which readers are meant: a glob over PC/SC reader names, {@code *} and {@code ?}. */
record ReaderName(String glob) {

  /** The first reader that is meant, in pcscd's order. */
  Optional<String> firstOf(List<String> readers) {
    Pattern pattern = pattern();
    return readers.stream().filter(name -> pattern.matcher(name).matches()).findFirst();
  }

  private Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
