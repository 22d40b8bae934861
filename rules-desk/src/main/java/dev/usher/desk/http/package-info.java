/**
 * The desk's server: who may ask, what is read and sent as JSON, and nothing of what a policy is.
 */
@NullMarked
package dev.usher.desk.http;

import org.jspecify.annotations.NullMarked;
