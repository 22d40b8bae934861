package dev.usher.examples.benchmark.byhand;

import dev.usher.model.Channel;
import dev.usher.model.Severity;
import dev.usher.model.decision.Action;
import dev.usher.model.decision.Decision;
import dev.usher.model.decision.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says about a contact, without the reasons. Each component means what the one of
 * that name means in a {@link Decision}.
 */
public record Outcome(
    @Nullable String topic,
    Severity severity,
    boolean vip,
    boolean emergency,
    List<String> signals,
    int tier,
    String owner,
    String queue,
    Channel replyVia,
    List<String> approvals,
    List<Target> targets,
    List<Action> actions) {}
