package dev.usher.test;

import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A class, or what is marked in it, as JUnit shows it; Jupiter's annotations count. */
class MarkedContainer extends AbstractTestDescriptor {
  private final AnnotatedElement element;

  MarkedContainer(UniqueId id, AnnotatedElement element, String name, @Nullable TestSource source) {
    super(id, name, source);
    this.element = element;
  }

  /** Returns what people call it. */
  static String name(AnnotatedElement element, String name) {
    return AnnotationSupport.findAnnotation(element, DisplayName.class)
        .map(DisplayName::value)
        .orElse(name);
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  /** Returns what build tools put into their reports: a class's full name, as Jupiter does. */
  @Override
  public String getLegacyReportingName() {
    return element instanceof Class<?> type ? type.getName() : getDisplayName();
  }

  @Override
  public Set<TestTag> getTags() {
    return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
        .map(Tag::value)
        .filter(TestTag::isValid)
        .map(TestTag::create)
        .collect(Collectors.toSet());
  }

  /** Returns why it is not to be run; null if it is. */
  @Nullable String disabled() {
    return AnnotationSupport.findAnnotation(element, Disabled.class)
        .map(why -> why.value().isEmpty() ? "@Disabled" : why.value())
        .orElse(null);
  }
}
