package dev.usher.flink;

import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * What comes out of a job.
 *
 * @param decisions every decision; those of a case in order
 * @param refusals what could not be read, taken or decided, each once
 */
public record DecidedCases(
    SingleOutputStreamOperator<CaseDecision> decisions, DataStream<CaseRefusal> refusals) {}
