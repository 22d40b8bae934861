package dev.usher.examples.zendesk;

import dev.usher.examples.zendesk.Mapping.AccountPart;
import dev.usher.examples.zendesk.Mapping.ContactPart;
import dev.usher.examples.zendesk.Mapping.Phase;
import dev.usher.examples.zendesk.Mapping.UpdatePart;
import dev.usher.model.AccountTier;
import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.policy.Manifest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code mapping.yaml}; every mistake is named with its key and what is allowed there. */
final class MappingReader {
  private static final Map<String, String> PRIORITIES =
      Map.of("low", "low", "normal", "normal", "high", "high", "urgent", "urgent");
  private static final List<String> STATUSES =
      List.of("new", "open", "pending", "hold", "solved", "closed");

  private MappingReader() {}

  static Mapping read(String yaml) {
    JsonPart root =
        new JsonPart("", JsonPart.JSON.valueToTree(load(yaml)))
            .withNoMoreThan(
                Set.of("policy", "channels", "statuses", "contact", "account", "update"));
    Map<String, Channel> channels = byName(root.at("channels"), Channel.values());
    Channel other = channels.remove("otherwise");
    if (other == null) {
      throw root.at("channels").at("otherwise").wrong("it is missing");
    }
    return new Mapping(
        root.at("policy").text(),
        channels,
        other,
        statuses(root.at("statuses")),
        contact(root.at("contact")),
        account(root.at("account")),
        update(root.at("update")));
  }

  /** Refuses a mapping that does not fit its policy. */
  static void check(Mapping mapping, Manifest manifest) {
    mapping.contact().topics().forEach((k, v) -> checkTopic("contact.topics." + k, v, manifest));
    mapping
        .contact()
        .topicTags()
        .forEach((k, v) -> checkTopic("contact.topic-tags." + k, v, manifest));
    Set<String> queues = new TreeSet<>(manifest.tiers());
    queues.addAll(manifest.teams());
    queues.addAll(manifest.desks().keySet());
    Set<String> known = mapping.update().groups().keySet();
    for (String queue : queues) {
      if (!known.contains(queue)) {
        throw new AdapterException(
            "update.groups." + queue, "it is missing; every queue needs one");
      }
    }
    for (String group : known) {
      if (!queues.contains(group)) {
        throw new AdapterException(
            "update.groups." + group, "no such queue in " + manifest.name() + ": " + queues);
      }
    }
  }

  private static void checkTopic(String place, String topic, Manifest manifest) {
    if (!manifest.topics().contains(topic)) {
      throw new AdapterException(
          place,
          "'%s' is no topic of %s: %s"
              .formatted(topic, manifest.name(), new TreeSet<>(manifest.topics())));
    }
  }

  private static @Nullable Object load(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      String where = mark == null ? "" : ", line " + (mark.getLine() + 1);
      throw new AdapterException("mapping" + where, "this is no YAML, or a key stands there twice");
    } catch (YAMLException broken) {
      throw new AdapterException("mapping", "this is no YAML");
    }
  }

  private static Map<String, Phase> statuses(JsonPart part) {
    part.withNoMoreThan(Set.copyOf(STATUSES));
    Map<String, Phase> statuses = byName(part, Phase.values());
    for (String status : STATUSES) {
      if (!statuses.containsKey(status)) {
        throw part.at(status).wrong("it is missing");
      }
    }
    return statuses;
  }

  private static ContactPart contact(JsonPart part) {
    part.withNoMoreThan(Set.of("fields", "topics", "topic-tags", "label-tags"));
    JsonPart fields =
        part.at("fields")
            .withNoMoreThan(
                Set.of("topic", "refund", "dispute", "currency", "attempts", "needed-by"));
    return new ContactPart(
        idIfPresent(fields.at("topic")),
        idIfPresent(fields.at("refund")),
        idIfPresent(fields.at("dispute")),
        idIfPresent(fields.at("currency")),
        idIfPresent(fields.at("attempts")),
        idIfPresent(fields.at("needed-by")),
        texts(part.at("topics")),
        texts(part.at("topic-tags")),
        texts(part.at("label-tags")));
  }

  private static AccountPart account(JsonPart part) {
    part.withNoMoreThan(Set.of("fields", "tiers", "label-tags", "entitlement-tags"));
    JsonPart fields =
        part.at("fields").withNoMoreThan(Set.of("tier", "annual-revenue", "manager", "at-risk"));
    return new AccountPart(
        fields.at("tier").textIfPresent(),
        byName(part.at("tiers"), AccountTier.values()),
        fields.at("annual-revenue").textIfPresent(),
        fields.at("manager").textIfPresent(),
        fields.at("at-risk").textIfPresent(),
        texts(part.at("label-tags")),
        texts(part.at("entitlement-tags")));
  }

  private static UpdatePart update(JsonPart part) {
    part.withNoMoreThan(Set.of("priorities", "groups", "fields", "tag-prefix"));
    JsonPart priorities = part.at("priorities");
    Map<String, String> rest = new LinkedHashMap<>();
    priorities.entries().forEach((key, value) -> rest.put(key, value.among(PRIORITIES)));
    Map<Severity, String> bySeverity = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      String priority = rest.remove(written(severity));
      if (priority == null) {
        throw priorities.at(written(severity)).wrong("it is missing");
      }
      bySeverity.put(severity, priority);
    }
    String emergency = rest.remove("emergency");
    if (emergency == null || !rest.isEmpty()) {
      throw priorities.wrong("the severities and 'emergency' are needed, and no more");
    }
    Map<String, Long> groups = new TreeMap<>();
    part.at("groups").entries().forEach((queue, id) -> groups.put(queue, id.id()));
    JsonPart fields = part.at("fields").withNoMoreThan(Set.of("tier", "owner", "due"));
    String prefix = part.at("tag-prefix").text();
    if (!prefix.matches("[a-z0-9]+_")) {
      // Whatever bears it is taken away once it holds no longer: it must be nobody else's.
      throw part.at("tag-prefix").wrong("small letters and a '_' behind them, such as usher_");
    }
    return new UpdatePart(
        bySeverity,
        emergency,
        groups,
        fields.at("tier").id(),
        fields.at("owner").id(),
        fields.at("due").id(),
        prefix);
  }

  private static @Nullable Long idIfPresent(JsonPart part) {
    return part.isAbsent() ? null : Long.valueOf(part.id());
  }

  private static Map<String, String> texts(JsonPart part) {
    Map<String, String> texts = new LinkedHashMap<>();
    part.entries().forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  private static <E extends Enum<E>> Map<String, E> byName(JsonPart part, E[] constants) {
    Map<String, E> allowed = new TreeMap<>();
    for (E constant : constants) {
      allowed.put(written(constant), constant);
    }
    Map<String, E> read = new LinkedHashMap<>();
    part.entries().forEach((key, value) -> read.put(key, value.among(allowed)));
    return read;
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
