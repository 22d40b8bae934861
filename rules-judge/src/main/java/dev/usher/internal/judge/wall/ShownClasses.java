package dev.usher.internal.judge.wall;

import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.model.Impact;
import dev.usher.model.rule.CaseAccount;
import dev.usher.model.rule.CaseMessage;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Question;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes that exist for a text: each one that the compiler asks for when it compiles what
 * rules can say, and no other. None is listed by the package that it is in.
 */
final class ShownClasses {
  private static final Set<String> JAVA =
      Set.of(
          // What facts, their values and helper words are or extend.
          "java.lang.Boolean",
          "java.lang.CharSequence",
          "java.lang.Comparable",
          "java.lang.Enum",
          "java.lang.Integer",
          "java.lang.Number",
          "java.lang.Object",
          "java.lang.Record",
          "java.lang.String",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc",
          "java.math.BigDecimal",
          "java.util.Set",
          // What "matches" is compiled to.
          "java.util.regex.Matcher",
          "java.util.regex.Pattern",
          // What every compiled class refers to, or the compiler asks for before it begins.
          "java.io.Serializable",
          "java.lang.Class",
          "java.lang.Exception",
          "java.lang.Throwable");

  private static final Set<String> DROOLS =
      Set.of(
          // What compiled consequences extend, take or call.
          "org.drools.base.base.ValueResolver",
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
          "org.drools.mvel.asm.ConsequenceGenerator",
          "org.drools.mvel.asm.ConsequenceStub",
          "org.kie.api.runtime.KieContext",
          "org.kie.api.runtime.rule.FactHandle",
          "org.kie.api.runtime.rule.RuleContext",
          // Likewise conditions, and what reads a property for them.
          "org.drools.base.base.ValueType",
          "org.drools.base.base.extractors.BaseObjectClassFieldReader",
          "org.drools.mvel.ConditionEvaluator",
          "org.drools.mvel.EvaluatorHelper",
          "org.drools.mvel.accessors.BaseBooleanClassFieldReader",
          "org.drools.mvel.accessors.BaseWholeNumberClassFieldReader",
          // The compiler, which is looked for where the compiled classes are.
          "org.drools.ecj.EclipseJavaCompiler");

  private static final Set<String> ALL = all();

  private ShownClasses() {}

  static boolean has(String name) {
    return ALL.contains(name);
  }

  /** Returns their names, sorted. */
  static Set<String> names() {
    return new TreeSet<>(ALL);
  }

  private static Set<String> all() {
    Set<String> names = new HashSet<>(JAVA);
    names.addAll(DROOLS);
    addWithParents(CaseAccount.class, names);
    addWithParents(CaseMessage.class, names);
    addWithParents(Impact.class, names);
    for (Question question : Question.values()) {
      addWithParents(question.factType(), names);
    }
    for (HelperWord word : HelperWord.values()) {
      addWithParents(word.type(), names);
    }
    Vocabulary.enums().values().forEach(type -> addWithParents(type, names));
    names.addAll(Vocabulary.importableTypes());
    return Set.copyOf(names);
  }

  /** Adds a type of the vocabulary, and the types of the model that it extends. */
  private static void addWithParents(Class<?> type, Set<String> names) {
    if (type.getName().startsWith("dev.usher.model.") && names.add(type.getName())) {
      if (type.getSuperclass() != null) {
        addWithParents(type.getSuperclass(), names);
      }
      for (Class<?> each : type.getInterfaces()) {
        addWithParents(each, names);
      }
    }
  }
}
