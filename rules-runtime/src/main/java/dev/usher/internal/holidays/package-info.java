/**
 * Knows the public holidays of countries and of their parts. Start with {@link
 * dev.usher.internal.holidays.PublicHolidays}.
 */
@NullMarked
package dev.usher.internal.holidays;

import org.jspecify.annotations.NullMarked;
