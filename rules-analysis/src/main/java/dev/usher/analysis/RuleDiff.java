package dev.usher.analysis;

import static java.util.Objects.requireNonNull;

import dev.usher.policy.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is not the same in two policies. Rules are the same if they bear the same name.
 *
 * @param name the rule's name; never null
 * @param before the rule in the earlier policy; null if it is not there
 * @param after the rule in the later policy; null if it is not there
 * @param noLonger for which contacts it fires in the earlier policy alone, each in the policy's
 *     words, such as {@code refund 500 to 749.99 USD}; empty if there are none
 * @param nowAlso for which contacts it fires in the later policy alone
 */
public record RuleDiff(
    String name,
    @Nullable Rule before,
    @Nullable Rule after,
    List<String> noLonger,
    List<String> nowAlso) {

  /**
   * Copies the lists.
   *
   * @throws NullPointerException if the name or a list is null
   */
  public RuleDiff {
    requireNonNull(name, "name");
    noLonger = List.copyOf(noLonger);
    nowAlso = List.copyOf(nowAlso);
  }
}
