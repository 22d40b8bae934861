/**
 * The policy on the desk: its files on disk, the texts of each version of it, and each opened once.
 */
@NullMarked
package dev.usher.desk.policy;

import org.jspecify.annotations.NullMarked;
