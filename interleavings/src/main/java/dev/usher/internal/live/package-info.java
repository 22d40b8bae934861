/** What is in force, which versions there are, and who is told. */
package dev.usher.internal.live;
