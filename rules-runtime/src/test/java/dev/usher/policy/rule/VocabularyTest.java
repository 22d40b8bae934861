package dev.usher.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.vocabulary.TypeNames;
import dev.usher.internal.vocabulary.Vocabulary;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Impact;
import dev.usher.model.Severity;
import dev.usher.model.decision.Proposal;
import dev.usher.model.rule.Assessed;
import dev.usher.model.rule.Assessment;
import dev.usher.model.rule.AtReceipt;
import dev.usher.model.rule.Case;
import dev.usher.model.rule.CaseAccount;
import dev.usher.model.rule.CaseMessage;
import dev.usher.model.rule.Classified;
import dev.usher.model.rule.HelperWords;
import dev.usher.model.rule.Intake;
import dev.usher.model.rule.Tiered;
import dev.usher.model.time.ActionFrom;
import dev.usher.model.time.ContactFrom;
import dev.usher.model.time.Countdown;
import dev.usher.model.time.Deadline;
import dev.usher.model.time.Elapsed;
import dev.usher.model.time.Span;
import dev.usher.model.time.TierFrom;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The words of the tree are those of the classes that DRL is compiled against, and mean the same:
 * so that the tree and a compiler of DRL cannot come to differ unseen.
 */
class VocabularyTest {
  private static final Map<Question, Class<?>> FACTS =
      Map.of(
          Question.INTAKE, Intake.class,
          Question.CLASSIFIED, Classified.class,
          Question.ASSESSED, Assessed.class,
          Question.TIERED, Tiered.class);

