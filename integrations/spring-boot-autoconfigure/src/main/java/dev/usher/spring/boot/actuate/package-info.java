/** What an actuator shows of the policies in force. */
@NullMarked
package dev.usher.spring.boot.actuate;

import org.jspecify.annotations.NullMarked;
