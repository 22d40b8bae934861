package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Moments;
import dev.usher.internal.document.Value;
import dev.usher.internal.form.DecidedNames;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads which actions there must be at least, by whom, by when and from when: a list of names or of
 * {name, by, due, from}, or {by, due, from} by name.
 */
final class ActionExpectation {
  private static final List<String> PARTS = List.of("by", "due", "from");
  private static final List<String> NAMED_PARTS = List.of("name", "by", "due", "from");

  private final DecidedNames names;
  private final Faults faults;
  private final Consumer<Check> checks;

  ActionExpectation(DecidedNames names, Faults faults, Consumer<Check> checks) {
    this.names = names;
    this.faults = faults;
    this.checks = checks;
  }

  void read(Value value) {
    if (value.isMapping()) {
      for (Fields.Member member : value.fields().once(faults).members()) {
        byName(member);
      }
    } else {
      for (Value item : faults.attempt(value::items).orElse(List.of())) {
        item(item);
      }
    }
  }

  private void byName(Fields.Member member) {
    String name = member.name().text();
    if (member.value().isNothing()) {
      checks.accept(action(name, List.of()));
    } else {
      faults
          .attempt(() -> member.value().fields().check(PARTS, faults))
          .ifPresent(fields -> checks.accept(action(name, parts(name, fields))));
    }
  }

  private void item(Value item) {
    if (item.isMapping()) {
      Fields fields = item.fields().check(NAMED_PARTS, faults);
      faults
          .attempt(() -> fields.need("name").words())
          .ifPresent(name -> checks.accept(action(name, parts(name, fields))));
    } else {
      faults.attempt(item::words).ifPresent(name -> checks.accept(action(name, List.of())));
    }
  }

  private List<Check> parts(String name, Fields fields) {
    List<Check> parts = new ArrayList<>();
    String path = "actions." + name + ".";
    fields
        .find("by")
        .flatMap(value -> faults.attempt(() -> names.role(value)))
        .ifPresent(
            by ->
                parts.add(
                    Check.same(
                        path + "by", by, decision -> decision.action(name).map(Action::by))));
    moment(fields, name, "due", Action::due).ifPresent(parts::add);
    moment(fields, name, "from", Action::from).ifPresent(parts::add);
    return parts;
  }

  private Optional<Check> moment(
      Fields fields, String name, String key, Function<Action, @Nullable Instant> part) {
    String path = "actions." + name + "." + key;
    return fields
        .find(key)
        .flatMap(value -> faults.attempt(() -> Moments.read(value)))
        .map(moment -> Check.same(path, moment, decision -> decision.action(name).map(part)));
  }

  static List<String> names(Decision decision) {
    return decision.actions().stream().map(Action::name).toList();
  }

  private static Check action(String name, List<Check> parts) {
    return Check.present("actions", name, ActionExpectation::names, parts);
  }
}
