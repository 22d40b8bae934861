package dev.usher.internal.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.usher.Usher;
import dev.usher.explain.Flip;
import dev.usher.internal.decide.Decider;
import dev.usher.judge.BoundaryContacts;
import dev.usher.model.Contact;
import dev.usher.model.Progress;
import dev.usher.model.decision.Attribute;
import dev.usher.policy.Policy;
import dev.usher.policy.PolicySource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the model says of a step into another class of one dimension is what an explanation finds by
 * deciding: each attribute that some step changes is flipped, by no greater change; and a flip of a
 * field lies where the model says that the attribute changes, at the nearest such value.
 */
class FlipsAgreementTest {
  private static final int CONTACTS = Integer.getInteger("agreement.flips", 100);
  private static final long SEED = 29;
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @MethodSource("dev.usher.analysis.SmallPolicies#shipped")
  void flips_areTheStepsThatTheModelForesees(PolicySource source, TestReporter report) {
    try (Usher usher = Usher.open(source)) {
      Policy policy = usher.policy();
      ClassSteps steps = new ClassSteps(PolicyModel.of(policy), Decider.of(policy));
      BoundaryContacts contacts = BoundaryContacts.of(policy, SEED);
      int foreseen = 0;
      int found = 0;
      for (int i = 0; i < CONTACTS; i++) {
        // At receipt, before anything has come of it.
        Contact contact = contacts.next().contact().toBuilder().progress(Progress.NONE).build();
        List<Flip> flips = usher.explain(contact, contact.receivedAt()).flips();
        ClassSteps.Foreseen model = steps.of(contact);
        for (Map.Entry<Attribute, Double> each : model.nearest().entrySet()) {
          String of = "%s, seed %d, %s of %s".formatted(source.name(), SEED, each, contact);
          foreseen++;
          Flip flip =
              flips.stream()
                  .filter(any -> any.attributes().contains(each.getKey()))
                  .findFirst()
                  .orElse(null);
          assertThat(flip).as(of).isNotNull();
          assertThat(model.size(flip))
              .as("%s, found %s", of, flip.change())
              .isLessThanOrEqualTo(each.getValue() + ROUNDING);
        }
        for (Flip flip : flips) {
          if (!model.isExact(flip.field())) {
            continue;
          }
          for (Attribute each : flip.attributes()) {
            if (ClassSteps.EXACT.contains(each)) {
              String of =
                  "%s, seed %d, %s by %s of %s"
                      .formatted(source.name(), SEED, each, flip.change(), contact);
              found++;
              assertThat(model.changedBy(flip)).as(of).contains(each);
              assertThat(model.nearest(flip.field()).get(each))
                  .as(of)
                  .isNotNull()
                  .isCloseTo(model.size(flip), offset(ROUNDING));
            }
          }
        }
      }
      report.publishEntry(
          "%s: %d foreseen, %d found of %d contacts, seed %d"
              .formatted(policy.ref(), foreseen, found, CONTACTS, SEED));
      assertThat(List.of(foreseen, found)).allMatch(count -> count > CONTACTS / 2);
    }
  }
}
