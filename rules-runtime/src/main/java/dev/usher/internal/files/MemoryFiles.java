package dev.usher.internal.files;

import static java.util.Objects.requireNonNull;

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

  /** From what is held in memory to a file's bytes. */
  private interface Encoding<T> {
    byte[] bytes(T content) throws IOException;
  }

  static SortedMap<String, byte[]> read(PolicySource.InMemory source, FileKind kind) {
    return read(source.name(), source.files(), kind, MemoryFiles::encoded);
  }

  static SortedMap<String, byte[]> read(
      String name, SortedMap<String, byte[]> files, FileKind kind) {
    return read(name, files, kind, bytes -> bytes);
  }

  /**
   * Asks for the files.
   *
   * @throws PolicyException if whoever supplies them fails, or leaves out a name or a content
   */
  static SortedMap<String, byte[]> supplied(PolicySource.Supplied source) {
    try {
      SortedMap<String, byte[]> files = new TreeMap<>();
      Map<String, byte[]> given = requireNonNull(source.files().get(), "it gave nothing");
      given.forEach(
          (path, bytes) ->
              files.put(path, requireNonNull(bytes, () -> path + " has no content").clone()));
      return files;
    } catch (RuntimeException failure) {
      throw Bytes.unreadable(source.name(), source.name(), failure);
    }
  }

  private static <T> SortedMap<String, byte[]> read(
      String name, Map<String, T> held, FileKind kind, Encoding<T> encoding) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Diagnostic> misplaced = new ArrayList<>();
    for (Map.Entry<String, T> file : held.entrySet()) {
      String path = file.getKey();
      if (kind.missed(path)) {
        misplaced.add(FileKind.misplaced(path));
      } else if (kind.holds(path)) {
        try {
          files.put(path, Bytes.bounded(encoding.bytes(file.getValue())));
        } catch (IOException failure) {
          throw Bytes.unreadable(name, path, failure);
        }
      }
    }
    if (!misplaced.isEmpty()) {
      throw new PolicyException(name, misplaced);
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
