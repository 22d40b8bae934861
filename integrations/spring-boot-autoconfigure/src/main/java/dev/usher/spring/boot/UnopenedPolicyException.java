package dev.usher.spring.boot;

import dev.usher.policy.PolicySource;
import org.jspecify.annotations.Nullable;

/** A policy of the properties cannot be opened; the cause says why. */
final class UnopenedPolicyException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final @Nullable String location;

  UnopenedPolicyException(String name, @Nullable String location, RuntimeException cause) {
    super("usher.policies." + name + ": " + cause.getMessage(), cause);
    this.name = name;
    this.location = location;
  }

  /** Returns its name under {@code usher.policies}. */
  String name() {
    return name;
  }

  /** Returns the folder in which it should lie, or null if it should be on the class path. */
  @Nullable String folder() {
    return location != null
            && PolicyLocation.of(name, location) instanceof PolicySource.Folder folder
        ? folder.name()
        : null;
  }

  /** Returns where it should lie, in the words of a property. */
  String place() {
    return location == null
        ? "usher.policies.%s, on the class path in policies/%s".formatted(name, name)
        : PolicyLocation.property(name) + "=" + location;
  }
}
