package dev.usher.spring.boot;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a policy must pass before it takes the place of the one in force, beside the application's
 * own {@link dev.usher.live.ReloadGate} beans.
 *
 * @param scenarios Whether the policy's own scenarios must all pass.
 * @param remembered How many of the contacts last decided are kept in memory, and decided by both
 *     versions before a reload; 0 to 100,000.
 * @param mostChanged How many of a hundred remembered contacts may be decided otherwise; 0 to 100.
 * @param approvalsMayBeLost Whether a remembered contact may lose an approval.
 */
public record GateProperties(
    @DefaultValue("true") boolean scenarios,
    @DefaultValue("0") int remembered,
    @DefaultValue("2") double mostChanged,
    @DefaultValue("false") boolean approvalsMayBeLost) {}
