package dev.usher.corpus;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A broken policy.
 *
 * @param corpus the file of cases that it stands in, without its ending
 * @param name its name there
 * @param files what the case writes of it
 * @param marks what must be said, and nothing else
 */
record CorpusCase(String corpus, String name, List<CorpusFile> files, SortedSet<Mark> marks) {

  /** Its name among all of them. */
  String fullName() {
    return corpus + "/" + name;
  }

  /** The files of the policy: those of the case, and what it does not write of a good one. */
  SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    files.stream()
        .filter(file -> !file.isAbsent())
        .forEach(file -> texts.put(file.name(), file.text()));
    if (files.stream().noneMatch(file -> file.name().equals(Standard.MANIFEST))) {
      texts.put(Standard.MANIFEST, Standard.manifest());
    }
    if (files.stream().noneMatch(file -> file.name().endsWith(".drl"))) {
      texts.put(CorpusFile.RULES, Standard.rules());
    }
    return texts;
  }

  /** Leaves out that a case does not use all that the standard manifest declares. */
  List<Diagnostic> about(List<Diagnostic> said) {
    boolean own = files.stream().anyMatch(file -> file.name().equals(Standard.MANIFEST));
    return own
        ? said
        : said.stream().filter(each -> each.code() != DiagnosticCode.UNUSED_NAME).toList();
  }

  /** What these diagnostics mark in this case's own lines. */
  SortedSet<Mark> marksOf(List<Diagnostic> said) {
    SortedSet<Mark> marked = new TreeSet<>();
    said.forEach(each -> marked.add(Mark.of(each, added(each.file()))));
    return marked;
  }

  /** How many lines a file has before those that the case writes. */
  int added(String file) {
    return files.stream()
        .filter(each -> each.name().equals(file))
        .mapToInt(CorpusFile::added)
        .findFirst()
        .orElse(0);
  }

  /** The case as it is written, with these marks. */
  String withMarks(SortedSet<Mark> marked) {
    List<Mark> elsewhere = new ArrayList<>(marked);
    StringBuilder text = new StringBuilder();
    for (CorpusFile file : files) {
      List<Mark> here = marked.stream().filter(each -> each.file().equals(file.name())).toList();
      elsewhere.removeAll(here);
      text.append(Marking.of(file, here));
    }
    StringBuilder head = new StringBuilder("=== " + name + "\n");
    elsewhere.forEach(
        each -> head.append("* ").append(each.code()).append(" (" + each.where() + ")\n"));
    return head.append(text).toString();
  }
}
