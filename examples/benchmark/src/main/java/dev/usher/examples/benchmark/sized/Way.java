package dev.usher.examples.benchmark.sized;

import dev.usher.model.Contact;

/** One way to decide contacts under the outfitter's policy. Safe to share between threads. */
@FunctionalInterface
public interface Way {

  /** Decides a contact as of its receipt. */
  Handling decide(Contact contact);
}
