package dev.usher.examples.benchmark.sized;

import java.time.Instant;
import java.util.List;

/**
 * What every way must say alike about a contact.
 *
 * @param tier how far up the case is
 * @param owner who owns it
 * @param queue where it waits
 * @param approvals who must agree, sorted
 * @param firstResponse by when the customer must have an answer
 * @param resolution by when the case must be solved
 * @param actions the names of what else must be done, sorted
 */
public record Handling(
    int tier,
    String owner,
    String queue,
    List<String> approvals,
    Instant firstResponse,
    Instant resolution,
    List<String> actions) {}
