package dev.usher.policy.rule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules.
 *
 * @param file its name within the policy's folder, such as {@code refunds.drl}; never null
 * @param packageClause its package; null in a file without one, which no policy that opens has
 *     beside empty files
 * @param imports its imports, in order
 * @param rules its rules, in order
 * @param end the comments behind the last rule
 */
public record RuleFile(
    String file,
    @Nullable PackageClause packageClause,
    List<Import> imports,
    List<Rule> rules,
    List<Comment> end)
    implements Node {

  /** Copies the lists. */
  public RuleFile {
    requireNonNull(file, "file");
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
    end = List.copyOf(end);
  }

  @Override
  public Place place() {
    return new Place(file, 1, 1, 0);
  }

  @Override
  public RuleFile unplaced() {
    return new RuleFile(
        "",
        packageClause == null ? null : packageClause.unplaced(),
        imports.stream().map(Import::unplaced).toList(),
        rules.stream().map(Rule::unplaced).toList(),
        Comments.unplaced(end));
  }

  /** Returns the file as DRL in the one form in which all files are printed. */
  public String toDrl() {
    return DrlPrinter.print(this);
  }
}
