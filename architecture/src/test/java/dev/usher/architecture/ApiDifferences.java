package dev.usher.architecture;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What breaks a caller between two states of a module. */
final class ApiDifferences {
  private final Set<String> found = new TreeSet<>();

  private ApiDifferences() {}

  /**
   * Returns what breaks a caller of the older state, sorted: {@code TYPE: CHANGES}, {@code
   * TYPE#new: CHANGES}, {@code TYPE#METHOD(PARAMETERS): CHANGES}, {@code TYPE#FIELD: CHANGES}. What
   * only keeps a caller from compiling counts too, such as a list that is one of something else; a
   * change that breaks nobody is not among them.
   */
  static List<String> between(Path older, Path newer) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    ApiDifferences differences = new ApiDifferences();
    new JarArchiveComparator(options)
        .compare(
            new JApiCmpArchive(older.toFile(), "older"),
            new JApiCmpArchive(newer.toFile(), "newer"))
        .forEach(differences::of);
    return new ArrayList<>(differences.found);
  }

  private void of(JApiClass type) {
    if (type.getChangeStatus() == JApiChangeStatus.NEW) {
      return;
    }
    String name = type.getFullyQualifiedName();
    add(name, type);
    if (type.getChangeStatus() == JApiChangeStatus.REMOVED) {
      return;
    }
    add(name, type.getSuperclass());
    type.getInterfaces().forEach(each -> add(name, each));
    type.getGenericTemplates().forEach(each -> add(name, each));
    type.getConstructors().forEach(each -> call(name + "#new", each));
    for (JApiMethod method : type.getMethods()) {
      String where = name + "#" + method.getName() + parameters(method);
      call(where, method);
      add(where, method.getReturnType());
    }
    type.getFields().forEach(each -> add(name + "#" + each.getName(), each));
  }

  private static String parameters(JApiBehavior call) {
    return call.getParameters().stream()
        .map(each -> each.getType().substring(each.getType().lastIndexOf('.') + 1))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private void call(String where, JApiBehavior call) {
    add(where, call);
    call.getParameters().forEach(each -> add(where, each));
    call.getGenericTemplates().forEach(each -> add(where, each));
  }

  private void add(String where, JApiCompatibility change) {
    String kinds =
        change.getCompatibilityChanges().stream()
            .filter(each -> !each.isBinaryCompatible() || !each.isSourceCompatible())
            .map(JApiCompatibilityChange::getType)
            .map(Enum::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!kinds.isEmpty()) {
      found.add(where + ": " + kinds);
    }
  }
}
