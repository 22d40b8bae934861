package dev.usher.ops.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small policy and contacts for it. */
public final class Samples {
  private static final String MANIFEST =
      """
      policy: returns
      version: 2.1.0
      zone: Asia/Seoul
      hours: {mon-fri: "09:00-18:00"}
      currency: USD
      tiers: [agent, lead]
      teams: [finance, shop, web]
      topics: [refund, outage, tangle, parcel]
      fields: {days-since-delivery: number, fare: [basic, economy], by-us: yes-no, defects: texts, order: text}
      """;

  private static final String RULES =
      """
      package returns;

      rule "A customer is answered within two hours"
          @Clause("RE-1")
      when
          $case : Tiered()
      then
          $case.respondWithin(businessHours(2));
      end

      rule "A refund needs finance"
          @Clause("RE-2")
      when
          $case : Assessed(refund > 0)
      then
          $case.approve("finance");
      end

      rule "A refund above 500 is looked at twice by the lead"
          @Clause("RE-3")
      when
          $case : Assessed(refund > 500)
      then
          $case.escalate(2).hold("second-look");
      end

      rule "A case that stays a day goes to the lead"
          @Clause("RE-4")
      when
          $case : Assessed()
      then
          $case.escalate(2, atTier(1, hours(24)));
      end

      rule "An outage is an emergency, and its customer is called"
          @Clause("RE-5")
      when
          $case : Classified(topic == "outage")
      then
          $case.emergency().severity(Severity.CRITICAL).signal("outage");
      end

      rule "In an emergency somebody calls within half an hour"
          @Clause("RE-6")
      when
          $case : Tiered(emergency)
      then
          $case.act("call-back", "web", minutes(30)).act("log");
      end

      rule "A tangle belongs to the shop"
          @Clause("RE-7")
      when
          $case : Tiered(topic == "tangle")
      then
          $case.route("shop").replyVia(Channel.PHONE);
      end

      rule "A tangle belongs to the web team"
          @Clause("RE-7")
      when
          $case : Tiered(topic == "tangle")
      then
          $case.route("web");
      end

      rule "A customer of the first rank is a VIP"
          @Clause("RE-8")
      when
          $case : Classified(account.tier == AccountTier.VIP)
      then
          $case.vip();
      end

      rule "A lost parcel belongs to the shop"
          @Clause("RE-8")
      when
          $case : Tiered(topic == "parcel")
      then
          $case.route("shop").target("resolution", hours(48));
      end
      """;

  private Samples() {}

  /** Writes the policy into a folder and returns the folder as an argument. */
  public static String policy(Path folder) {
    write(folder.resolve("policy.yaml"), MANIFEST);
    write(folder.resolve("rules.drl"), RULES);
    return folder.toString();
  }

  /** Writes a file, and the folders it needs, and returns it as an argument. */
  public static String write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text).toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads a file. */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Returns a contact of Tuesday, 3 March 2026, 10:00 in Seoul, as a line without its end. */
  public static String contact(String id, String... fields) {
    StringBuilder json = new StringBuilder("{\"id\":\"").append(id).append('"');
    json.append(",\"receivedAt\":\"2026-03-03T10:00:00+09:00\",\"channel\":\"email\"");
    for (String field : fields) {
      json.append(',').append(field);
    }
    return json.append('}').toString();
  }
}
