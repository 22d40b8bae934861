package dev.usher.examples.peers.dmn;

import static java.util.Objects.requireNonNull;

import dev.usher.examples.benchmark.sized.Band;
import dev.usher.examples.benchmark.sized.Handling;
import dev.usher.examples.benchmark.sized.Peer;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.examples.benchmark.sized.WorkingHours;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The outfitter's policy as a DMN model, evaluated by KIE's engine with default options.
 *
 * <p>It leaves out reasons, timeline and later moments. What a number of business hours comes to is
 * this class's Java.
 */
public final class DmnPeer implements Peer {

  @Override
  public Way open(int rules) {
    DMNRuntime runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(
                    ResourceFactory.newReaderResource(
                        new StringReader(Model.of(Band.of(rules))), "UTF-8")))
            .getOrElseThrow(failure -> new IllegalStateException(failure));
    DMNModel model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
    return contact -> handling(contact, runtime.evaluateAll(model, context(runtime, contact)));
  }

  private static DMNContext context(DMNRuntime runtime, Contact contact) {
    Money asked = contact.refund();
    DMNContext context = runtime.newContext();
    context.set("topic", contact.topic());
    context.set("channel", contact.channel().name());
    context.set("refund", asked == null ? null : asked.amount());
    context.set("attempts", contact.attempts());
    context.set("saidInPublic", contact.labels().contains("public"));
    context.set("outage", contact.impact().outage());
    context.set("account", contact.account().tier().name());
    context.set("atRisk", contact.account().atRisk());
    return context;
  }

  private static Handling handling(Contact contact, DMNResult result) {
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    Instant received = contact.receivedAt();
    int minutes = number(result, "responseMinutes");
    int hours = number(result, "resolutionHours");
    List<String> actions = new ArrayList<>(texts(result, "actions"));
    actions.addAll(texts(result, "vouchers"));
    return new Handling(
        number(result, "tier"),
        (String) of(result, "owner"),
        (String) of(result, "queue"),
        texts(result, "approvals"),
        minutes > 0
            ? received.plusSeconds(60L * minutes)
            : WorkingHours.plus(received, number(result, "responseHours")),
        hours > 0 ? received.plusSeconds(3_600L * hours) : WorkingHours.plus(received, 27),
        actions);
  }

  private static int number(DMNResult result, String decision) {
    return ((BigDecimal) of(result, decision)).intValue();
  }

  private static List<String> texts(DMNResult result, String decision) {
    List<String> texts = new ArrayList<>();
    for (Object each : (List<?>) of(result, decision)) {
      texts.add((String) each);
    }
    return texts;
  }

  private static Object of(DMNResult result, String decision) {
    return requireNonNull(result.getDecisionResultByName(decision).getResult(), decision);
  }
}
