package dev.usher.spring.boot;

import java.time.Duration;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How policies are read anew.
 *
 * @param enabled Whether policies are watched, and reloaded when what lies there changes.
 * @param interval How long to wait between two looks; more than nothing, and a day at most.
 * @param gates what a policy must pass before it takes the place of the one in force
 */
public record ReloadProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("1s") Duration interval,
    @NestedConfigurationProperty @DefaultValue GateProperties gates) {}
