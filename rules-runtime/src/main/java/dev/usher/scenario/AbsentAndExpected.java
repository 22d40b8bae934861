package dev.usher.scenario;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.policy.DiagnosticCode;
import java.util.HashSet;
import java.util.Set;

/** Finds what a scenario expects to be there and to be absent at once. */
final class AbsentAndExpected {
  private final Faults faults;

  AbsentAndExpected(Faults faults) {
    this.faults = faults;
  }

  void find(Fields expected, Fields absent) {
    for (Fields.Member missing : absent.members()) {
      if (!AbsentExpectation.mayLack(missing.name().text())) {
        // That no decision lacks it is said already.
        continue;
      }
      expected.find(missing.name().text()).ifPresent(there -> compare(there, missing));
    }
  }

  private void compare(Value there, Fields.Member missing) {
    if (!missing.value().isList()) {
      boolean none = there.isList() && there.items().isEmpty();
      if (missing.value().isFlag() && missing.value().flag() && !none) {
        contradicts(missing.name(), missing.name().text());
      }
      return;
    }
    Set<String> names = names(there);
    for (Value item : missing.value().items()) {
      if (names.contains(name(item))) {
        contradicts(item, name(item));
      }
    }
  }

  private void contradicts(Value place, String name) {
    faults.accept(
        place
            .fault(
                DiagnosticCode.CONTRADICTORY_EXPECTATION,
                place.path() + ": " + name + " is expected above, and here to be absent",
                "remove one of them")
            .fault());
  }

  private static Set<String> names(Value value) {
    Set<String> names = new HashSet<>();
    if (value.isList()) {
      value.items().forEach(item -> names.add(name(item)));
    } else if (value.isMapping()) {
      value.fields().members().forEach(member -> names.add(member.name().text()));
    }
    names.remove("");
    return names;
  }

  /** Returns the name that an item is or bears; empty, if it is something else. */
  private static String name(Value item) {
    if (item.isMapping()) {
      return item.fields()
          .find("name")
          .or(() -> item.fields().find("tier"))
          .or(() -> item.fields().find("attribute"))
          .map(AbsentAndExpected::name)
          .orElse("");
    }
    if (item.isNumber()) {
      return item.number().toPlainString();
    }
    return item.isText() ? item.text() : "";
  }
}
