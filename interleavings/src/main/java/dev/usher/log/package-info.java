/** What waits to be written to a log of decisions. */
package dev.usher.log;
