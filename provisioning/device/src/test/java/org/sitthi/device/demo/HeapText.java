package org.sitthi.device.demo;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for words in a heap dump, in whatever way a Java process may hold them. */
final class HeapText {

  private HeapText() {}

  /** Which of the words are there, each with the way it is written and what stands round it. */
  static List<String> found(Path dump, List<String> words) throws IOException {
    List<String> found = new ArrayList<>();
    try (FileChannel file = FileChannel.open(dump)) {
      MappedByteBuffer heap = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      for (String word : words) {
        for (byte[] form : forms(word)) {
          int at = indexOf(heap, form);
          if (at >= 0) {
            found.add(word + " as " + form.length + " bytes in: " + around(heap, at));
          }
        }
      }
    }
    return found;
  }

  private static Set<byte[]> forms(String word) {
    Set<byte[]> forms = new LinkedHashSet<>();
    // A String's own bytes are UTF-16 in the machine's order, or Latin-1 if all of it fits.
    Charset own =
        ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
            ? StandardCharsets.UTF_16LE
            : StandardCharsets.UTF_16BE;
    forms.add(word.getBytes(own));
    // A char[] in a dump is written in the order of networks.
    forms.add(word.getBytes(StandardCharsets.UTF_16BE));
    forms.add(word.getBytes(StandardCharsets.UTF_8));
    forms.add(word.getBytes(Charset.forName("TIS-620")));
    return forms;
  }

  private static int indexOf(MappedByteBuffer heap, byte[] word) {
    byte first = word[0];
    int last = heap.limit() - word.length;
    for (int at = 0; at <= last; at++) {
      if (heap.get(at) == first && matches(heap, at, word)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(MappedByteBuffer heap, int at, byte[] word) {
    for (int i = 1; i < word.length; i++) {
      if (heap.get(at + i) != word[i]) {
        return false;
      }
    }
    return true;
  }

  private static String around(MappedByteBuffer heap, int at) {
    byte[] bytes = new byte[Math.min(400, heap.limit() - at + 200)];
    heap.get(Math.max(0, at - 200), bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]+", "·");
  }
}
