package dev.usher.policy;

import dev.usher.clock.OpeningHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code policy.yaml} says.
 *
 * @param name the policy's name, which its folder bears too; never null
 * @param version the version, free text; never null
 * @param source what the rules were read from; empty if the manifest does not say
 * @param hours the opening hours in the policy's zone; never null
 * @param currency the currency that amounts in rules are in; never null
 * @param tiers the role that owns each tier, the first for tier 1; at least one
 * @param teams whoever else may be a queue, an owner, an approver or the one who acts
 * @param topics what contacts may be about
 * @param words lists of words and phrases by name
 * @param desks opening hours of desks by name, in the manifest's order
 * @param clauses the clauses that need no rule
 * @param expected the expected share of each tier, as written; empty if the manifest does not say
 */
public record Manifest(
    String name,
    String version,
    String source,
    OpeningHours hours,
    Currency currency,
    List<String> tiers,
    Set<String> teams,
    Set<String> topics,
    Map<String, List<String>> words,
    Map<String, OpeningHours> desks,
    KeptClauses clauses,
    Map<Integer, String> expected) {

  /** Copies the collections. */
  public Manifest {
    tiers = List.copyOf(tiers);
    teams = Collections.unmodifiableSet(new TreeSet<>(teams));
    topics = Collections.unmodifiableSet(new TreeSet<>(topics));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
    expected = Map.copyOf(expected);
  }

  /** Returns the zone of the opening hours, whose offset moments are written with. */
  public ZoneId zone() {
    return hours.zone();
  }

  /** Returns every role and team, sorted: whoever may be a queue, an owner or an approver. */
  public List<String> roles() {
    Set<String> roles = new TreeSet<>(teams);
    roles.addAll(tiers);
    roles.addAll(desks.keySet());
    return new ArrayList<>(roles);
  }
}
