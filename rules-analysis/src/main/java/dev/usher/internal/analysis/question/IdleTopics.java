package dev.usher.internal.analysis.question;

import dev.usher.internal.analysis.logic.Restriction;
import dev.usher.internal.analysis.logic.Term;
import dev.usher.internal.analysis.logic.Terms;
import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.PolicyModel;
import dev.usher.internal.analysis.model.Space;
import dev.usher.policy.Diagnostic;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Place;
import dev.usher.policy.rule.Property;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds topics whose contacts are decided as if they stated none. How many contacts there were on
 * the topic goes along: without one there were none.
 */
final class IdleTopics {
  private static final String MANIFEST = "policy.yaml";

  private final Proof proof;
  private final PolicyModel model;
  private final Terms terms;

  IdleTopics(Proof proof) {
    this.proof = proof;
    this.model = proof.model();
    this.terms = proof.terms();
  }

  /** Returns what is to be said, topic by topic. */
  List<Proven> all() {
    Dimension stated = model.space().dimension(Property.TOPIC, model.version());
    List<Proven> found = new ArrayList<>();
    if (stated == null) {
      return found;
    }
    int none = index(stated, null);
    Untold untold = new Untold(stated, none);
    for (String topic : model.policy().manifest().topics()) {
      int index = index(stated, topic);
      if (index == none || untold.isLike(index)) {
        found.add(proof.proven(said(topic)));
      }
    }
    return found;
  }

  private static int index(Dimension stated, @Nullable String topic) {
    for (int i = 0; i < stated.classes().size(); i++) {
      if (stated.classes().get(i).values().contains(topic)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no class for the topic " + topic);
  }

  private Diagnostic said(String topic) {
    Place place = model.policy().manifest().topicPlace(topic);
    return Diagnostic.of(
            DiagnosticCode.TOPIC_CHANGES_NOTHING,
            place.equals(Place.NOWHERE) ? new Place(MANIFEST, 0, 0, 0) : place,
            "a contact on the topic \"%s\" is decided as if it stated none".formatted(topic))
        .hinted("write a rule for it, or keep it for those who count contacts by topic");
  }

  /** What would be said of contacts that state no topic. */
  private final class Untold {
    private final Dimension stated;
    private final List<Term> outputs = new ArrayList<>(model.outputs().values());
    private final Term settled = model.topic().any();
    private final Restriction unsettled;
    private final Restriction elsewhere;

    Untold(Dimension stated, int absent) {
      this.stated = stated;
      Map<Integer, Integer> none = new HashMap<>();
      none.put(stated.number(), absent);
      Map<Integer, Integer> stays = new HashMap<>(none);
      Space space = model.space();
      for (Dimension count : space.inquiries(Inquiry.CONTACTS_ON_TOPIC_WITHIN)) {
        none.put(count.number(), zero(count));
        if (!space.isSettled(count)) {
          stays.put(count.number(), zero(count));
        }
      }
      this.unsettled = new Restriction(terms, none);
      // A topic that a rule settles whatever is stated keeps its contacts.
      this.elsewhere = new Restriction(terms, stays);
    }

    private int zero(Dimension count) {
      for (int i = 0; i < count.classes().size(); i++) {
        Object least = count.classes().get(i).plainest();
        if (least instanceof Integer figure
            ? figure == 0
            : least instanceof BigDecimal amount && amount.signum() == 0) {
          return i;
        }
      }
      return 0;
    }

    /** Returns whether contacts that state a topic are decided as these are. */
    boolean isLike(int topic) {
      Restriction told = new Restriction(terms, Map.of(stated.number(), topic));
      Term where = told.of(model.space().possible());
      Term anyway = elsewhere.of(settled);
      if (!proof.neverAtAll(terms.and(where, terms.differ(told.of(settled), anyway)))) {
        return false;
      }
      for (Term output : outputs) {
        Term here = told.of(output);
        Term there =
            terms.or(
                terms.and(anyway, elsewhere.of(output)),
                terms.butNot(unsettled.of(output), anyway));
        if (here != there && !proof.neverAtAll(terms.and(where, terms.differ(here, there)))) {
          return false;
        }
      }
      return true;
    }
  }
}
