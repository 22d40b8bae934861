package dev.usher.ops.check;

import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticSeverity;
import java.util.List;

/** Findings as commands to a GitHub workflow, which shows each beside its line. */
final class GitHubCommands {
  private GitHubCommands() {}

  static List<String> of(CheckRun run, FileUri files) {
    return run.diagnostics().stream()
        .map(each -> line(each, files.path(run.file(each.file()))))
        .toList();
  }

  private static String line(Diagnostic one, String file) {
    StringBuilder command = new StringBuilder("::").append(word(one.severity()));
    command.append(" file=").append(property(file));
    if (one.line() > 0) {
      command.append(",line=").append(one.line()).append(",endLine=").append(one.line());
    }
    if (one.column() > 0) {
      command.append(",col=").append(one.column());
      command.append(",endColumn=").append(one.column() + Math.max(one.length(), 1));
    }
    command.append(",title=").append(property(one.code().id()));
    String hint = one.hint().map(text -> "\nhint: " + text).orElse("");
    return command.append("::").append(data(one.message() + hint)).toString();
  }

  private static String word(DiagnosticSeverity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "notice";
    };
  }

  /** As GitHub's own toolkit escapes them. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
