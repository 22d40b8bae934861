package dev.usher.desk.words;

import dev.usher.policy.rule.Annotation;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.HelperWord;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Property;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Signature;
import dev.usher.policy.rule.Verb;
import dev.usher.sentence.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A word that rules are written with.
 *
 * @param kind what it is
 * @param name how it is written, such as {@code account.tier}
 * @param facts the facts that it belongs to; empty where that makes no difference
 * @param signatures the ways to call it; empty for what is not called
 * @param domain which values it takes; null for what takes none
 * @param optional whether it may be absent
 * @param sentence what it stands for; null for a constant, and for a property where no policy can
 *     be read whose words tell
 */
public record VocabularyWord(
    WordKind kind,
    String name,
    List<String> facts,
    List<WordSignature> signatures,
    @Nullable Domain domain,
    boolean optional,
    @Nullable String sentence) {

  /** Copies the lists. */
  public VocabularyWord {
    facts = List.copyOf(facts);
    signatures = List.copyOf(signatures);
  }

  /**
   * Returns all words that there are, whatever the policy.
   *
   * @param sentences a policy's words, or null where none can be read
   */
  public static List<VocabularyWord> all(@Nullable Sentences sentences) {
    List<VocabularyWord> all = new ArrayList<>();
    for (Question each : Question.values()) {
      all.add(plain(WordKind.FACT, each.fact(), FactMeaning.of(each)));
    }
    for (Property each : Property.values()) {
      all.add(property(each, sentences));
    }
    for (Inquiry each : Inquiry.values()) {
      all.add(inquiry(each));
    }
    for (Verb each : Verb.values()) {
      all.add(
          called(
              WordKind.VERB,
              each.key(),
              facts(each::answers),
              each.signatures(),
              VerbMeaning.of(each)));
    }
    for (HelperWord each : HelperWord.values()) {
      all.add(
          called(
              WordKind.HELPER,
              each.key(),
              List.of(),
              each.signatures(),
              HelperWordMeaning.of(each)));
    }
    all.addAll(constants());
    all.add(
        plain(
            WordKind.ANNOTATION,
            "@" + Annotation.CLAUSE,
            "The clause of the document that the rule is written after: @Clause(\"KY-T10\")."));
    all.add(
        plain(
            WordKind.ANNOTATION,
            "@" + Annotation.ASSUMED,
            "A figure or a detail that the document leaves open."));
    return all;
  }

  private static VocabularyWord plain(WordKind kind, String name, @Nullable String sentence) {
    return new VocabularyWord(kind, name, List.of(), List.of(), null, false, sentence);
  }

  private static VocabularyWord called(
      WordKind kind, String name, List<String> facts, List<Signature> ways, String sentence) {
    List<WordSignature> signatures =
        ways.stream().map(each -> WordSignature.of(name, each)).toList();
    return new VocabularyWord(kind, name, facts, signatures, null, false, sentence);
  }

  private static VocabularyWord property(Property property, @Nullable Sentences sentences) {
    return new VocabularyWord(
        WordKind.PROPERTY,
        property.key(),
        facts(property::isKnownTo),
        List.of(),
        property.domain(),
        property.isOptional(),
        sentences == null ? null : sentence(sentences.subject(property, true)));
  }

  private static VocabularyWord inquiry(Inquiry inquiry) {
    return new VocabularyWord(
        WordKind.INQUIRY,
        inquiry.key(),
        facts(question -> true),
        List.of(WordSignature.of(inquiry.key(), inquiry.signature())),
        inquiry.domain(),
        inquiry.isOptional(),
        InquiryMeaning.of(inquiry));
  }

  private static List<VocabularyWord> constants() {
    Map<String, VocabularyWord> constants = new LinkedHashMap<>();
    for (Property each : Property.values()) {
      for (Enum<?> constant : each.domain().members()) {
        String name = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        constants.putIfAbsent(name, plain(WordKind.CONSTANT, name, null));
      }
    }
    return List.copyOf(constants.values());
  }

  private static List<String> facts(Predicate<Question> known) {
    return Arrays.stream(Question.values()).filter(known).map(Question::fact).toList();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
