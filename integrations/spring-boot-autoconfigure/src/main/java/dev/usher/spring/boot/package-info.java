/**
 * Policies as beans of a Spring Boot application. Start with {@link
 * dev.usher.spring.boot.UsherProperties}, which says what can be set, and {@link
 * dev.usher.spring.boot.UsherBuilderCustomizer} for what cannot.
 */
@NullMarked
package dev.usher.spring.boot;

import org.jspecify.annotations.NullMarked;
