package dev.usher.ops.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class FailureWordsTest {
  @Test
  void failures_areSaidInWords() {
    says(new AccessDeniedException("f"), "permission denied");
    says(new NoSuchFileException("f"), "it is not there");
    says(new NotDirectoryException("f"), "it is no folder");
    says(new MalformedInputException(1), "it is not UTF-8");
    says(new InvalidPathException("f", "odd"), "it is no path");
    says(
        new FileSystemException("f", null, "Read-only file system"),
        "the file system is read-only");
    says(new IOException("No space left on device"), "no space is left on the device");
    says(new IOException("Is a directory"), "it is a folder");
  }

  @Test
  void otherFailures_areSaidAsTheSystemDoes_withoutAClass() {
    says(new IOException("Input/output \u001Berror"), "Input/output \\u001Berror");
    says(new IOException(), "the system does not say why");
    says(new FileSystemException("f"), "the system does not say why");
  }

  private static void says(Exception failure, String words) {
    assertThat(FailureWords.of(failure)).isEqualTo(words);
  }
}
