/**
 * The forms that contacts and decisions have as text. For a contact start with {@link
 * dev.usher.internal.form.ContactForm}, which reads it, and {@link
 * dev.usher.internal.form.ContactText}, which writes it; {@link
 * dev.usher.internal.form.DecisionForm} does both.
 */
@NullMarked
package dev.usher.internal.form;

import org.jspecify.annotations.NullMarked;
