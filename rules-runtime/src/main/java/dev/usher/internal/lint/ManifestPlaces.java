package dev.usher.internal.lint;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import dev.usher.internal.document.YamlDocument;
import dev.usher.internal.files.RuleFiles;
import dev.usher.policy.rule.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the manifest says what; it is looked up only where something is to be said about it. */
final class ManifestPlaces {
  private final String yaml;
  private @Nullable Fields read;

  ManifestPlaces(String yaml) {
    this.yaml = yaml;
  }

  /** Returns the place of a name that a list or a group of the manifest declares. */
  Place declared(String group, String name) {
    Optional<Value> value = manifest().find(group);
    if (value.isPresent() && value.get().isList()) {
      for (Value item : value.get().items()) {
        if (item.isText() && item.text().equals(name)) {
          return place(item.node());
        }
      }
    }
    return value.isPresent() && value.get().isMapping()
        ? key(value.get().fields(), name)
        : key(manifest(), group);
  }

  /** Returns whether the manifest says something by a key. */
  boolean has(String key) {
    // Most manifests do not, and reading one again for nothing would slow every opening down.
    return yaml.contains(key + ":") && manifest().has(key);
  }

  /** Returns whether the manifest says something by a key within a name that a group declares. */
  boolean has(String group, String name, String key) {
    return member(group, name).filter(value -> value.fields().has(key)).isPresent();
  }

  /** Returns the text of a key within a name that a group declares; empty if it has none. */
  String text(String group, String name, String key) {
    return member(group, name)
        .flatMap(value -> value.fields().find(key))
        .filter(Value::isText)
        .map(Value::text)
        .orElse("");
  }

  private Optional<Value> member(String group, String name) {
    return manifest()
        .find(group)
        .filter(Value::isMapping)
        .flatMap(value -> value.fields().find(name))
        .filter(Value::isMapping);
  }

  private Fields manifest() {
    Fields fields = read;
    if (fields == null) {
      fields = YamlDocument.read(yaml).fields();
      read = fields;
    }
    return fields;
  }

  private static Place key(Fields fields, String key) {
    for (Fields.Member member : fields.members()) {
      if (member.name().text().equals(key)) {
        return place(member.name().node());
      }
    }
    return new Place(RuleFiles.MANIFEST, 0, 0, 0);
  }

  private static Place place(DocumentNode node) {
    int length = 0;
    if (node instanceof DocumentNode.Scalar scalar) {
      int quotes = scalar.notation() == DocumentNode.Notation.TEXT ? 2 : 0;
      length = scalar.text().length() + quotes;
    }
    return new Place(RuleFiles.MANIFEST, node.line(), node.column(), length);
  }
}
