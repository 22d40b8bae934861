/** What the page asks for, one class for each address. */
@NullMarked
package dev.usher.desk.api;

import org.jspecify.annotations.NullMarked;
