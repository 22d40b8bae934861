package dev.usher;

import dev.usher.model.internal.ShownText;
import org.jspecify.annotations.Nullable;

/** An usher was asked after it had been closed. Open the policy again. */
public final class UsherClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String contact;

  UsherClosedException(@Nullable String contact) {
    super(
        (contact == null ? "" : "contact " + ShownText.excerpt(contact) + ": ")
            + "this usher is closed: open the policy again");
    this.contact = contact;
  }

  /** Returns the id of the contact that it was asked about, or null if there was none. */
  public @Nullable String contact() {
    return contact;
  }
}
