package dev.usher.ops.judge;

import java.util.List;

/**
 * A rule that does one thing for the product and another for the judge.
 *
 * @param contact the contact's id
 * @param at the moment that was asked about, ISO 8601
 * @param where where the contact is found: a scenario's place; of a generated one, the line that
 *     {@code usher decide} reads it from
 * @param rule the rule's name
 * @param file its file
 * @param line its line
 * @param question the fact that both met
 * @param usher what the product makes of it
 * @param judge what the judge makes of it
 * @param conditions what the rule's conditions come to
 */
public record JudgeDifference(
    String contact,
    String at,
    String where,
    String rule,
    String file,
    int line,
    String question,
    String usher,
    String judge,
    List<String> conditions) {

  /** Copies the conditions. */
  public JudgeDifference {
    conditions = List.copyOf(conditions);
  }
}
