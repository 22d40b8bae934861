package dev.usher.spring.boot;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is measured.
 *
 * @param enabled Whether decisions and reloads are measured, where there is a MeterRegistry.
 */
public record MetricsProperties(@DefaultValue("true") boolean enabled) {}
