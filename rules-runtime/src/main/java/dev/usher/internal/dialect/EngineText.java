package dev.usher.internal.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file as the engine reads it: it means the same, line for line, and leaves out what Drools is
 * slow at.
 */
final class EngineText {
  private record Edit(int from, int to, String text) {}

  private final Map<Integer, List<Edit>> edits = new HashMap<>();

  /** Replaces what stands from one token to another, unless a line ends between them. */
  void replace(Token first, Token last, String text) {
    if (first.line() == last.line()) {
      edits
          .computeIfAbsent(first.line(), line -> new ArrayList<>())
          .add(new Edit(first.column() - 1, last.end() - 1, text));
    }
  }

  /** Returns the file with its replacements. */
  String of(String text) {
    if (edits.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      result.append(edited(line, edits.getOrDefault(number, List.of()))).append('\n');
    }
    return result.toString();
  }

  private static String edited(String line, List<Edit> edits) {
    StringBuilder result = new StringBuilder(line.length());
    int done = 0;
    for (Edit edit : edits) {
      int from = line.offsetByCodePoints(0, edit.from);
      result.append(line, done, from).append(edit.text);
      done = line.offsetByCodePoints(0, edit.to);
    }
    return result.append(line, done, line.length()).toString();
  }
}
