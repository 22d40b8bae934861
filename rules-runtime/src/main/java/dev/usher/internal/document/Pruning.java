package dev.usher.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree without what was refused of it, so that reading it again tells of the next mistake. */
public final class Pruning {
  private Pruning() {}

  /** Returns a tree without the entry or item at a fault's place; the same, if there is none. */
  public static DocumentNode without(DocumentNode node, Fault fault) {
    if (node instanceof Mapping mapping) {
      return mapping(mapping, fault);
    }
    return node instanceof DocumentNode.Sequence list ? sequence(list, fault) : node;
  }

  /** Returns a tree with a text for a part of it that is missing; the same, if there is none. */
  public static DocumentNode with(DocumentNode node, String path, Map<String, String> texts) {
    String text = texts.get(path);
    if (text == null || !(node instanceof Mapping mapping)) {
      return node;
    }
    String name = path.substring(path.lastIndexOf('.') + 1);
    Mapping filled = new Mapping(mapping.line(), mapping.column());
    mapping.entries().stream().filter(entry -> !entry.name().equals(name)).forEach(filled::add);
    DocumentNode value =
        new DocumentNode.Scalar(
            mapping.line(), mapping.column(), 0, DocumentNode.Notation.TEXT, text);
    filled.add(new Mapping.Entry(mapping.line(), mapping.column(), 0, name, value));
    return filled;
  }

  private static DocumentNode mapping(Mapping mapping, Fault fault) {
    Mapping kept = new Mapping(mapping.line(), mapping.column());
    boolean changed = false;
    List<Mapping.Entry> all = new ArrayList<>(mapping.entries());
    all.addAll(mapping.repeated());
    for (Mapping.Entry entry : all) {
      if (isWithin(entry, fault)) {
        continue;
      }
      DocumentNode value = changed ? entry.value() : without(entry.value(), fault);
      boolean deeper = value != entry.value();
      boolean here = isAt(entry.line(), entry.column(), fault) || isAt(entry.value(), fault);
      if (changed || deeper || !here) {
        kept.add(
            new Mapping.Entry(entry.line(), entry.column(), entry.length(), entry.name(), value));
      }
      changed |= deeper || here;
    }
    return changed ? kept : mapping;
  }

  /** Whether a key is a part of what was refused, such as the rest of a figure with a comma. */
  private static boolean isWithin(Mapping.Entry entry, Fault fault) {
    return entry.line() == fault.line()
        && entry.column() > fault.column()
        && entry.column() < fault.column() + fault.length();
  }

  private static DocumentNode sequence(DocumentNode.Sequence list, Fault fault) {
    List<DocumentNode> kept = new ArrayList<>();
    boolean changed = false;
    for (DocumentNode item : list.items()) {
      DocumentNode value = changed ? item : without(item, fault);
      boolean deeper = value != item;
      boolean here = isAt(item, fault);
      if (changed || deeper || !here) {
        kept.add(value);
      }
      changed |= deeper || here;
    }
    return changed ? new DocumentNode.Sequence(list.line(), list.column(), kept) : list;
  }

  private static boolean isAt(DocumentNode node, Fault fault) {
    return isAt(node.line(), node.column(), fault);
  }

  private static boolean isAt(int line, int column, Fault fault) {
    return line == fault.line() && column == fault.column();
  }
}
