package dev.usher.ops.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.ContactException;
import dev.usher.model.internal.ShownText;
import dev.usher.ops.terminal.CommandException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one contact that a command is about: all of an input, over however many lines, or one line of
 * several.
 */
public final class OneContact {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private OneContact() {}

  /**
   * Reads it.
   *
   * @param input the input, which the caller closes
   * @param reader reads a contact of the policy
   * @param id the contact's id, or null where the input must hold only one
   * @return the contact, and the moment to ask about if it names one
   * @throws CommandException if the input cannot be read, holds no contact, several of which none
   *     is named, or none of that id: a wrong use; or if the contact is refused: a finding
   */
  public static AskedContact in(Input input, ContactReader reader, @Nullable String id) {
    String text = text(input);
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.isEmpty()) {
      throw CommandException.wrongUse(input.name() + " holds no contact");
    }
    if (lines.size() > 1 && lines.stream().allMatch(OneContact::isWhole)) {
      return of(lines, input, reader, id);
    }
    AskedContact only = read(text, input, reader);
    if (id != null && !only.contact().id().equals(id)) {
      throw none(input, id);
    }
    return only;
  }

  private static String text(Input input) {
    try {
      byte[] bytes = input.stream().readNBytes(LineReader.MAX_BYTES + 1);
      if (bytes.length > LineReader.MAX_BYTES) {
        throw CommandException.wrongUse(
            input.name() + " is more than %,d bytes long".formatted(LineReader.MAX_BYTES));
      }
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw CommandException.wrongUse(input.name() + " is not UTF-8 text");
    } catch (IOException failure) {
      throw Input.unreadable(input.name(), failure);
    }
  }

  /** An object that is written over several lines has a line that does not begin one. */
  private static boolean isWhole(String line) {
    return line.strip().startsWith("{");
  }

  private static AskedContact of(
      List<String> lines, Input input, ContactReader reader, @Nullable String id) {
    if (id == null) {
      throw CommandException.wrongUse(
          input.name() + " holds " + lines.size() + " contacts: name one with --id");
    }
    for (String line : lines) {
      try {
        AskedContact asked = reader.read(line);
        if (asked.contact().id().equals(id)) {
          return asked;
        }
      } catch (ContactException another) {
        if (isMeant(another, id)) {
          throw refused(another, input);
        }
      }
    }
    throw none(input, id);
  }

  /** A refusal names the contact that it is about. */
  private static boolean isMeant(ContactException refused, String id) {
    return String.valueOf(refused.getMessage()).startsWith("contact " + id + ":");
  }

  private static AskedContact read(String text, Input input, ContactReader reader) {
    try {
      return reader.read(text);
    } catch (ContactException refused) {
      throw refused(refused, input);
    }
  }

  private static CommandException refused(ContactException refused, Input input) {
    return CommandException.findings(
        List.of(), input.name() + ": " + refused.getMessage(), List.of());
  }

  private static CommandException none(Input input, String id) {
    return CommandException.wrongUse(input.name() + " holds no contact " + ShownText.quoted(id));
  }
}
