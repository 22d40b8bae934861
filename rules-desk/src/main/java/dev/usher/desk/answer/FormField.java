package dev.usher.desk.answer;

import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.internal.ConstantName;
import dev.usher.policy.FieldType;
import dev.usher.policy.Manifest;
import dev.usher.policy.Policy;
import dev.usher.policy.rule.Argument;
import dev.usher.policy.rule.Atom;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Rule;
import dev.usher.policy.rule.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a contact as a form shows it. Immutable.
 *
 * @param path where it stands in the contact's JSON, such as {@code account.tier}
 * @param group what it belongs to, such as {@code Account}
 * @param label what it is called
 * @param type how it is filled in
 * @param unit what a figure counts, or null
 * @param needed whether each contact must say it
 * @param asked whether a rule asks for it
 * @param choices what can be chosen, or proposed for a text; empty where there is no list
 */
public record FormField(
    String path,
    String group,
    String label,
    Type type,
    @Nullable String unit,
    boolean needed,
    boolean asked,
    List<String> choices) {

  /** How a field is filled in. */
  public enum Type {
    /** One of the choices. */
    CHOICE,
    /** An amount of money. */
    AMOUNT,
    /** A number. */
    NUMBER,
    /** Yes or no. */
    YES_NO,
    /** A moment with an offset. */
    MOMENT,
    /** A text on one line. */
    TEXT,
    /** A text of several lines. */
    LONG_TEXT,
    /** Several texts. */
    TEXTS,
    /** What has parts of its own, as JSON. */
    JSON;

    /** Returns the name that the page uses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the choices. */
  public FormField {
    choices = List.copyOf(choices);
  }

  /** Returns all fields of a contact, a group after another, the most asked for first. */
  public static List<FormField> of(Policy policy) {
    Maker make = new Maker(policy);
    Manifest manifest = policy.manifest();
    make.group("Contact");
    make.choice("topic", List.copyOf(manifest.topics()));
    make.figure("refund", Type.AMOUNT, manifest.currency().getCurrencyCode());
    make.choice("channel", names(Channel.values()));
    make.plain("message", Type.LONG_TEXT);
    make.plain("receivedAt", Type.MOMENT);
    make.plain("neededBy", Type.MOMENT);
    make.plain("language", Type.TEXT);
    make.choice("severity", names(Severity.values()));
    make.figure("attempts", Type.NUMBER, null);
    make.figure("dispute", Type.AMOUNT, manifest.currency().getCurrencyCode());
    make.figure("shippingCost", Type.AMOUNT, manifest.currency().getCurrencyCode());
    make.plain("labels", Type.TEXTS);
    make.plain("authenticated", Type.YES_NO);
    make.plain("surge", Type.YES_NO);
    make.plain("id", Type.TEXT);
    make.group("Fields of " + manifest.name());
    manifest.fields().forEach(make::own);
    make.group("Account");
    make.choice("account.tier", names(AccountTier.values()));
    make.figure("account.annualRevenue", Type.AMOUNT, manifest.currency().getCurrencyCode());
    make.figure("account.projectedRevenue", Type.AMOUNT, manifest.currency().getCurrencyCode());
    make.plain("account.atRisk", Type.YES_NO);
    make.plain("account.labels", Type.TEXTS);
    make.plain("account.entitlements", Type.TEXTS);
    make.choice("account.preferredChannel", names(Channel.values()));
    make.plain("account.manager", Type.TEXT);
    if (!manifest.desks().isEmpty()) {
      make.choice("account.desk", List.copyOf(manifest.desks().keySet()));
    }
    make.plain("account.id", Type.TEXT);
    make.group("Impact");
    make.plain("impact.outage", Type.YES_NO);
    make.plain("impact.fundsAtRisk", Type.YES_NO);
    make.plain("impact.businessImpact", Type.YES_NO);
    make.plain("impact.largeClientAffected", Type.YES_NO);
    make.figure("impact.usersAffectedPercent", Type.NUMBER, "%");
    make.group("So far");
    make.figure("progress.tier", Type.NUMBER, null);
    for (String moment :
        List.of(
            "tierSince",
            "firstRespondedAt",
            "escalationRespondedAt",
            "planSentAt",
            "lastUpdatedAt",
            "unansweredSince",
            "resolvedAt")) {
      make.plain("progress." + moment, Type.MOMENT);
    }
    make.plain("progress.reopenedAt", Type.JSON);
    make.plain("progress.waiting", Type.JSON);
    make.plain("history", Type.JSON);
    return List.copyOf(make.fields);
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(ConstantName::of).toList();
  }

  /** Collects fields, a group at a time. */
  private static final class Maker {
    private static final Set<String> NEEDED = Set.of("id", "receivedAt", "channel");

    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();
    private final Manifest manifest;
    private String group = "";

    Maker(Policy policy) {
      this.manifest = policy.manifest();
      // Both stand in every decision, whether a rule asks for them or not.
      asked.addAll(NEEDED);
      asked.add("topic");
      for (Rule rule : policy.rules()) {
        rule.atoms().forEach(this::ask);
        rule.bindings().forEach(each -> asked.add(each.subject().property().key()));
      }
    }

    private void ask(Atom atom) {
      if (atom.subject() instanceof Subject.Named named) {
        asked.add(named.property().key());
      } else if (atom.subject() instanceof Subject.Inquired inquired) {
        inquired.arguments().stream()
            .map(Argument::value)
            .flatMap(value -> value.stream())
            .forEach(value -> asked.add("fields." + value));
        asked.add(behind(inquired.inquiry()));
      }
    }

    /** Returns which field an inquiry looks at that is none of the policy's own. */
    private static String behind(Inquiry inquiry) {
      return switch (inquiry) {
        case MENTIONS -> "message";
        case NEEDED_WITHIN -> "neededBy";
        case REFUNDS_WITHIN -> "refund";
        case CONTACTS_WITHIN, CONTACTS_ON_TOPIC_WITHIN, EARLIER_CONTACTS_WITHIN -> "history";
        case AMOUNT, NUMBER, TEXT, TEXTS, WITHIN, YES, IN_SAMPLE, RECEIVED_BETWEEN -> "";
      };
    }

    void group(String name) {
      group = name;
    }

    void plain(String path, Type type) {
      add(path, type, null, List.of());
    }

    void figure(String path, Type type, @Nullable String unit) {
      add(path, type, unit, List.of());
    }

    void choice(String path, List<String> choices) {
      add(path, choices.isEmpty() ? Type.TEXT : Type.CHOICE, null, choices);
    }

    void own(String name, FieldType type) {
      Type kind =
          switch (type.kind()) {
            case NUMBER -> Type.NUMBER;
            case AMOUNT -> Type.AMOUNT;
            case YES_NO -> Type.YES_NO;
            case TEXT -> type.values().isEmpty() ? Type.TEXT : Type.CHOICE;
            case TEXTS -> Type.TEXTS;
            case MOMENT -> Type.MOMENT;
          };
      String unit = kind == Type.AMOUNT ? manifest.currency().getCurrencyCode() : null;
      add("fields." + name, kind, unit, type.values());
    }

    private void add(String path, Type type, @Nullable String unit, List<String> choices) {
      String last = path.substring(path.lastIndexOf('.') + 1);
      String label = PartNames.of(last);
      fields.add(
          new FormField(
              path,
              group,
              label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1),
              type,
              unit,
              NEEDED.contains(path),
              isAsked(path),
              choices));
    }

    /** The severity that an agent states, the number in a message and the region of a language. */
    private boolean isAsked(String path) {
      return asked.contains(path)
          || (path.equals("severity") && asked.contains("statedSeverity"))
          || (path.equals("language") && asked.contains("locale"))
          || (path.equals("message")
              && asked.stream().anyMatch(each -> each.startsWith("message.")));
    }
  }
}
