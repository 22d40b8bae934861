package dev.usher.ops.watch;

import dev.usher.ops.decide.ContactLines;
import dev.usher.ops.terminal.FailureWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of contacts as it was at a look; equal if it is the same.
 *
 * @param bytes what was in it; null if it could not be read
 * @param failure why it could not be read; null if it could
 */
record SampleFile(@Nullable ByteBuffer bytes, @Nullable String failure) {
  private static final int MOST_BYTES = 20_000_000;

  static SampleFile at(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? new SampleFile(null, path + " has more than " + MOST_BYTES + " bytes")
          : new SampleFile(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), null);
    } catch (NoSuchFileException gone) {
      return new SampleFile(null, "there is no file " + path);
    } catch (IOException failure) {
      return new SampleFile(null, path + " cannot be read: " + FailureWords.of(failure));
    }
  }

  /** Returns the contacts; none if the file could not be read. */
  ContactLines contacts() {
    if (bytes == null) {
      return ContactLines.of(new byte[0]);
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.duplicate().get(copy);
    return ContactLines.of(copy);
  }
}
