package dev.usher.test;

import dev.usher.scenario.Scenario;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.UriSource;

/** A scenario file or a scenario, as JUnit shows it. */
final class ScenarioNode extends AbstractTestDescriptor {
  private final Type type;

  private ScenarioNode(UniqueId id, String name, @Nullable URI place, Type type) {
    super(id, name, place == null ? null : source(place));
    this.type = type;
  }

  static ScenarioNode file(UniqueId id, String name, @Nullable URI place) {
    return new ScenarioNode(id, name, place, Type.CONTAINER);
  }

  static ScenarioNode scenario(UniqueId id, String name, @Nullable URI place) {
    return new ScenarioNode(id, name, place, Type.TEST);
  }

  private static TestSource source(URI place) {
    return ClasspathResourceSource.CLASSPATH_SCHEME.equals(place.getScheme())
        ? ClasspathResourceSource.from(place)
        : UriSource.from(place);
  }

  /** Returns the id of a scenario in this file. */
  UniqueId id(Scenario scenario) {
    return getUniqueId().append("scenario", scenario.name());
  }

  @Override
  public Type getType() {
    return type;
  }
}
