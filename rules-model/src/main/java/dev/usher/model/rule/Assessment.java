package dev.usher.model.rule;

import dev.usher.model.Severity;
import java.util.Set;

/**
 * How serious a case is and for whom, as settled for one moment.
 *
 * @param severity never null
 * @param vip the customer is a VIP
 * @param emergency an emergency has begun
 * @param signals sorted; never null
 */
public record Assessment(Severity severity, boolean vip, boolean emergency, Set<String> signals) {}
