/**
 * The forms that contacts are written in, as data. Start with {@link
 * dev.usher.internal.form.ContactForm}.
 */
@NullMarked
package dev.usher.internal.form;

import org.jspecify.annotations.NullMarked;
