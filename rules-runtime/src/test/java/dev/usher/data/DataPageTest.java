package dev.usher.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.document.DocumentNode;
import dev.usher.internal.document.JsonDocument;
import dev.usher.internal.document.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/data.md} leaves out no field that is written, and no kind of proposal or event. */
class DataPageTest {
  private static final Path PAGE = Path.of("../docs/data.md");
  private static final int MANY = 500;

  /** What says which of several forms the fields beside it have. */
  private static final Set<String> TELLING = Set.of("kind", "event", "state", "source");

  private static final Set<String> NAMED_BY_POLICIES = Set.of("rules", "fields");

  @Test
  void page_namesEveryFieldOfContacts() throws IOException {
    RandomData data = new RandomData(20_260_307);
    ContactWriter writer = new ContactWriter();
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < MANY; i++) {
      collect(read(writer.toJson(data.asked())), words);
    }
    assertThat(words).contains("annualRevenue", "from");
    assertThat(named()).containsAll(words);
  }

  @Test
  void page_namesEveryFieldOfDecisions_andEveryKind() throws IOException {
    RandomDecisions data = new RandomDecisions(20_260_308);
    DecisionWriter writer = new DecisionWriter();
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < MANY; i++) {
      collect(read(writer.toJson(data.decision())), words);
    }
    assertThat(words).contains("replyVia", "reply-via", "ACTION_DUE", "metAt");
    assertThat(named()).containsAll(words);
  }

  private static DocumentNode read(String json) {
    return JsonDocument.read(json).node();
  }

  /** The words between backticks and the keys of the samples. */
  private static Set<String> named() throws IOException {
    return Pattern.compile("`([A-Za-z_-]+)`|\"([A-Za-z]+)\":")
        .matcher(Files.readString(PAGE))
        .results()
        .map(DataPageTest::word)
        .collect(Collectors.toSet());
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static void collect(DocumentNode node, Set<String> words) {
    if (node instanceof DocumentNode.Sequence list) {
      list.items().forEach(item -> collect(item, words));
    } else if (node instanceof Mapping object) {
      object.entries().forEach(entry -> collect(entry.name(), entry.value(), words));
    }
  }

  private static void collect(String name, DocumentNode value, Set<String> words) {
    words.add(name);
    if (TELLING.contains(name) && value instanceof DocumentNode.Scalar scalar) {
      words.add(scalar.text());
    }
    // What stands under the rules of a conflict, and the fields of its own, are named by the
    // policy.
    if (!(NAMED_BY_POLICIES.contains(name) && value instanceof Mapping)) {
      collect(value, words);
    }
  }
}
