package dev.usher.flink.stream;

import static java.util.Objects.requireNonNull;

import dev.usher.internal.document.Fault;
import dev.usher.internal.document.FaultException;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.document.JsonText;
import dev.usher.internal.files.PolicyFiles;
import dev.usher.internal.files.RuleFiles;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version of a policy by its files, as one line: {@code {"files":{"policy.yaml":"…",…}}}, of the
 * manifest, the rules and the invariants. Immutable and thread-safe.
 */
public final class PolicyLine {
  private final SortedMap<String, String> files;

  private PolicyLine(SortedMap<String, String> files) {
    this.files = files;
  }

  /**
   * Reads the files of a policy, and checks nothing of what they say.
   *
   * @throws PolicyException if there is no such policy or its files cannot be read
   */
  public static PolicyLine of(PolicySource source) {
    RuleFiles read = PolicyFiles.rules(requireNonNull(source, "source"));
    List<Diagnostic> wrong = new ArrayList<>();
    SortedMap<String, String> texts = read.texts(wrong);
    if (!wrong.isEmpty()) {
      throw new PolicyException(source.name(), wrong);
    }
    return new PolicyLine(texts);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is none; the message says where and why
   */
  public static PolicyLine read(String line) {
    try {
      Fields fields = JsonDocument.read(requireNonNull(line, "line")).fields();
      fields.check(List.of("files"), PolicyLine::refuse);
      Fields each = fields.need("files").fields().once(PolicyLine::refuse);
      SortedMap<String, String> files = new TreeMap<>();
      for (Fields.Member file : each.members()) {
        files.put(file.name().text(), file.value().text());
      }
      return new PolicyLine(files);
    } catch (FaultException wrong) {
      throw new IllegalArgumentException(wrong.fault().placed(), wrong);
    }
  }

  private static void refuse(Fault fault) {
    throw fault.exception();
  }

  /** Returns the policy that these files are. */
  public PolicySource source() {
    return PolicySource.of(files);
  }

  /** Returns the line, without a line break. */
  public String toJson() {
    return JsonText.object(
        ZoneOffset.UTC,
        4096,
        json -> json.object("files", each -> files.forEach(each::textByAnyName)));
  }

  /** Returns the digest that decisions by this policy bear. */
  public String digest() {
    return PolicyFiles.rules(source()).digest();
  }
}
