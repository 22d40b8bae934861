/**
 * What is proven of a policy's rules and worth a look. Start with {@link
 * dev.usher.internal.analysis.question.PolicyQuestions}.
 */
@NullMarked
package dev.usher.internal.analysis.question;

import org.jspecify.annotations.NullMarked;
