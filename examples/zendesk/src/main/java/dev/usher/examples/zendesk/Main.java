package dev.usher.examples.zendesk;

import dev.usher.model.ContactException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a ticket's event asks of Zendesk: {@code java -jar zendesk.jar [--mapping FILE] [--at
 * INSTANT] FILE|-}. Nothing is sent anywhere.
 */
public final class Main {
  private static final String USAGE = "usage: zendesk [--mapping FILE] [--at INSTANT] FILE|-";

  private Main() {}

  /** Prints the update and exits with 0; with 1 if the ticket is refused, with 2 if misused. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.in, System.out, System.err));
  }

  static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
    List<String> rest = new ArrayList<>(args);
    String mappingFile = option(rest, "--mapping");
    String at = option(rest, "--at");
    if (rest.size() != 1 || (rest.get(0).startsWith("-") && !rest.get(0).equals("-"))) {
      err.println(USAGE);
      return 2;
    }
    try (TicketAdapter adapter = TicketAdapter.open(mapping(mappingFile))) {
      Instant moment = at == null ? null : Instant.parse(at);
      out.println(adapter.answer(text(rest.get(0), in), moment));
      return 0;
    } catch (AdapterException | ContactException refused) {
      err.println(refused.getMessage());
      return 1;
    } catch (DateTimeParseException wrong) {
      err.println("--at: a time such as 2026-03-03T01:00:00Z is needed");
      return 2;
    } catch (IOException unreadable) {
      err.println(unreadable.getMessage());
      return 2;
    }
  }

  /** Takes an option and its value out of the arguments. */
  private static @Nullable String option(List<String> args, String name) {
    int at = args.indexOf(name);
    if (at < 0 || at + 1 == args.size()) {
      return null;
    }
    args.remove(at);
    return args.remove(at);
  }

  /** Returns the text of a mapping, the example's own unless a file is named. */
  static String mapping(@Nullable String file) throws IOException {
    if (file != null) {
      return text(file);
    }
    try (InputStream own = Main.class.getResourceAsStream("/mapping.yaml")) {
      if (own == null) {
        throw new IOException("mapping.yaml");
      }
      return new String(own.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(String file, InputStream in) throws IOException {
    return file.equals("-") ? new String(in.readAllBytes(), StandardCharsets.UTF_8) : text(file);
  }

  private static String text(String file) throws IOException {
    try {
      return Files.readString(Path.of(file));
    } catch (CharacterCodingException binary) {
      throw new IOException("cannot read " + file + ": it is no UTF-8", binary);
    } catch (NoSuchFileException none) {
      throw new IOException("cannot read " + file + ": there is no such file", none);
    } catch (IOException failure) {
      throw new IOException("cannot read " + file + ": " + failure.getMessage(), failure);
    }
  }
}
