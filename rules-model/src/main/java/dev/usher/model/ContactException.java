package dev.usher.model;

import dev.usher.model.internal.ShownText;
import org.jspecify.annotations.Nullable;

/**
 * Something about a contact cannot be right, or does not fit the policy that is to decide it. The
 * message says which contact, which field, which value and what is allowed; it is safe to log and
 * to print.
 */
public final class ContactException extends IllegalArgumentException {
  private static final long serialVersionUID = 2L;

  private final String field;
  private final String problem;
  private final @Nullable String contact;

  /**
   * Makes a refusal of a contact that has no name yet.
   *
   * @param field the path of the field, such as {@code account.tier}
   * @param problem what is wrong: field, value and what is allowed
   */
  public ContactException(String field, String problem) {
    this(field, problem, null, null);
  }

  /**
   * Makes a refusal that something else led to.
   *
   * @param field the path of the field
   * @param problem what is wrong: field, value and what is allowed
   * @param cause what led to it, or null if that is not worth showing
   */
  public ContactException(String field, String problem, @Nullable Throwable cause) {
    this(field, problem, null, cause);
  }

  private ContactException(
      String field, String problem, @Nullable String contact, @Nullable Throwable cause) {
    super(ShownText.escaped(problem), cause);
    this.field = field;
    this.problem = ShownText.escaped(problem);
    this.contact = contact;
  }

  /** Returns this refusal if it names its contact already, or else one that names that contact. */
  public ContactException about(@Nullable String id) {
    if (contact != null || id == null) {
      return this;
    }
    ContactException named = new ContactException(field, problem, id, getCause());
    named.setStackTrace(getStackTrace());
    return named;
  }

  /** Returns the path of the field that is at fault, such as {@code account.tier}. */
  public String field() {
    return field;
  }

  /** Returns what is wrong without the contact's name: field, value and what is allowed. */
  public String problem() {
    return problem;
  }

  /** Returns the contact's id, or null if it is not known. */
  public @Nullable String contact() {
    return contact;
  }

  /** Returns the whole message, which begins with the contact's name where that is known. */
  @Override
  public String getMessage() {
    return contact == null ? problem : "contact " + ShownText.excerpt(contact) + ": " + problem;
  }
}
