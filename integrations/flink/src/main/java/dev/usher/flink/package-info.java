/**
 * Usher as a job of Apache Flink: contacts and events of their lives go in, decisions come out, on
 * as many machines as it takes. Start with {@link dev.usher.flink.CaseJob}; {@link
 * dev.usher.flink.FileJob} and {@link dev.usher.flink.KafkaJob} are whole programs.
 */
@NullMarked
package dev.usher.flink;

import org.jspecify.annotations.NullMarked;
