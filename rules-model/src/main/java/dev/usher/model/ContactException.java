package dev.usher.model;

/**
 * Something about a contact cannot be right, or does not fit the policy that is to decide it. The
 * message says which field, which value and what is allowed.
 */
public final class ContactException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * Makes a refusal.
   *
   * @param field the path of the field, such as {@code account.tier}
   * @param message the whole message, field, value and what is allowed
   */
  public ContactException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** Returns the path of the field that is at fault, such as {@code account.tier}. */
  public String field() {
    return field;
  }
}
