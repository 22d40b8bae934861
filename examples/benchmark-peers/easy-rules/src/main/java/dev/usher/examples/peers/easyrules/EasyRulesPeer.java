package dev.usher.examples.peers.easyrules;

import dev.usher.examples.benchmark.sized.Band;
import dev.usher.examples.benchmark.sized.Peer;
import dev.usher.examples.benchmark.sized.Way;
import java.math.BigDecimal;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;

/**
 * The outfitter's rules as those of Easy Rules: conditions and actions are Java, and all of them
 * are asked in order of their priority, one stage after another.
 *
 * <p>It leaves out reasons, timeline and later moments; merge and deadlines are the few lines of
 * {@link EasyCase}. Who changes a rule changes Java.
 */
public final class EasyRulesPeer implements Peer {

  @Override
  public Way open(int rules) {
    RuleBook book = new RuleBook();
    Outfitter.write(book);
    for (Band band : Band.of(rules)) {
      BigDecimal from = BigDecimal.valueOf(band.from());
      BigDecimal below = BigDecimal.valueOf(band.below());
      book.handling(
          "A %s case of %d to %d".formatted(band.topic(), band.from(), band.below()),
          asked -> asked.about(band.topic()) && asked.refundFrom(from) && asked.refundBelow(below),
          asked -> asked.act(band.action()));
    }
    Rules all = book.rules();
    RulesEngine engine = new DefaultRulesEngine();
    return contact -> {
      EasyCase asked = new EasyCase(contact);
      Facts facts = new Facts();
      facts.put(RuleBook.CASE, asked);
      engine.fire(all, facts);
      return asked.handling();
    };
  }
}
