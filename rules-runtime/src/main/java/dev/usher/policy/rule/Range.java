package dev.usher.policy.rule;

/**
 * What a fact may answer.
 *
 * @param domain which values there can be
 * @param optional whether there may be none
 */
record Range(Domain domain, boolean optional) {

  static Range always(Domain domain) {
    return new Range(domain, false);
  }

  static Range always(Domain.Kind kind) {
    return always(Domain.of(kind));
  }

  static Range optional(Domain domain) {
    return new Range(domain, true);
  }

  static Range optional(Domain.Kind kind) {
    return optional(Domain.of(kind));
  }
}
