package dev.usher.internal.judge.wall;

import dev.usher.internal.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * The form of what Drools' parser has made of a file, which is what gets compiled, however the
 * parser has read the text: rules of one pattern without a source, conditions, verbs, and nothing
 * else that DRL has.
 */
final class ParsedForm {
  private static final Map<String, Pattern> ATTRIBUTES =
      Map.of("salience", Pattern.compile("-?[0-9]{1,9}"), "enabled", Pattern.compile("true|false"));

  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z0-9_$]{1,99}");
  private static final Pattern NAME = Pattern.compile("[^\"\\\\\\p{Cntrl}]{1,200}");
  private static final Pattern CLAUSE = Pattern.compile("\"[^\"\\\\]*\"");
  private static final Set<String> IMPORTS = KnownWords.imports();
  private static final Set<String> FUNCTIONS = KnownWords.functions();

  private final String file;

  private ParsedForm(String file) {
    this.file = file;
  }

  /**
   * Refuses whatever is not imports of the vocabulary and rules.
   *
   * @throws CompilerObjection if there is anything else
   */
  static void check(String packageName, String file, PackageDescr parsed) {
    new ParsedForm(file).check(packageName, parsed);
  }

  private void check(String packageName, PackageDescr parsed) {
    if (!parsed.getName().equals(packageName)) {
      throw refused(parsed, "another package than " + packageName);
    }
    none(parsed.getUnit() == null ? List.of() : List.of(parsed.getUnit()), "a unit");
    none(parsed.getAttributes(), "an attribute of all rules");
    none(parsed.getGlobals(), "a global");
    none(parsed.getFunctions(), "a function");
    none(parsed.getAccumulateImports(), "an accumulate function");
    none(parsed.getTypeDeclarations(), "a type");
    none(parsed.getEnumDeclarations(), "an enum");
    none(parsed.getEntryPointDeclarations(), "an entry point");
    none(parsed.getWindowDeclarations(), "a window");
    imported(parsed.getImports(), IMPORTS);
    imported(parsed.getFunctionImports(), FUNCTIONS);
    parsed.getRules().forEach(this::rule);
  }

  private void imported(List<? extends ImportDescr> imports, Set<String> known) {
    for (ImportDescr each : imports) {
      if (!known.contains(each.getTarget())) {
        throw refused(each, "an import of anything but the vocabulary");
      }
    }
  }

  private void rule(RuleDescr rule) {
    if (rule.isQuery() || rule.hasParent() || rule.getUnit() != null || rule.hasErrors()) {
      throw refused(rule, "a query, or a rule that is more than a rule");
    }
    if (!NAME.matcher(rule.getName()).matches()) {
      throw refused(rule, "such a name");
    }
    none(rule.getNamedConsequences().keySet(), "a second consequence");
    rule.getAttributes().values().forEach(this::attribute);
    rule.getAnnotations().forEach(this::annotation);
    List<BaseDescr> patterns = rule.getLhs().getDescrs();
    none(rule.getLhs().getAnnotations(), "an annotation of a pattern");
    if (patterns.size() != 1 || !(patterns.get(0) instanceof PatternDescr)) {
      throw refused(rule, "conditions other than of one pattern");
    }
    PatternDescr pattern = (PatternDescr) patterns.get(0);
    pattern(pattern);
    ConsequenceForm.check(
        file,
        String.valueOf(rule.getConsequence()),
        rule.getConsequenceLine(),
        pattern.getIdentifier());
  }

  private void attribute(AttributeDescr attribute) {
    Pattern value = ATTRIBUTES.get(attribute.getName());
    if (value == null || !value.matcher(String.valueOf(attribute.getValue())).matches()) {
      throw refused(attribute, "the attribute " + attribute.getName());
    }
  }

  private void annotation(AnnotationDescr annotation) {
    Object value = annotation.getSingleValue();
    boolean plain =
        annotation.getValueMap().isEmpty()
            || (annotation.getValueMap().size() == 1
                && value != null
                && CLAUSE.matcher(value.toString()).matches());
    if (!KnownWords.ANNOTATIONS.contains(annotation.getName()) || !plain) {
      throw refused(annotation, "the annotation " + annotation.getName());
    }
  }

  private void pattern(PatternDescr pattern) {
    boolean plain =
        Vocabulary.facts().contains(pattern.getObjectType())
            && pattern.getIdentifier() != null
            && VARIABLE.matcher(pattern.getIdentifier()).matches()
            && pattern.getSource() == null
            && !pattern.isQuery()
            && !pattern.isUnification();
    if (!plain) {
      throw refused(pattern, "a pattern other than of a fact");
    }
    none(pattern.getBehaviors(), "a window");
    none(pattern.getAnnotations(), "an annotation of a pattern");
    for (BaseDescr condition : pattern.getDescrs()) {
      if (!(condition instanceof ExprConstraintDescr expression)
          || expression.getType() != ExprConstraintDescr.Type.NAMED) {
        throw refused(condition, "a condition of another kind");
      }
      ConditionForm.check(file, expression.getExpression(), Math.max(0, condition.getLine()));
    }
  }

  private void none(Collection<?> parts, String what) {
    if (!parts.isEmpty()) {
      Object first = parts.iterator().next();
      throw refused(first instanceof BaseDescr part ? part : null, what);
    }
  }

  private CompilerObjection refused(@Nullable BaseDescr where, String what) {
    int line = where == null ? 0 : Math.max(0, where.getLine());
    return CompilerObjection.at(file, line, "rules have no need of " + what);
  }
}
