package dev.usher.internal.live;

import dev.usher.Usher;
import dev.usher.live.PolicyListener;
import dev.usher.live.ReloadGates;
import dev.usher.policy.PolicySource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program with classes of its own, which opens an usher and never closes it. */
public final class HostProgram {
  private static final InheritableThreadLocal<Object> INHERITED = new InheritableThreadLocal<>();

  /** Lives for as long as the program's classes do. */
  @SuppressWarnings("unused")
  private static final Usher[] OPENED = new Usher[1];

  private HostProgram() {}

  /** Has a policy watched by everything that a host can hand in. */
  public static void open(Path folder) {
    INHERITED.set(new HostProgram());
    try {
      OPENED[0] =
          Usher.builder(PolicySource.folder(folder))
              .watching(Duration.ofMillis(5))
              .listener(new PolicyListener() {})
              .gates(ReloadGates.builder().gate((before, after) -> List.of()).build())
              .open();
    } finally {
      INHERITED.remove();
    }
  }
}
