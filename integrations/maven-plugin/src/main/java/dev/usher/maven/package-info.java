/**
 * The goals of {@code usher-maven-plugin}: {@link dev.usher.maven.CheckMojo check}, {@link
 * dev.usher.maven.TestMojo test}, {@link dev.usher.maven.DiffMojo diff} and {@link
 * dev.usher.maven.BookMojo book}. Each does with every policy of a project what the command of that
 * name does, and says it in the build's log.
 */
@NullMarked
package dev.usher.maven;

import org.jspecify.annotations.NullMarked;
