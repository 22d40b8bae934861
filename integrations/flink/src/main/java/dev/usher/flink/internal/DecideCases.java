package dev.usher.flink.internal;

import dev.usher.Usher;
import dev.usher.flink.stream.CaseDecision;
import dev.usher.flink.stream.CaseRefusal;
import dev.usher.flink.stream.CaseRefusal.Matter;
import dev.usher.flink.stream.DecisionCause;
import dev.usher.flink.stream.PolicyLine;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the cases, keyed by contact, and decides each on its arrival, on its events, when its time
 * comes, and anew when there is a new policy. The first input are the cases' messages, the second
 * one, broadcast, is the policy's versions.
 *
 * <p>It is an operator rather than a function since Flink lets a function that sees a broadcast
 * change the state of every key but set no timers for them: {@link #apply} needs both. Time is that
 * of the first input alone, so that a policy that never changes holds no deadline back.
 */
@SuppressWarnings("NullAway.Init") // Flink opens an operator before it hands it anything.
public final class DecideCases extends AbstractStreamOperator<CaseDecision>
    implements TwoInputStreamOperator<CaseNews, String, CaseDecision> {
  /** What could not be taken or decided. */
  public static final OutputTag<CaseRefusal> REFUSALS =
      new OutputTag<>("refusals", CaseRefusal.TYPE);

  private static final long serialVersionUID = 1L;
  private static final int MESSAGES = 0;
  private static final String IN_FORCE = "in force";

  private static final ValueStateDescriptor<byte[]> CASE =
      new ValueStateDescriptor<>("case", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  private static final MapStateDescriptor<String, String> POLICY =
      new MapStateDescriptor<>("policy", Types.STRING, Types.STRING);

  private final Duration kept;
  private transient BroadcastState<String, String> policy;
  private transient ValueState<byte[]> cases;
  private transient CaseTimers timers;
  private transient CaseDesk desk;
  private transient CompiledPolicies.@Nullable Lease inForce;

  /**
   * Makes the operator.
   *
   * @param kept how long a resolved case is kept, for events that reopen it, and how long events
   *     wait for their contact
   */
  public DecideCases(Duration kept) {
    this.kept = kept;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    policy = getOperatorStateBackend().getBroadcastState(POLICY);
  }

  @Override
  public void open() throws Exception {
    super.open();
    cases = getPartitionedState(CASE);
    timers = new CaseTimers(this, this::review, this::forget);
    desk =
        new CaseDesk(
            decision -> output.collect(new StreamRecord<>(decision)),
            refusal -> output.collect(REFUSALS, new StreamRecord<>(refusal)));
    String restored = policy.get(IN_FORCE);
    if (restored != null) {
      inForce = CompiledPolicies.lease(PolicyLine.read(restored));
    }
  }

  @Override
  public void close() throws Exception {
    if (inForce != null) {
      inForce.close();
      inForce = null;
    }
    super.close();
  }

  /** A case is told something. */
  @Override
  public void processElement1(StreamRecord<CaseNews> message) throws Exception {
    CaseState state = known();
    if (desk.take(state, message.getValue())) {
      decide(state, state.sequence == 0 ? DecisionCause.ARRIVAL : DecisionCause.EVENT);
    }
  }

  /** There is a policy: of several versions the last that opens is in force. */
  @Override
  public void processElement2(StreamRecord<String> line) throws Exception {
    CompiledPolicies.Lease lease;
    try {
      lease = CompiledPolicies.lease(PolicyLine.read(line.getValue()));
    } catch (IllegalArgumentException refused) {
      refuse(line.getValue(), String.valueOf(refused.getMessage()));
      return;
    }
    if (inForce != null && inForce.digest().equals(lease.digest())) {
      lease.close();
      return;
    }
    if (inForce != null) {
      inForce.close();
    }
    inForce = lease;
    policy.put(IN_FORCE, line.getValue());
    apply();
  }

  /** Decides every open case by the policy in force, and sets its timers by that. */
  private void apply() throws Exception {
    getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            CASE,
            (key, kept) -> applyTo(CaseStateForm.read(kept.value())));
  }

  private void applyTo(CaseState state) throws Exception {
    if (state.isOpen()) {
      decide(state, state.sequence == 0 ? DecisionCause.ARRIVAL : DecisionCause.POLICY);
    }
  }

  /** All subtasks see the same versions, and one of them says what is wrong with one. */
  private void refuse(String line, String why) {
    if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
      CaseRefusal refusal = CaseRefusal.ofLine(Matter.POLICY, "", why, line);
      output.collect(REFUSALS, new StreamRecord<>(refusal));
    }
  }

  /** The time of a review has come. */
  private void review(long moment) throws Exception {
    CaseState state = known();
    if (state.review != null && CaseTimers.timer(state.review) == moment) {
      state.reach(state.review);
      decide(state, DecisionCause.REVIEW);
    }
  }

  /** A case has been resolved, or events without a contact have waited, for long enough. */
  private void forget(long moment) throws Exception {
    CaseState state = known();
    if (state.forget != null && state.forget == moment) {
      if (state.contact == null) {
        desk.refuseEvents(state, String.valueOf(getCurrentKey()));
      }
      timers.clear(state);
      cases.clear();
    }
  }

  private CaseState known() throws Exception {
    byte[] bytes = cases.value();
    return bytes == null ? new CaseState() : CaseStateForm.read(bytes);
  }

  /** Decides a case if it can be, and again for every review that is past already; keeps it. */
  private void decide(CaseState state, DecisionCause cause) throws Exception {
    timers.clear(state);
    boolean ends = state.contact == null;
    if (state.contact != null && inForce != null) {
      Usher usher = inForce.usher();
      ends = desk.decide(state, cause, usher);
      for (Instant due = state.review; due != null && timers.isPast(due); due = state.review) {
        state.reach(due);
        ends = desk.decide(state, DecisionCause.REVIEW, usher);
      }
    }
    state.forget = ends ? timers.after(state.clock, kept) : null;
    timers.set(state);
    cases.update(CaseStateForm.written(state));
  }

  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    processWatermark(mark);
  }

  @Override
  public void processWatermark2(Watermark mark) {
    // A policy has no time.
  }

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) throws Exception {
    if (input == MESSAGES) {
      processWatermarkStatus(status);
    }
  }
}
