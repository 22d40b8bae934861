package dev.usher.spring.boot;

import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A folder with a copy of the desk of the test's class path, and contacts for it. */
public final class TestDesk {
  private static final Path DESK = Path.of("src/test/resources/policies/desk");

  private final Path folder;

  private TestDesk(Path folder) {
    this.folder = folder;
  }

  /** Copies the desk into a new folder. */
  public static TestDesk in(Path folder) throws IOException {
    for (String file : List.of("policy.yaml", "refunds.drl", "scenarios/refunds.yaml")) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(DESK.resolve(file), copy);
    }
    return new TestDesk(folder);
  }

  /** Changes the rules, and the scenarios so that they pass. */
  public void allows(int most) throws IOException {
    edit("refunds.drl", text -> text.replaceAll("refund >= \\d+", "refund >= " + most));
    edit(
        "scenarios/refunds.yaml",
        text ->
            text.replaceAll("refund: \\d+\\.00", "refund: " + most + ".00")
                .replaceAll("refund: \\d+\\.99", "refund: " + (most - 1) + ".99"));
  }

  /** Names the policy anew. */
  public TestDesk named(String name) throws IOException {
    edit("policy.yaml", text -> text.replace("policy: desk", "policy: " + name));
    edit("refunds.drl", text -> text.replace("package desk", "package " + name));
    return this;
  }

  /** Breaks the rules, in line 7. */
  public void breakRules() throws IOException {
    edit("refunds.drl", text -> text.replace("refund >=", "refnd >="));
  }

  private void edit(String file, UnaryOperator<String> edit) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, edit.apply(Files.readString(path)));
  }

  /** Returns the property that names the folder. */
  public String property() {
    return "usher.policies.desk.location=" + folder;
  }

  /** Returns a contact about a refund. */
  public static Contact refund(String id, String amount, String currency) {
    return Contact.builder(id, Instant.parse("2026-03-03T10:00:00Z"), Channel.EMAIL)
        .topic("refund")
        .refund(Money.of(amount, currency))
        .build();
  }
}
