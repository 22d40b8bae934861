package dev.usher.internal.manifest;

import dev.usher.internal.bounds.Bound;
import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.names.Slug;
import dev.usher.internal.names.SlugHint;
import dev.usher.model.internal.ShownText;
import dev.usher.policy.DiagnosticCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the names that a manifest declares. */
final class DeclaredNames {
  private static final int LONGEST = 100;

  /** Java's, with the literals that are no names either; none of them holds a hyphen. */
  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends false final finally float for goto if implements"
                  + " import instanceof int interface long native new null package private"
                  + " protected public return short static strictfp super switch synchronized"
                  + " this throw throws transient true try void volatile while")
              .split(" ", -1));

  private final Faults faults;

  DeclaredNames(Faults faults) {
    this.faults = faults;
  }

  /** A name; refused if it is none. */
  static String slug(Value value) {
    String name = value.text();
    if (name.length() > LONGEST) {
      throw value.wrong(
          DiagnosticCode.LIMIT_EXCEEDED, "at most " + LONGEST + " characters are allowed");
    }
    if (!Slug.isOne(name)) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_NAME,
          "a name of small letters a-z, digits and hyphens is allowed",
          name.contains(";") ? severalHint(name) : SlugHint.hint(name));
    }
    return name;
  }

  /** What to write for names that a semicolon separates, or null. */
  private static @Nullable String severalHint(String names) {
    List<String> each = Stream.of(names.split(";", -1)).map(String::strip).toList();
    return each.stream().allMatch(Slug::isOne)
        ? "a comma separates names: write " + String.join(", ", each)
        : null;
  }

  /** A policy's name; refused if the package of its rules could not bear it. */
  static String policy(Value value) {
    String name = slug(value);
    if (Character.isDigit(name.charAt(0)) || KEYWORDS.contains(name)) {
      throw value.wrong(
          DiagnosticCode.MALFORMED_NAME,
          "a name that begins with a letter and is no Java keyword is allowed",
          "write policy-" + name + ", say");
    }
    return name;
  }

  /** The names of a list in its order, without those that are refused or come again. */
  List<String> list(Value value, Bound bound) {
    Set<String> names = new LinkedHashSet<>();
    for (Value item : atMost(bound, faults.attempt(() -> items(value)).orElse(List.of()))) {
      faults.attempt(() -> fresh(item, slug(item), names));
    }
    return new ArrayList<>(names);
  }

  private static List<Value> items(Value value) {
    if (value.isMapping()) {
      List<Value> values = value.fields().members().stream().map(Fields.Member::value).toList();
      boolean simple = values.stream().allMatch(Value::isText);
      String texts =
          values.stream().map(each -> simple ? each.text() : "").collect(Collectors.joining(", "));
      throw value.wrong(
          "a list is allowed", simple ? "write [" + ShownText.excerpt(texts) + "]" : null);
    }
    return value.items();
  }

  /** The names of an optional list. */
  List<String> list(Fields fields, String key, Bound bound) {
    return fields.find(key).map(value -> list(value, bound)).orElse(List.of());
  }

  /** As many entries as there may be, the first ones; the next one is refused. */
  List<Value> atMost(Bound bound, List<Value> entries) {
    if (!bound.isExceededBy(entries.size())) {
      return entries;
    }
    refuse(bound, entries.get(bound.most()));
    return entries.subList(0, bound.most());
  }

  /** Refuses a value as the first one beyond a bound. */
  void refuse(Bound bound, Value first) {
    faults.accept(
        first
            .fault(
                DiagnosticCode.LIMIT_EXCEEDED,
                first.path() + " is too much: " + bound.allowed(),
                null)
            .fault());
  }

  /** The members of an optional group whose names are names; the others are refused. */
  List<Fields.Member> members(Fields fields, String key, Bound bound) {
    List<Fields.Member> members = new ArrayList<>();
    for (Fields.Member member : group(fields, key, bound)) {
      faults.attempt(() -> slug(member.name())).ifPresent(name -> members.add(member));
    }
    return members;
  }

  /** The members of an optional group with free names, the first ones. */
  List<Fields.Member> group(Fields fields, String key, Bound bound) {
    List<Fields.Member> members = group(fields, key);
    if (!bound.isExceededBy(members.size())) {
      return members;
    }
    refuse(bound, members.get(bound.most()).name());
    return members.subList(0, bound.most());
  }

  /** The members of an optional group with free names. */
  List<Fields.Member> group(Fields fields, String key) {
    Optional<Value> group = fields.find(key);
    return group
        .flatMap(value -> faults.attempt(value::fields))
        .map(found -> found.once(faults).members())
        .orElse(List.of());
  }

  /** Adds something to what was read before; refused if it is there already. */
  static <T> T fresh(Value value, T read, Set<T> before) {
    if (!before.add(read)) {
      throw value.wrong(DiagnosticCode.DUPLICATE_ENTRY, "it comes again, once is allowed");
    }
    return read;
  }
}
