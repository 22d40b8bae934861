package dev.usher.examples.peers.openl;

import dev.usher.examples.benchmark.sized.Band;
import dev.usher.examples.benchmark.sized.Handling;
import dev.usher.examples.benchmark.sized.Peer;
import dev.usher.examples.benchmark.sized.Way;
import dev.usher.examples.benchmark.sized.WorkingHours;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/**
 * The outfitter's policy as tables of OpenL, compiled by its engine with default options.
 *
 * <p>It leaves out reasons, timeline and later moments. Which table is asked when, and what a
 * number of business hours comes to, is this class's Java.
 */
public final class OpenLPeer implements Peer {

  @Override
  public Way open(int rules) {
    try {
      Path workbook = Files.createTempFile("outfitter", ".xlsx");
      try (OutputStream to = Files.newOutputStream(workbook)) {
        Workbook.write(Band.of(rules), to);
      }
      RulesEngineFactory<OutfitterTables> factory =
          new RulesEngineFactory<>(workbook.toUri().toURL(), OutfitterTables.class);
      factory.setExecutionMode(true);
      OutfitterTables tables = factory.newEngineInstance();
      Files.delete(workbook);
      return contact -> decide(tables, contact);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Handling decide(OutfitterTables tables, Contact contact) {
    String topic = contact.topic();
    Money asked = contact.refund();
    Double refund = asked == null ? null : asked.amount().doubleValue();
    int severity =
        tables.severity(
            topic,
            contact.impact().outage(),
            contact.attempts(),
            contact.labels().contains("public"));
    boolean vip = tables.vip(contact.account().tier().name(), contact.account().atRisk());
    int tier = tables.tier(topic, severity, vip, refund);
    String owner = tables.owner(vip, tier);
    String queue = tables.queue(topic);
    List<String> actions =
        new ArrayList<>(Arrays.asList(tables.actions(topic, contact.attempts(), vip)));
    actions.addAll(listed(tables.vouchers(topic, refund)));
    return new Handling(
        tier,
        owner,
        queue == null ? owner : queue,
        listed(tables.approvals(topic, refund)),
        firstResponse(tables, contact, vip, tier),
        resolution(tables, contact, severity, tier),
        actions);
  }

  private static Instant firstResponse(
      OutfitterTables tables, Contact contact, boolean vip, int tier) {
    Integer minutes = tables.responseMinutes(contact.channel().name());
    return minutes == null
        ? WorkingHours.plus(contact.receivedAt(), tables.responseHours(vip, tier))
        : contact.receivedAt().plusSeconds(60L * minutes);
  }

  private static Instant resolution(
      OutfitterTables tables, Contact contact, int severity, int tier) {
    Integer hours = tables.resolutionHours(severity);
    return hours == null
        ? WorkingHours.plus(contact.receivedAt(), tables.resolutionBusinessHours(tier))
        : contact.receivedAt().plusSeconds(3_600L * hours);
  }

  private static List<String> listed(String @Nullable [] names) {
    return names == null ? List.of() : Arrays.asList(names);
  }
}
