package dev.usher.internal.files;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.bounds.Bound;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Finds the files of a policy that is held in memory. */
final class MemoryFiles {
  private MemoryFiles() {}

  static FoundFiles of(PolicySource.InMemory source) {
    FoundFiles found = new FoundFiles();
    source
        .files()
        .forEach((path, text) -> found.add(new Found.OpenFile(path, () -> encoded(text))));
    return found;
  }

  /**
   * Asks for the files.
   *
   * @throws PolicyException if whoever supplies them fails, or leaves out a name or a content
   */
  static FoundFiles supplied(PolicySource.Supplied source) {
    try {
      FoundFiles found = new FoundFiles();
      Map<String, byte[]> given = requireNonNull(source.files().get(), "it gave nothing");
      given.forEach(
          (path, bytes) -> {
            requireNonNull(bytes, () -> path + " has no content");
            found.add(new Found.OpenFile(path, () -> new ByteArrayInputStream(bytes)));
          });
      return found;
    } catch (RuntimeException failure) {
      throw FileProblems.refusal(source.name(), failure);
    }
  }

  /**
   * Half a character has no bytes; it would silently become a question mark. Of what is too long no
   * more is encoded than tells so.
   */
  private static InputStream encoded(String text) throws CharacterCodingException {
    int most = Bound.FILE_BYTES.most() + 1;
    boolean isTooLong = text.length() > most;
    int end = isTooLong && Character.isHighSurrogate(text.charAt(most - 1)) ? most + 1 : most;
    ByteBuffer bytes =
        StandardCharsets.UTF_8
            .newEncoder()
            .encode(CharBuffer.wrap(text, 0, isTooLong ? end : text.length()));
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return new ByteArrayInputStream(copy);
  }
}
