/**
 * The one form of rule files, for editors, build servers and whoever writes rules by program. Start
 * with {@link dev.usher.format.RuleFormat}.
 */
@NullMarked
package dev.usher.format;

import org.jspecify.annotations.NullMarked;
