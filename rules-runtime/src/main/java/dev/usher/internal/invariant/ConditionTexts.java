package dev.usher.internal.invariant;

import dev.usher.internal.check.ConditionCheck;
import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlPlaces;
import dev.usher.internal.manifest.ManifestReading;
import dev.usher.internal.syntax.ConditionReader;
import dev.usher.internal.syntax.RuleDiagnostics;
import dev.usher.policy.rule.Condition;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Question;
import dev.usher.policy.rule.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what an invariant writes as rules do, with the places that it has in the YAML. */
final class ConditionTexts {
  /** Knows all that there is to know of a case. */
  private static final Question QUESTION = Question.TIERED;

  private final YamlPlaces places;
  private final @Nullable ConditionCheck check;
  private final RuleDiagnostics found;

  ConditionTexts(YamlPlaces places, @Nullable ManifestReading manifest, RuleDiagnostics found) {
    this.places = places;
    this.check = manifest == null ? null : new ConditionCheck(manifest, found);
    this.found = found;
  }

  /** Reads a condition; nothing if something is wrong with it, which has been reported. */
  Optional<Condition> read(Value value) {
    String text = value.words();
    YamlPlaces.Written written = written(value);
    Optional<Condition> condition =
        ConditionReader.condition(text, QUESTION, written::place, found);
    return condition.filter(read -> check == null || check.check(QUESTION, read));
  }

  /** Reads what a condition may ask about; nothing if there is no such thing, likewise. */
  Optional<Subject> subject(Value value) {
    String text = value.words();
    YamlPlaces.Written written = written(value);
    return ConditionReader.subject(text, QUESTION, written::place, found);
  }

  /** Checks the arguments of what is asked about. */
  void check(Subject.Inquired inquired) {
    if (check != null) {
      check.check(QUESTION, inquired);
    }
  }

  /** Returns the place of a text, without its quotes. */
  Place place(Value value) {
    return written(value).place(0, value.text().length());
  }

  private YamlPlaces.Written written(Value value) {
    return places.of((DocumentNode.Scalar) value.node());
  }
}
