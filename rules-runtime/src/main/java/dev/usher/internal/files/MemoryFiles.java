package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a policy that is held in memory, by the same measures as one on disk. */
final class MemoryFiles {
  private MemoryFiles() {}

  static SortedMap<String, byte[]> read(PolicySource.InMemory source, FileKind kind) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Diagnostic> misplaced = new ArrayList<>();
    for (Map.Entry<String, String> file : source.files().entrySet()) {
      String path = file.getKey();
      if (kind.missed(path)) {
        misplaced.add(FileKind.misplaced(path));
      } else if (kind.holds(path)) {
        try {
          files.put(path, Bytes.bounded(encoded(file.getValue())));
        } catch (IOException failure) {
          throw Bytes.unreadable(source.name(), path, failure);
        }
      }
    }
    if (!misplaced.isEmpty()) {
      throw new PolicyException(source.name(), misplaced);
    }
    return files;
  }

  /** Half a character has no bytes; it would silently become a question mark. */
  private static byte[] encoded(String text) throws CharacterCodingException {
    ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return copy;
  }
}
