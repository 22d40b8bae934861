package dev.usher.test;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** The methods of a class that {@link PolicyScenarios} marks, those that it inherits included. */
final class MarkedMethods {
  private MarkedMethods() {}

  static List<Method> of(Class<?> type) {
    return AnnotationSupport.findAnnotatedMethods(
        type, PolicyScenarios.class, HierarchyTraversalMode.TOP_DOWN);
  }
}
