package dev.usher.internal.files;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** From a file's bytes to its text: always UTF-8, whatever the machine's default is. */
public final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /**
   * Returns a file's text without a byte order mark.
   *
   * @param file the name for a diagnostic
   * @param diagnostics takes one where the bytes are not UTF-8; the text then ends there
   */
  public static String text(String file, byte[] bytes, List<Diagnostic> diagnostics) {
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int column = text.length() - text.lastIndexOf('\n');
      diagnostics.add(
          Diagnostic.of(
                  DiagnosticCode.NOT_UTF8, new Place(file, line, column, 0), "is not UTF-8 text")
              .hinted("save it as UTF-8"));
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