  private static final Set<String> OBJECT =
      Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());

  @ParameterizedTest
  @EnumSource
  void properties_areTheGettersOfTheFact(Question question) {
    Map<String, String> getters = new TreeMap<>();
    getters(FACTS.get(question), "", getters);

    Map<String, String> properties = new TreeMap<>();
    for (Property property : Property.knownTo(question)) {
      properties.put(property.key(), type(property.domain()) + (property.isOptional() ? "?" : ""));
    }
    assertThat(properties).isEqualTo(getters);
  }

  private static String type(Domain domain) {
    return switch (domain.kind()) {
      case TEXT -> "String";
      case TEXTS -> "Set";
      case AMOUNT, SHARE, NUMBER -> "BigDecimal";
      case WHOLE -> "int";
      case YES_NO -> "boolean";
      case CONSTANT -> domain.members().get(0).getDeclaringClass().getSimpleName();
    };
  }

  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !OBJECT.contains(method.getName()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge());
  }

  private static void getters(Class<?> owner, String prefix, Map<String, String> found) {
    if (owner == Impact.class) {
      for (RecordComponent component : owner.getRecordComponents()) {
        getter(
            prefix + component.getName(), component.getAnnotatedType(), component.getType(), found);
      }
      return;
    }
    methods(owner)
        .filter(method -> property(method) != null)
        .forEach(
            method ->
                getter(
                    prefix + property(method),
                    method.getAnnotatedReturnType(),
                    method.getReturnType(),
                    found));
  }

  private static void getter(
      String path, AnnotatedType annotated, Class<?> type, Map<String, String> found) {
    if (Set.of(CaseAccount.class, CaseMessage.class, Impact.class).contains(type)) {
      getters(type, path + ".", found);
    } else {
      boolean nullable = annotated.isAnnotationPresent(Nullable.class);
      found.put(path, type.getSimpleName() + (nullable ? "?" : ""));
    }
  }

  private static @Nullable String property(Method method) {
    String name = method.getName();
    if (method.getParameterCount() > 0) {
      return null;
    }
    int prefix = name.startsWith("is") ? 2 : name.startsWith("get") ? 3 : 0;
    return prefix == 0
        ? null
        : name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
  }

  @ParameterizedTest
  @EnumSource
  void verbs_areTheMethodsOfTheFactThatReturnIt(Question question) {
    Class<?> fact = FACTS.get(question);
    List<String> methods =
        methods(fact)
            .filter(method -> method.getReturnType() == fact)
            .map(VocabularyTest::signature)
            // Java takes the figures of an amount as double, what a variable stands for as it is.
            .map(signature -> signature.replace("double", "BigDecimal"))
            .distinct()
            .toList();

    assertThat(
            Verb.of(question).stream()
                .flatMap(verb -> verb.signatures().stream().map(s -> verb.key() + types(s))))
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  @ParameterizedTest
  @EnumSource
  void inquiries_areTheMethodsOfEveryFactThatAnswer(Question question) {
    List<String> methods =
        methods(FACTS.get(question))
            .filter(method -> property(method) == null)
            .filter(method -> method.getReturnType() != FACTS.get(question))
            .filter(method -> !method.getName().equals("proposals"))
            .map(method -> answer(method) + " " + signature(method))
            .toList();

    assertThat(
            Arrays.stream(Inquiry.values())
                .map(
                    each ->
                        type(each.domain())
                            + (each.isOptional() ? "? " : " ")
                            + each.key()
                            + types(each.signature())))
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  private static String answer(Method method) {
    boolean nullable = method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    return method.getReturnType().getSimpleName() + (nullable ? "?" : "");
  }

  @Test
  void helperWords_areTheMethodsOfTheirClass() {
    List<String> methods =
        Arrays.stream(HelperWords.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .map(method -> method.getReturnType().getSimpleName() + " " + signature(method))
            .toList();

    assertThat(
            Arrays.stream(HelperWord.values())
                .flatMap(
                    word ->
                        word.signatures().stream()
                            .map(
                                signature ->
                                    word.type().getSimpleName()
                                        + (" " + word.key())
                                        + types(signature))))
        .containsExactlyInAnyOrderElementsOf(methods);
  }

  private static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String types(Signature signature) {
    return Arrays.stream(javaTypes(signature))
        .map(Class::getSimpleName)
        .collect(Collectors.joining(",", "(", ")"));
  }

  /** What may be repeated is an array behind the others in Java. */
  private static Class<?>[] javaTypes(Signature signature) {
    List<Class<?>> types = new ArrayList<>();
    signature.parameters().forEach(parameter -> types.add(parameter.type()));
    if (signature.open()) {
      types.add(signature.at(signature.size()).type().arrayType());
    }
    return types.toArray(Class<?>[]::new);
  }

  @ParameterizedTest
  @EnumSource
  void verbs_proposeWhatTheFactsOwnMethodsDo(Verb verb) throws ReflectiveOperationException {
    for (Question question : Question.values()) {
      for (Signature signature :
          verb.answers(question) ? verb.signatures() : List.<Signature>of()) {
        List<Proposal> proposed = new ArrayList<>();
        Case fact = fact(question, proposed);
        List<Object> arguments =
            signature.parameters().stream().map(VocabularyTest::example).toList();
        List<Object> inJava = new ArrayList<>(arguments);
        if (signature.open()) {
          arguments = new ArrayList<>(arguments);
          arguments.addAll(List.of("lead", "legal"));
          inJava.add(new String[] {"lead", "legal"});
        }

        Class<?>[] types = javaTypes(signature);
        fact.getClass().getMethod(verb.key(), types).invoke(fact, inJava.toArray());
        if (Arrays.asList(types).contains(BigDecimal.class)) {
          types[0] = double.class;
          inJava.set(0, ((BigDecimal) inJava.get(0)).doubleValue());
          fact.getClass().getMethod(verb.key(), types).invoke(fact, inJava.toArray());
        }

        assertThat(proposed).isNotEmpty().containsOnly(verb.proposal(arguments));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void helperWords_meanWhatTheirMethodsReturn(HelperWord word) throws ReflectiveOperationException {
    for (Signature signature : word.signatures()) {
      List<Parameter> parameters = signature.parameters();
      List<Object> arguments = parameters.stream().map(VocabularyTest::example).toList();
      Class<?>[] types = parameters.stream().map(Parameter::type).toArray(Class<?>[]::new);

      assertThat(word.of(arguments))
          .isEqualTo(
              HelperWords.class.getMethod(word.key(), types).invoke(null, arguments.toArray()));
    }
  }

  private static Case fact(Question question, List<Proposal> proposed) {
    Contact contact =
        Contact.builder("c", Instant.parse("2026-03-03T01:00:00Z"), Channel.EMAIL).build();
    AtReceipt receipt = new AtReceipt(contact, ZoneOffset.UTC, true, null, CaseMessage.EMPTY);
    Assessment assessment = new Assessment(Severity.NORMAL, false, false, Set.of());
    return switch (question) {
      case INTAKE -> new Intake(receipt, proposed::add);
      case CLASSIFIED -> new Classified(receipt, null, proposed::add);
      case ASSESSED -> new Assessed(receipt, null, assessment, proposed::add);
      case TIERED -> new Tiered(receipt, null, assessment, 1, proposed::add);
    };
  }

  private static Object example(Parameter parameter) {
    Class<?> type = parameter.type();
    if (type == int.class) {
      return 2;
    } else if (type == BigDecimal.class) {
      return new BigDecimal("99.50");
    } else if (type == String.class) {
      return parameter.meaning() == Meaning.METRIC ? "plan" : "finance";
    } else if (type.isEnum()) {
      return type.getEnumConstants()[1];
    } else if (type == ContactFrom.class) {
      return HelperWords.beforeNeeded(HelperWords.hours(12));
    } else if (type == ActionFrom.class) {
      return HelperWords.beforeTarget("plan", HelperWords.hours(1));
    } else if (type == TierFrom.class) {
      return HelperWords.atTier(1, HelperWords.businessDays(1));
    } else if (type == Deadline.class) {
      return HelperWords.byTarget("plan");
    } else if (type == Countdown.class) {
      return HelperWords.sinceTier(HelperWords.hours(3));
    } else if (type == Elapsed.class || type == Span.class) {
      return HelperWords.days(3);
    }
    throw new IllegalArgumentException("no example of " + type);
  }

  /** A text or a figure without a meaning is checked against nothing, so each is listed here. */
  @Test
  void parameters_withoutAMeaning_areOnlyTheAmountsOfSpans() {
    Set<String> free = new TreeSet<>();
    for (HelperWord word : HelperWord.values()) {
      word.signatures().forEach(signature -> free(word.key(), signature, free));
    }
    for (Inquiry inquiry : Inquiry.values()) {
      free(inquiry.key(), inquiry.signature(), free);
    }
    for (Verb verb : Verb.values()) {
      verb.signatures().forEach(signature -> free(verb.key(), signature, free));
    }
    assertThat(free)
        .containsExactly(
            "businessDays",
            "businessHours",
            "businessMinutes",
            "closeOfBusiness",
            "days",
            "hours",
            "minutes",
            "seconds");
  }

  private static void free(String name, Signature signature, Set<String> found) {
    for (Parameter parameter : signature.parameters()) {
      boolean checked = Set.of(String.class, int.class).contains(parameter.type());
      if (checked && parameter.meaning() == Meaning.FREE) {
        found.add(name);
      }
    }
  }

  @Test
  void types_haveWordsForPeople() {
    Stream<Signature> signatures =
        Stream.of(
                Arrays.stream(Verb.values()).flatMap(verb -> verb.signatures().stream()),
                Arrays.stream(Inquiry.values()).map(Inquiry::signature),
                Arrays.stream(HelperWord.values()).flatMap(word -> word.signatures().stream()))
            .flatMap(each -> each);

    assertThat(
            signatures
                .flatMap(signature -> signature.parameters().stream())
                .map(parameter -> TypeNames.of(parameter.type())))
        .isNotEmpty()
        .noneMatch(name -> name.contains("of the type"));
  }

  @Test
  void words_areSortedAsMessagesListThem() {
    assertThat(Arrays.stream(Property.values()).map(Property::key)).isSorted();
    assertThat(Arrays.stream(Verb.values()).map(Verb::key)).isSorted();
    assertThat(Arrays.stream(HelperWord.values()).map(HelperWord::key)).isSorted();
    assertThat(Arrays.stream(Inquiry.values()).map(Inquiry::key)).isSorted();
    assertThat(Vocabulary.enums())
        .containsOnlyKeys("AccountTier", "Channel", "Severity", "Weekday");
  }
}
