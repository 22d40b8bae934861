package dev.usher.internal.judge;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows Drools' compiler, and what it has compiled, the vocabulary of rules, the few classes of
 * Java that this is made of, and the parts of Drools that compiled rules are made of. Whatever else
 * a text names does not exist for it, be it in java.lang. The second wall behind the check of a
 * policy, and all there is behind consequences; in conditions MVEL knows a few classes by itself
 * ({@code System} among them), so that only the check keeps these out.
 */
final class VocabularyClassLoader extends ClassLoader {
  private static final String CLASS = ".class";
  private static final String VOCABULARY = "dev.usher.model.";

  private static final Set<String> JAVA =
      Set.of(
          "java.io.Serializable",
          "java.lang.Boolean",
          "java.lang.CharSequence",
          "java.lang.Class",
          "java.lang.Comparable",
          "java.lang.Enum",
          "java.lang.Exception",
          "java.lang.Integer",
          "java.lang.Iterable",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.RuntimeException",
          "java.lang.String",
          "java.lang.Throwable",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.math.BigDecimal",
          "java.util.Collection",
          "java.util.Set",
          "java.util.regex.Matcher",
          "java.util.regex.Pattern");

  /** What compiled conditions and consequences extend, take or call; and their compiler. */
  private static final Set<String> COMPILED =
      Set.of(
          "org.drools.base.base.ValueResolver",
          "org.drools.base.base.ValueType",
          "org.drools.base.reteoo.BaseTuple",
          "org.drools.base.rule.Declaration",
          "org.drools.base.rule.accessor.CompiledInvoker",
          "org.drools.base.rule.consequence.Consequence",
          "org.drools.base.rule.consequence.ConsequenceContext",
          "org.drools.core.WorkingMemory",
          "org.drools.core.common.InternalFactHandle",
          "org.drools.core.reteoo.LeftTuple",
          "org.drools.core.reteoo.Tuple",
          "org.drools.core.rule.consequence.KnowledgeHelper",
          "org.drools.ecj.EclipseJavaCompiler",
          "org.drools.mvel.ConditionEvaluator",
          "org.drools.mvel.EvaluatorHelper",
          "org.kie.api.runtime.KieContext",
          "org.kie.api.runtime.rule.FactHandle",
          "org.kie.api.runtime.rule.RuleContext");

  private static final List<String> PACKAGES_OF_PARTS =
      List.of(
          "org.drools.base.base.extractors.",
          "org.drools.core.base.accumulators.",
          "org.drools.mvel.accessors.",
          "org.drools.mvel.asm.",
          "org.drools.mvel.evaluators.");

  VocabularyClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isShown(name)) {
      throw new ClassNotFoundException(name + " is not part of the vocabulary of rules");
    }
    return super.loadClass(name, resolve);
  }

  /** The compiler looks classes up as files. */
  @Override
  public @Nullable URL getResource(String name) {
    return isShownFile(name) ? super.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isShownFile(name) ? super.getResources(name) : Collections.emptyEnumeration();
  }

  private static boolean isShownFile(String file) {
    return file.endsWith(CLASS)
        && isShown(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
  }

  private static boolean isShown(String name) {
    return name.startsWith(VOCABULARY)
        || JAVA.contains(name)
        || COMPILED.contains(name)
        || PACKAGES_OF_PARTS.stream().anyMatch(name::startsWith);
  }
}
