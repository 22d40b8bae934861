package dev.usher.internal.files;

import dev.usher.internal.bounds.Bound;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicyException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** What can be wrong with the files of a policy, before anybody looks into them. */
final class FileProblems {
  static final String LOOP = "it is a link that leads back to itself";

  private static final String PLACES =
      "rules lie directly in the folder and end in .drl; the manifest is policy.yaml;"
          + " invariants stand in invariants.yaml; scenarios lie in scenarios/ and end in .yaml";

  private FileProblems() {}

  static Diagnostic misplaced(String path, FileKind kind) {
    return of(stray(kind), path, "would not be read").hinted(PLACES);
  }

  static Diagnostic misnamed(String path, FileKind kind, String objection) {
    return of(stray(kind), path, objection).hinted("give it another name");
  }

  static Diagnostic twice(String path, FileKind kind) {
    return of(stray(kind), path, "is there twice").hinted("remove one of them");
  }

  private static DiagnosticCode stray(FileKind kind) {
    return kind.isOfScenarios()
        ? DiagnosticCode.MISPLACED_SCENARIO_FILE
        : DiagnosticCode.MISPLACED_RULE_FILE;
  }

  static Diagnostic folder(String path) {
    return of(DiagnosticCode.UNREADABLE_FILE, path, "is a folder, and would not be read")
        .hinted("a file is needed there");
  }

  static Diagnostic noFolder(String path) {
    return of(DiagnosticCode.UNREADABLE_FILE, path, "is no folder")
        .hinted("scenarios lie in a folder of that name");
  }

  static Diagnostic unreadable(String path, String why) {
    return of(DiagnosticCode.UNREADABLE_FILE, path, "cannot be read: " + why);
  }

  static Diagnostic tooMuch(String file, Bound bound) {
    return of(DiagnosticCode.LIMIT_EXCEEDED, file, "is too much: " + bound.allowed());
  }

  static Diagnostic more(String policy) {
    return of(
        DiagnosticCode.TOO_MANY_DIAGNOSTICS, policy, "there may be more wrong with its files");
  }

  static Diagnostic noManifest() {
    return of(DiagnosticCode.MISSING_MANIFEST, RuleFiles.MANIFEST, "is missing")
        .hinted("every policy has a manifest");
  }

  private static Diagnostic of(DiagnosticCode code, String file, String message) {
    return Diagnostic.ofFile(code, PolicyPath.shown(file), message);
  }

  /** Says why a file cannot be read, in plain words where the reason is a plain one. */
  static String reason(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission is missing";
    }
    if (failure instanceof NoSuchFileException) {
      return "it is a link that leads nowhere, or was removed";
    }
    String reason = failure instanceof FileSystemException system ? system.getReason() : null;
    if (failure instanceof FileSystemLoopException
        || (reason != null && reason.contains("symbolic links"))) {
      return LOOP;
    }
    if (failure instanceof CharacterCodingException) {
      return "it holds half a character";
    }
    if (reason != null) {
      return reason;
    }
    Throwable said =
        failure instanceof UncheckedIOException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    String message = said.getMessage();
    String kind = said.getClass().getName();
    return message == null ? kind : kind + ": " + PolicyPath.shown(message);
  }

  /** A policy of which nothing can be read at all. */
  static PolicyException refusal(String policy, Exception failure) {
    PolicyException refusal =
        new PolicyException(policy, List.of(unreadable(policy, reason(failure))));
    refusal.initCause(failure);
    return refusal;
  }
}
