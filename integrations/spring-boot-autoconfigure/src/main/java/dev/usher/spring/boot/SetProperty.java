package dev.usher.spring.boot;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Hands a property on to what knows which values are allowed. */
final class SetProperty {
  private SetProperty() {}

  /**
   * Hands a value on.
   *
   * @param example what could be written in its place
   * @throws InvalidConfigurationPropertyValueException if it is refused, with the reason
   */
  static void set(String property, Object value, String example, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException refused) {
      throw new InvalidConfigurationPropertyValueException(
          property, value, refused.getMessage() + ". Write for instance " + example);
    }
  }
}
