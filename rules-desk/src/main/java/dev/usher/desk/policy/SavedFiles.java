package dev.usher.desk.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.desk.http.RequestException;
import dev.usher.format.RuleFormat;
import dev.usher.ops.terminal.FailureWords;
import dev.usher.ops.terminal.Replacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A policy's folder as the desk writes to it: only files that a policy consists of, each as a whole
 * or not at all, and never over what somebody else has written meanwhile. Safe to share between
 * threads.
 */
public final class SavedFiles {
  /** What the text of a file is called that is not there. */
  public static final String ABSENT = "\"absent\"";

  /** What some editors begin a file of UTF-8 with. */
  private static final String MARK = "\uFEFF";

  private static final Pattern OWN =
      Pattern.compile(
          "policy\\.yaml|invariants\\.yaml|[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*\\.drl|scenarios/[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*\\.ya?ml");

  private final Path folder;

  /** Makes the files of a folder. */
  public SavedFiles(Path folder) {
    this.folder = folder;
  }

  /** Returns the folder. */
  public Path folder() {
    return folder;
  }

  /** Returns whether a policy has files of that path. */
  public static boolean isOwn(String path) {
    return OWN.matcher(path).matches() && !path.contains("..");
  }

  /**
   * Returns the text of a file, if there is one, as a policy is read: without the mark that some
   * editors write before it.
   *
   * @throws RequestException if it is none of a policy's files, or cannot be read
   */
  public Optional<String> read(String path) {
    try {
      return Optional.of(unmarked(Files.readString(place(path), UTF_8)));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new RequestException(500, path + " cannot be read: " + FailureWords.of(failure));
    }
  }

  private static String unmarked(String text) {
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  /** Who reads a file with the mark reads it without. */
  private static boolean isMarked(Path place) throws IOException {
    return Files.exists(place) && Files.readString(place, UTF_8).startsWith(MARK);
  }

  /**
   * Writes a file as one; one that begins with the mark of a byte order keeps it.
   *
   * @param text its next text
   * @param expected the {@linkplain VersionTexts#tag tag} of the text that is to be replaced, or
   *     {@link #ABSENT}
   * @throws RequestException with 409 if the file on disk is another one by now, and nothing is
   *     written; or if it is none of a policy's files, or cannot be written
   */
  public synchronized void write(String path, String text, String expected) {
    Path place = place(path);
    if (text.getBytes(UTF_8).length > RuleFormat.MOST_BYTES) {
      throw new RequestException(
          422,
          path + " would have more than " + RuleFormat.MOST_BYTES + " bytes; nothing was written");
    }
    try {
      Files.createDirectories(place.resolveSibling(""));
      try (Replacement replacement = Replacement.of(place)) {
        String marked = isMarked(place) ? MARK + unmarked(text) : text;
        replacement.content().write(marked.getBytes(UTF_8));
        String tag = read(path).map(VersionTexts::tag).orElse(ABSENT);
        if (!tag.equals(expected)) {
          throw new RequestException(
              409, path + " has changed on disk since you opened it; nothing was written");
        }
        replacement.place();
      }
    } catch (IOException failure) {
      throw new RequestException(500, path + " cannot be written: " + FailureWords.of(failure));
    }
  }

  /** Links that lead out of the folder are not followed. */
  private Path place(String path) {
    if (!isOwn(path)) {
      throw RequestException.absent("a policy has no file " + path);
    }
    try {
      Path place = folder.resolve(path).normalize();
      Path real = folder.toRealPath();
      Path existing = Files.exists(place) ? place : place.resolveSibling("");
      if (Files.exists(existing) && !existing.toRealPath().startsWith(real)) {
        throw new RequestException(403, path + " leads out of the policy's folder");
      }
      return place;
    } catch (InvalidPathException none) {
      throw RequestException.absent("a policy has no file " + path);
    } catch (IOException failure) {
      throw new RequestException(
          500, "the policy's folder cannot be read: " + FailureWords.of(failure));
    }
  }
}
