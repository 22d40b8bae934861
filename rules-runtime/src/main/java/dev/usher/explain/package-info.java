/**
 * Why a contact is decided as it is, why not otherwise, and what would change it. Start with {@link
 * dev.usher.Usher#explain}.
 */
@NullMarked
package dev.usher.explain;

import org.jspecify.annotations.NullMarked;
