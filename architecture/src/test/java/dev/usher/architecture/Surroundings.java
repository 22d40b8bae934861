package dev.usher.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Clock;
import java.util.Set;

/**
 * What of its surroundings a program can touch: its clock, its streams, its settings, other
 * programs, chance.
 */
final class Surroundings {
  static final DescribedPredicate<JavaAccess<?>> ARE_TOUCHED =
      describe("touches the process", access -> isTouched(access.getTarget()));

  private static final Set<String> ANY_OF =
      Set.of(
          "java.io.Console",
          "java.io.FileDescriptor",
          "java.lang.Runtime",
          "java.security.SecureRandom",
          "java.util.concurrent.ThreadLocalRandom");

  private static final Set<String> NAMED =
      Set.of(
          "java.lang.Math.random",
          "java.lang.ProcessBuilder.start",
          "java.lang.System.console",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.err",
          "java.lang.System.exit",
          "java.lang.System.getenv",
          "java.lang.System.in",
          "java.lang.System.nanoTime",
          "java.lang.System.out",
          "java.lang.Thread.sleep",
          "java.nio.charset.Charset.defaultCharset",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID");

  /** Their constructors without arguments take the time, or a seed from it. */
  private static final Set<String> MADE_FROM_NOTHING =
      Set.of("java.util.Date", "java.util.GregorianCalendar", "java.util.Random");

  private Surroundings() {}

  /** Tells of a class that may touch them by one method what else it touches. */
  static DescribedPredicate<JavaAccess<?>> areTouchedOtherThanBy(String method) {
    return describe(
        "touches the process other than by " + method,
        access ->
            isTouched(access.getTarget())
                && !access.getTarget().getFullName().startsWith(method + "("));
  }

  private static boolean isTouched(AccessTarget target) {
    String owner = target.getOwner().getName();
    String name = owner + "." + target.getName();
    return ANY_OF.contains(owner)
        || NAMED.contains(name)
        || name.startsWith("java.time.Clock.system")
        || name.startsWith("java.time.Clock.tick")
        || (target instanceof CodeUnitAccessTarget code && isTouched(owner, code));
  }

  private static boolean isTouched(String owner, CodeUnitAccessTarget code) {
    boolean takesNothing = code.getRawParameterTypes().isEmpty();
    boolean takesClock =
        code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    boolean makes = code.getName().equals("<init>") && takesNothing;
    boolean asksForNow = code.getName().equals("now") && !takesClock;
    return (makes && MADE_FROM_NOTHING.contains(owner))
        || (asksForNow && owner.startsWith("java.time."));
  }
}
