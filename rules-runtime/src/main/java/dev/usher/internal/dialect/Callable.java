package dev.usher.internal.dialect;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A verb, a helper word or a question that takes arguments; one of its overloads.
 *
 * @param method the method of the vocabulary that it is
 * @param parameters the types of its arguments
 */
record Callable(Method method, List<Class<?>> parameters) {

  static Callable of(Method method) {
    return new Callable(method, List.of(method.getParameterTypes()));
  }

  String name() {
    return method.getName();
  }

  /** The types of the arguments, for an order among overloads. */
  String signature() {
    return parameters.stream().map(Class::getSimpleName).collect(Collectors.joining(","));
  }

  int size() {
    return parameters.size();
  }

  Meaning meaning(int position) {
    return Meaning.ofParameter(name(), position, parameters.get(position));
  }
}
