package dev.usher.ops.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.policy.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page of each code: what it means, an example that has it, and the same mended. */
final class CodePages {
  private static final String FOLDER = "/META-INF/usher/diagnostics/";

  private CodePages() {}

  /** Returns the page of a code as Markdown. */
  static String page(DiagnosticCode code) {
    try (InputStream in = CodePages.class.getResourceAsStream(FOLDER + code.id() + ".md")) {
      return in == null
          ? "# `" + code.id() + "`\n\n" + code.title() + ".\n"
          : new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("the page of " + code.id() + " cannot be read", failure);
    }
  }
}
