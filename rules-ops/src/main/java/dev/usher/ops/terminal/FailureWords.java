package dev.usher.ops.terminal;

import dev.usher.ops.text.Printable;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why something could not be read or written, in words for people: no class is named. */
public final class FailureWords {
  private FailureWords() {}

  /** Returns why a file or a stream could not be read or written, or not even be named. */
  public static String of(Exception failure) {
    if (failure instanceof InvalidPathException) {
      return "it is no path";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    // The message of a failure that concerns a file is the file's path.
    return system(
        failure instanceof FileSystemException file ? file.getReason() : failure.getMessage());
  }

  /** The system's words, where we have none that fit a sentence. */
  private static String system(@Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      return "the system does not say why";
    }
    return switch (reason.toLowerCase(Locale.ROOT)) {
      case "is a directory" -> "it is a folder";
      case "no space left on device" -> "no space is left on the device";
      case "not a directory" -> "what should be a folder is a file";
      case "read-only file system" -> "the file system is read-only";
      default -> Printable.of(reason);
    };
  }
}
