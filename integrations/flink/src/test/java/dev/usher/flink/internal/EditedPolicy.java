package dev.usher.flink.internal;

import dev.usher.flink.stream.PolicyLine;
import dev.usher.policy.PolicySource;

/**
 * A policy that comes with Usher, and the same with one figure edited: so many hours are others.
 */
record EditedPolicy(PolicyLine before, PolicyLine after) {
  static EditedPolicy of(String name) {
    PolicyLine before = PolicyLine.of(PolicySource.named(name));
    String edited = before.toJson().replaceFirst("hours\\((\\d+)\\)", "hours(1$1)");
    return new EditedPolicy(before, PolicyLine.read(edited));
  }
}
