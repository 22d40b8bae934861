package dev.usher.ops.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.internal.ShownText;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.Terminal;
import dev.usher.ops.text.StyledLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file with a contact as JSON or YAML, or with one contact on each line as JSON. Immutable.
 *
 * @param name what people call the file
 * @param text its text
 */
public record ContactFile(String name, String text) {
  private static final int MOST_BYTES = 20_000_000;
  private static final int MOST_SHOWN = 5;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a file, or standard input for {@code -}.
   *
   * @throws CommandException if there is no such file, or it cannot be read: a wrong use
   */
  public static ContactFile read(String file, Terminal terminal) {
    try (Input input = Input.open(file, "a contact", terminal)) {
      if (file.equals("-") && terminal.surroundings().inputIsTerminal()) {
        terminal.report("usher: type a contact as JSON or YAML; Ctrl-D ends");
      }
      byte[] bytes = input.stream().readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw CommandException.wrongUse(
            input.name() + " is too long: 20,000,000 bytes are allowed");
      }
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new ContactFile(
          input.name(), text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      throw CommandException.wrongUse(
          (file.equals("-") ? "standard input" : file) + " is not UTF-8 text");
    } catch (IOException failure) {
      throw Input.unreadable(file, failure);
    }
  }

  /**
   * Returns the one contact, or the one of an id where there are several.
   *
   * @param id the contact's id; null for the only one
   * @throws CommandException if there is none, none of that id, or the id is needed: a wrong use;
   *     or if it is no contact: a finding
   */
  public AskedContact contact(ContactReader reader, @Nullable String id) {
    if (text.isBlank()) {
      throw CommandException.wrongUse(name + " holds no contact");
    }
    List<Line> lines = lines();
    if (lines.size() > 1) {
      return among(lines, reader, id);
    }
    AskedContact only;
    try {
      only = isJson() ? reader.read(text) : reader.readYaml(text);
    } catch (ContactException refused) {
      throw finding(name, refused);
    }
    if (id != null && !only.contact().id().equals(id)) {
      throw unknown(id, List.of(only.contact().id()));
    }
    return only;
  }

  private boolean isJson() {
    return text.stripLeading().startsWith("{");
  }

  /** Returns the lines where each holds a contact, and none where the text is one contact. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (!isJson()) {
      return lines;
    }
    LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)));
    try {
      for (Line line = reader.next(); line != null; line = reader.next()) {
        if (!line.text().isBlank()) {
          lines.add(line);
        }
      }
    } catch (IOException impossible) {
      throw Input.unreadable(name, impossible);
    }
    boolean each = lines.stream().allMatch(line -> line.text().stripLeading().startsWith("{"));
    return each ? lines : List.of();
  }

  private AskedContact among(List<Line> lines, ContactReader reader, @Nullable String id) {
    List<String> ids = new ArrayList<>();
    @Nullable CommandException broken = null;
    for (Line line : lines) {
      try {
        AskedContact read = reader.read(line.text());
        if (read.contact().id().equals(id)) {
          return read;
        }
        ids.add(read.contact().id());
      } catch (ContactException refused) {
        CommandException finding = finding(name + ":" + line.number(), refused);
        if (id != null && id.equals(refused.contact())) {
          throw finding;
        }
        broken = broken == null ? finding : broken;
      }
    }
    if (ids.isEmpty() && broken != null) {
      throw broken;
    }
    if (id == null) {
      throw CommandException.wrongUse(
          name
              + " holds "
              + lines.size()
              + " contacts: --id says which, such as --id "
              + ids.get(0));
    }
    throw unknown(id, ids);
  }

  private CommandException unknown(String id, List<String> ids) {
    String shown = ids.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
    String more = ids.size() > MOST_SHOWN ? " and " + (ids.size() - MOST_SHOWN) + " more" : "";
    return CommandException.wrongUse(
        name + " holds no contact " + ShownText.quoted(id) + ": it holds " + shown + more);
  }

  /** Returns the refusal of a contact: a finding. */
  public static CommandException finding(String place, ContactException refused) {
    return CommandException.findings(
        List.of(StyledLine.plain(place + ": " + refused.getMessage())),
        "the contact was rejected",
        List.of());
  }
}
