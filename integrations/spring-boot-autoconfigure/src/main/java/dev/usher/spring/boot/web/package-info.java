/** What a client is told of a contact that is refused. */
@NullMarked
package dev.usher.spring.boot.web;

import org.jspecify.annotations.NullMarked;
