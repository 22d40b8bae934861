package dev.usher.internal.bounds;

import dev.usher.testing.PolicyFolder;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Policies as large as the bounds allow, and one more than that. */
enum LargePolicy {
  INVARIANTS {
    @Override
    void write(Map<String, String> files, int extra) {
      StringBuilder text = new StringBuilder("invariants:\n");
      for (int i = 0; i < Bound.INVARIANTS.most() + extra; i++) {
        text.append("- {name: i")
            .append(i)
            .append(", always: {when: 'refund > ")
            .append(i)
            .append("', has: [holds]}}\n");
      }
      files.put("invariants.yaml", text.toString());
    }
  },
  TIERS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(MANIFEST, with("tiers", list(Bound.TIERS.most() + extra, i -> "tier-" + i)));
      StringBuilder rules = new StringBuilder("package desk;\n");
      for (int i = 2; i <= Bound.TIERS.most(); i++) {
        rules.append(
            rule(
                "Assessed(attempts >= " + (i % 9 + 1) + ")",
                ".escalate(" + i + ", atTier(" + (i - 1) + ", businessDays(1)))",
                i));
      }
      files.put("rules.drl", rules.toString());
    }
  },
  TEAMS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(MANIFEST, with("teams", list(Bound.TEAMS.most() + extra, i -> "team-" + i)));
    }
  },
  TOPICS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(MANIFEST, with("topics", list(Bound.TOPICS.most() + extra, i -> "topic-" + i)));
    }
  },
  WORD_LISTS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(
          MANIFEST,
          with(
              "words",
              group(Bound.WORD_LISTS.most() + extra, i -> "list-" + i + ": [word" + i + "]")));
    }
  },
  WORDS {
    @Override
    void write(Map<String, String> files, int extra) {
      String words =
          list(
              Bound.WORDS.most() + extra, i -> "\"*" + "%05d".formatted(i) + "x".repeat(3) + "*\"");
      files.put(MANIFEST, with("words", "{angry: " + words + "}"));
    }
  },
  WORD_CHARACTERS {
    @Override
    void write(Map<String, String> files, int extra) {
      int length = Bound.PHRASE.most();
      String words =
          list(
              Bound.WORD_CHARACTERS.most() / length,
              i -> "\"*" + "%05d".formatted(i) + "x".repeat(length - 7) + "*\"");
      String more = extra == 0 ? "" : ", a";
      files.put(MANIFEST, with("words", "{angry: " + words.replace("]", more + "]") + "}"));
    }
  },
  PHRASE {
    @Override
    void write(Map<String, String> files, int extra) {
      String phrase =
          "a\u0301\u0323".repeat(80).substring(0, Bound.PHRASE.most() - 1 + extra) + "b";
      files.put(MANIFEST, with("words", "{angry: [\"" + phrase + "\"]}"));
    }
  },
  DESKS {
    @Override
    void write(Map<String, String> files, int extra) {
      String desks =
          group(
              Bound.DESKS.most() + extra,
              i ->
                  "desk-" + i + ": {zone: UTC, hours: {mon: \"09:00-10:00\"}, holidays: [GB-ENG]}");
      files.put(MANIFEST, with("desks", desks));
    }
  },
  HOLIDAYS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(
          MANIFEST,
          PolicyFolder.MANIFEST
              + "\nholidays: "
              + list(Bound.HOLIDAYS.most() + extra, LargePolicy::date));
    }
  },
  CLOSED_DAYS {
    @Override
    void write(Map<String, String> files, int extra) {
      // Some 900 days each, and with the second entry as many again.
      String holidays = extra == 0 ? "[GB-ENG]" : "[GB-ENG, GB-SCT]";
      String desks =
          group(
              Bound.DESKS.most(),
              i ->
                  "desk-%d: {zone: UTC, hours: {mon: \"09:00-10:00\"}, holidays: %s}"
                      .formatted(i, holidays));
      files.put(MANIFEST, with("desks", desks));
    }
  },
  EXCEPTIONS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(
          MANIFEST,
          PolicyFolder.MANIFEST
              + "\nexceptions: "
              + group(Bound.EXCEPTIONS.most() + extra, i -> date(i) + ": closed"));
    }
  },
  HOURS {
    @Override
    void write(Map<String, String> files, int extra) {
      String hours = "09:00-10:00,".repeat(100).substring(0, Bound.HOURS.most() - 11);
      hours = hours.substring(0, hours.lastIndexOf(',') + 1);
      hours = hours + " ".repeat(Bound.HOURS.most() + extra - 11 - hours.length()) + "09:00-10:00";
      files.put(
          MANIFEST,
          PolicyFolder.MANIFEST.replace("mon-fri: \"09:00-17:00\"", "mon: \"" + hours + '"'));
    }
  },
  FIELDS {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(
          MANIFEST,
          PolicyFolder.MANIFEST
              + "\nfields: "
              + group(Bound.FIELDS.most() + extra, i -> "field-" + i + ": number"));
    }
  },
  RATES {
    @Override
    boolean opens() {
      return false;
    }

    @Override
    void write(Map<String, String> files, int extra) {
      // There are not so many currencies.
      files.put(
          MANIFEST,
          PolicyFolder.MANIFEST
              + "\nrates: "
              + group(Bound.RATES.most() + extra, i -> "X" + i + ": 1.5"));
    }
  },
  FIELD_VALUES {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put(
          MANIFEST,
          PolicyFolder.MANIFEST
              + "\nfields: {fare: "
              + list(Bound.FIELD_VALUES.most() + extra, i -> "fare-" + i)
              + "}");
    }
  },
  VALUES {
    @Override
    void write(Map<String, String> files, int extra) {
      // The names and values of the rest count too, so this is more than enough or far less.
      int count = extra == 0 ? 10 : Bound.VALUES.most();
      files.put(
          MANIFEST,
          with("topics", "[" + "{},".repeat(count) + "]").replace("{},", extra == 0 ? "" : "{},"));
    }
  },
  RULES {
    @Override
    void write(Map<String, String> files, int extra) {
      rules(
          files, Bound.RULES.most() + extra, "refund >= %d, attempts == %d", ".hold(\"held-%d\")");
    }
  },
  CONDITIONS {
    @Override
    void write(Map<String, String> files, int extra) {
      int each = 100;
      String literals = list(each, i -> "\"label-" + i + "-%1$d\"");
      rules(
          files,
          Bound.CONDITIONS.most() / each + extra,
          "id in (" + literals.substring(1, literals.length() - 1) + ")",
          ".hold(\"held\")");
    }
  },
  VERBS {
    @Override
    void write(Map<String, String> files, int extra) {
      int each = 50;
      StringBuilder verbs = new StringBuilder();
      for (int i = 0; i < each; i++) {
        verbs.append(".hold(\"held-" + i + "-%1$d\")");
      }
      rules(files, Bound.VERBS.most() / each + extra, "attempts >= 1", verbs.toString());
    }
  },
  TOKENS {
    @Override
    boolean opens() {
      return false;
    }

    @Override
    void write(Map<String, String> files, int extra) {
      files.put("rules.drl", "package desk;\n" + ";".repeat(Bound.TOKENS.most() + extra - 3));
    }
  },
  RULE_FILES {
    @Override
    void write(Map<String, String> files, int extra) {
      for (int i = 1; i < Bound.RULE_FILES.most() + extra; i++) {
        files.put("file-" + i + ".drl", file(2 + i));
      }
    }
  },
  FILE_BYTES {
    @Override
    void write(Map<String, String> files, int extra) {
      String start = files.get("rules.drl");
      files.put(
          "rules.drl",
          start + "//" + "x".repeat(Bound.FILE_BYTES.most() - start.length() - 2 + extra));
    }
  },
  POLICY_BYTES {
    @Override
    void write(Map<String, String> files, int extra) {
      int left = Bound.POLICY_BYTES.most() + extra;
      for (String text : files.values()) {
        left -= text.length();
      }
      int several = 1 + left / (Bound.FILE_BYTES.most() - 100);
      for (int i = 0; i < several; i++) {
        String start = file(2 + i) + "//";
        int length = left / several + (i < left % several ? 1 : 0);
        files.put("notes-" + i + ".drl", start + "x".repeat(length - start.length()));
      }
    }
  },
  PATH {
    @Override
    void write(Map<String, String> files, int extra) {
      files.put("x".repeat(Bound.PATH.most() - 4 + extra) + ".drl", file(2));
    }
  },
  FOLDERS_ABOUT {
    @Override
    void write(Map<String, String> files, int extra) {
      for (int i = 0; i < Bound.FOLDERS_ABOUT.most() / 2; i++) {
        files.put("notes-" + i + "/more/note.txt", "");
      }
      files.put("n".repeat(extra) + "/note.txt", "");
    }
  },
  FILES_ABOUT {
    @Override
    void write(Map<String, String> files, int extra) {
      for (int i = files.size(); i < Bound.FILES_ABOUT.most() + extra; i++) {
        files.put("notes/note-" + i + ".txt", "");
      }
    }
  };

  static final String MANIFEST = "policy.yaml";

  /** Writes the files that make it large into those of a small one. */
  abstract void write(Map<String, String> files, int extra);

  /** Whether it opens when it is as large as allowed. */
  boolean opens() {
    return true;
  }

  /** Returns the files: as much as is allowed, and {@code extra} more. */
  Map<String, String> files(int extra) {
    Map<String, String> files = new TreeMap<>();
    files.put(MANIFEST, PolicyFolder.MANIFEST);
    files.put("rules.drl", "package desk;\n" + rule("Assessed(attempts >= 1)", ".hold(\"x\")", 1));
    write(files, extra);
    return files;
  }

  private static String rule(String pattern, String verbs, int number) {
    return "rule \"r" + number + "\" when $case : " + pattern + " then $case" + verbs + "; end\n";
  }

  /** A file of one rule; the first number is taken. */
  private static String file(int number) {
    return "package desk;\n" + rule("Assessed(attempts >= 1)", ".hold(\"x\")", number);
  }

  private static void rules(Map<String, String> files, int count, String condition, String verbs) {
    int perFile = 500;
    for (int from = 0; from < count; from += perFile) {
      StringBuilder text = new StringBuilder("package desk;\n");
      for (int i = from; i < Math.min(count, from + perFile); i++) {
        String pattern = "Assessed(" + condition.formatted(i, i % 7) + ")";
        text.append(rule(pattern, verbs.formatted(i), i));
      }
      files.put("rules" + (from == 0 ? "" : "-" + from) + ".drl", text.toString());
    }
  }

  private static String with(String key, String value) {
    return PolicyFolder.MANIFEST.replaceAll("(?m)^" + key + ": .*$", "")
        + key
        + ": "
        + value
        + "\n";
  }

  private static String list(int count, IntFunction<String> entry) {
    StringJoiner list = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < count; i++) {
      list.add(entry.apply(i));
    }
    return list.toString();
  }

  private static String group(int count, IntFunction<String> entry) {
    String list = list(count, entry);
    return "{" + list.substring(1, list.length() - 1) + "}";
  }

  private static String date(int number) {
    return "\"" + java.time.LocalDate.of(2026, 1, 1).plusDays(number) + "\"";
  }
}
