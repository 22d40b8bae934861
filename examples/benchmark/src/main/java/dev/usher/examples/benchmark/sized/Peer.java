package dev.usher.examples.benchmark.sized;

/**
 * Another product that can decide the outfitter's contacts. Each stands in a module of its own, in
 * which a file {@code META-INF/services} names its class.
 */
public interface Peer {

  /**
   * Makes the peer's form of a policy of so many rules, ready to decide.
   *
   * @param rules from {@value Band#WRITTEN_RULES} on
   */
  Way open(int rules);
}
