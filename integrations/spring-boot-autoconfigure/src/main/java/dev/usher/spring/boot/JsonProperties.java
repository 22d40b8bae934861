package dev.usher.spring.boot;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How contacts are read.
 *
 * @param currency Currency of amounts in contacts that are bare numbers, such as "EUR"; that of the
 *     policies where it is the same for all of them.
 */
public record JsonProperties(@Nullable Currency currency) {}
