package dev.usher.internal.explain;

import dev.usher.model.Account;
import dev.usher.model.AccountBuilder;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.ContactBuilder;
import dev.usher.model.ContactException;
import dev.usher.model.FieldValue;
import dev.usher.model.Impact;
import dev.usher.model.Money;
import dev.usher.model.Severity;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes a contact field by field, to every value around each figure that is written anywhere in a
 * policy's text, to random ones, and to each of the choices that there are.
 */
final class FieldValues {
  private static final Pattern FIGURE = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]+)\"");
  private static final int AROUND = 2;
  private static final int OTHERS = 10;
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  private final Manifest manifest;
  private final int digits;
  private final Set<BigDecimal> figures = new TreeSet<>();
  private final Set<String> texts = new TreeSet<>();
  private final Random random;

  /**
   * A changed contact.
   *
   * @param size how far the change goes, from 0 to 1
   */
  record Changed(String field, double size, Contact contact) {}

  FieldValues(Policy policy, String text, long seed) {
    this.manifest = policy.manifest();
    this.digits = manifest.currency().getDefaultFractionDigits();
    this.random = new Random(seed);
    figures.add(BigDecimal.ZERO);
    for (Matcher figure = FIGURE.matcher(text.replace("_", "")); figure.find(); ) {
      BigDecimal found = new BigDecimal(figure.group());
      if (found.compareTo(MOST) < 0) {
        figures.add(found.stripTrailingZeros());
      }
    }
    for (Matcher written = TEXT.matcher(text); written.find(); ) {
      texts.add(written.group(1));
    }
    texts.add("something else");
    texts.add("X-12");
  }

  /** Returns the text of the rules in a folder. */
  static String text(String folder) {
    try (var files = Files.list(Path.of(folder))) {
      StringBuilder text = new StringBuilder();
      for (Path each : files.filter(file -> file.toString().endsWith(".drl")).toList()) {
        text.append(Files.readString(each));
      }
      return text.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Returns every change of a contact. */
  List<Changed> of(Contact contact) {
    return new Changes(contact).all();
  }

  private final class Changes {
    private final Contact contact;
    private final Account account;
    private final List<Changed> all = new ArrayList<>();

    Changes(Contact contact) {
      this.contact = contact;
      this.account = contact.account();
    }

    List<Changed> all() {
      amounts("refund", contact.refund(), ContactBuilder::refund);
      amounts("dispute", contact.dispute(), ContactBuilder::dispute);
      amounts("shippingCost", contact.shippingCost(), ContactBuilder::shippingCost);
      amounts("account.annualRevenue", account.annualRevenue(), to(AccountBuilder::annualRevenue));
      amounts(
          "account.projectedRevenue",
          account.projectedRevenue(),
          to(AccountBuilder::projectedRevenue));
      BigDecimal attempts = BigDecimal.valueOf(contact.attempts());
      for (int i = 0; i < 15; i++) {
        int after = i;
        add("attempts", size(attempts, BigDecimal.valueOf(i)), of -> of.attempts(after));
      }
      choices("channel", Channel.values(), ContactBuilder::channel);
      choices("severity", Severity.values(), ContactBuilder::severity);
      add("severity", 1, of -> of.severity(null));
      choices("topic", manifest.topics().toArray(String[]::new), ContactBuilder::topic);
      add("topic", 1, of -> of.topic(null));
      add("authenticated", 1, of -> of.authenticated(!contact.authenticated()));
      add("surge", 1, of -> of.surge(!contact.surge()));
      choices("account.tier", AccountTier.values(), to(AccountBuilder::tier));
      choices("account.preferredChannel", Channel.values(), to(AccountBuilder::preferredChannel));
      choices("account.manager", texts.toArray(String[]::new), to(AccountBuilder::manager));
      choices("account.id", texts.toArray(String[]::new), to(AccountBuilder::id));
      for (String text : texts) {
        add("labels", 1, of -> of.labels(turned(contact.labels(), text)));
        account("account.labels", of -> of.labels(turned(account.labels(), text)));
        account(
            "account.entitlements", of -> of.entitlements(turned(account.entitlements(), text)));
      }
      account("account.atRisk", of -> of.atRisk(!account.atRisk()));
      account("account.preferredChannel", of -> of.preferredChannel(null));
      account("account.manager", of -> of.manager(null));
      account("account.id", of -> of.id(null));
      impact();
      manifest.fields().forEach(this::field);
      return all;
    }

    private void impact() {
      Impact is = contact.impact();
      BigDecimal share = is.usersAffectedPercent();
      for (BigDecimal after : near(1, share)) {
        if (after.scale() <= finest(share)) {
          add(
              "impact.usersAffectedPercent",
              size(share, after),
              of ->
                  of.impact(
                      new Impact(
                          is.outage(),
                          is.fundsAtRisk(),
                          is.businessImpact(),
                          is.largeClientAffected(),
                          after)));
        }
      }
    }

    private void field(String name, FieldType type) {
      String path = "fields." + name;
      FieldValue before = contact.fields().get(name);
      switch (type.kind()) {
        case NUMBER -> {
          BigDecimal said = before instanceof FieldValue.OfNumber number ? number.number() : null;
          for (BigDecimal after : near(0, said)) {
            add(path, size(said, after), of -> of.field(name, after));
          }
        }
        case AMOUNT -> {
          Money said =
              before instanceof FieldValue.OfText text
                  ? Money.parse(text.text())
                  : before instanceof FieldValue.OfNumber number
                      ? new Money(number.number(), manifest.currency())
                      : null;
          amounts(path, said, (of, amount) -> of.field(name, amount));
        }
        case YES_NO -> choices(path, new Boolean[] {true, false}, (of, yes) -> of.field(name, yes));
        case TEXT -> {
          Set<String> possible = new TreeSet<>(texts);
          possible.addAll(type.values());
          possible.removeIf(text -> !type.allows(text));
          choices(path, possible.toArray(String[]::new), (of, text) -> of.field(name, text));
        }
        case TEXTS -> {
          Set<String> said = before instanceof FieldValue.OfTexts of ? of.texts() : Set.of();
          texts.forEach(text -> add(path, 1, of -> of.field(name, turned(said, text))));
        }
        case MOMENT -> {
          // Moments are no figures of the text.
        }
      }
    }

    private void amounts(
        String field,
        @Nullable Money before,
        BiFunction<ContactBuilder, @Nullable Money, ContactBuilder> set) {
      BigDecimal said = before == null ? null : before.amount();
      for (BigDecimal after : near(digits, said)) {
        if (after.signum() >= 0) {
          add(field, size(said, after), of -> set.apply(of, new Money(after, manifest.currency())));
        }
      }
      add(field, 1, of -> set.apply(of, null));
    }

    private <T> void choices(
        String field, T[] values, BiFunction<ContactBuilder, T, ContactBuilder> set) {
      for (T value : values) {
        add(field, 1, of -> set.apply(of, value));
      }
    }

    private <T extends @Nullable Object> BiFunction<ContactBuilder, T, ContactBuilder> to(
        BiFunction<AccountBuilder, T, AccountBuilder> part) {
      return (of, value) -> of.account(part.apply(account.toBuilder(), value).build());
    }

    private void account(String field, UnaryOperator<AccountBuilder> change) {
      add(field, 1, of -> of.account(change.apply(account.toBuilder()).build()));
    }

    private void add(String field, double size, UnaryOperator<ContactBuilder> change) {
      try {
        all.add(new Changed(field, size, change.apply(contact.toBuilder()).build()));
      } catch (ContactException impossible) {
        // No contact says so.
      }
    }
  }

  private static Set<String> turned(Set<String> texts, String text) {
    Set<String> turned = new TreeSet<>(texts);
    if (!turned.add(text)) {
      turned.remove(text);
    }
    return turned;
  }

  private int finest(@Nullable BigDecimal before) {
    return before == null ? 0 : before.scale();
  }

  /** Returns the figures in steps of so many digits around each one that is written, and others. */
  private Set<BigDecimal> near(int scale, @Nullable BigDecimal before) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    Set<BigDecimal> near = new TreeSet<>();
    for (BigDecimal figure : figures) {
      BigDecimal on = figure.setScale(Math.max(scale, 0), RoundingMode.FLOOR);
      for (int i = -AROUND; i <= AROUND; i++) {
        near.add(on.add(step.multiply(BigDecimal.valueOf(i))));
      }
    }
    for (int i = 0; i < OTHERS; i++) {
      int most = i < OTHERS / 2 ? 2_000 : 200_000;
      near.add(BigDecimal.valueOf(random.nextInt(most), scale));
      if (before != null) {
        near.add(
            before
                .setScale(scale, RoundingMode.FLOOR)
                .add(BigDecimal.valueOf(random.nextInt(most) - most / 2, scale)));
      }
    }
    return near;
  }

  private static double size(@Nullable BigDecimal before, BigDecimal after) {
    if (before == null) {
      return 1;
    }
    double far = after.subtract(before).abs().doubleValue();
    return far == 0 ? 0 : far / (far + before.abs().doubleValue());
  }
}
