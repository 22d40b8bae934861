package dev.usher.desk.policy;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.usher.check.CheckedPolicy;
import dev.usher.check.PolicyLook;
import dev.usher.data.ContactWriter;
import dev.usher.desk.http.RequestException;
import dev.usher.model.AskedContact;
import dev.usher.ops.terminal.CommandException;
import dev.usher.ops.terminal.PolicyParameter;
import dev.usher.policy.PolicyException;
import dev.usher.policy.PolicySource;
import dev.usher.scenario.ScenarioResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a policy that the page speaks of: what is saved, drafts of it, and others to
 * compare with. The last few are kept, each checked, opened and analysed once. Safe to share
 * between threads.
 */
public final class Workspace {
  /** What the page calls the version on disk. */
  public static final String SAVED = "saved";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final String MANIFEST = "policy.yaml";
  private static final int MOST_KEPT = 24;

  /** In milliseconds; that nobody listens any more is noticed after so long at the latest. */
  private static final long LONGEST_WAIT = 5_000;

  private final PolicySource source;
  private final @Nullable SavedFiles files;
  private final SampleLines samples;
  private final Map<String, DeskVersion> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DeskVersion> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private PolicyLook look;
  private @Nullable DeskVersion saved;

  /** What will be on disk once it has changed. */
  private CompletableFuture<DeskVersion> next = new CompletableFuture<>();

  /**
   * Begins to work on a policy.
   *
   * @param source where its files are
   * @param files where they may be written, or null if they may not
   * @param samples contacts to try it with
   * @throws dev.usher.policy.PolicyNotFoundException if there is no such policy
   */
  public Workspace(PolicySource source, @Nullable SavedFiles files, SampleLines samples) {
    this.source = source;
    this.files = files;
    this.samples = samples;
    this.look = PolicyLook.at(source);
  }

  /** Returns what the policy was asked for by. */
  public String name() {
    return source.name();
  }

  /** Returns where the files may be written, unless they may only be read. */
  public Optional<SavedFiles> files() {
    return Optional.ofNullable(files);
  }

  /** Returns the contacts that somebody has brought along. */
  public SampleLines samples() {
    return samples;
  }

  /**
   * Returns contacts to compare versions by: those that somebody has brought along, or else those
   * of the scenarios on disk, each as a line of JSON.
   */
  public SampleLines contacts() {
    DeskVersion version = saved();
    if (!samples.lines().isEmpty() || !version.decides()) {
      return samples;
    }
    ContactWriter writer = ContactWriter.in(version.policy().manifest().zone());
    return new SampleLines(
        version.scenarios().results().stream()
            .map(ScenarioResult::scenario)
            .map(each -> writer.toJson(new AskedContact(each.contact(), each.at())))
            .toList());
  }

  /**
   * Waits until the version on disk is another one, for some seconds at most. Somebody must look at
   * the disk meanwhile, as {@link #saved} does.
   *
   * @param id what the version on disk was called
   * @return the version on disk, which may be the same as before
   * @throws InterruptedException if nobody is to wait any more
   */
  public DeskVersion savedAfter(String id) throws InterruptedException {
    DeskVersion known;
    CompletableFuture<DeskVersion> other;
    synchronized (this) {
      known = saved();
      other = next;
    }
    if (!known.id().equals(id)) {
      return known;
    }
    try {
      return other.get(LONGEST_WAIT, MILLISECONDS);
    } catch (TimeoutException same) {
      return known;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the version on disk at this moment. */
  public synchronized DeskVersion saved() {
    PolicyLook now = look.again();
    DeskVersion known = saved;
    if (known == null || !now.equals(look)) {
      look = now;
      known = version(VersionTexts.of(now.check()));
      saved = known;
      next.complete(known);
      next = new CompletableFuture<>();
    }
    return known;
  }

  /** Returns a version of some texts. */
  public DeskVersion version(VersionTexts texts) {
    synchronized (kept) {
      return kept.computeIfAbsent(texts.id(), none -> DeskVersion.of(texts));
    }
  }

  /** Returns whether a name is the id of a version, which only a draft goes by. */
  public static boolean isDraft(String name) {
    return ID.matcher(name).matches();
  }

  /**
   * Returns a version by what the page calls it.
   *
   * @param name {@link #SAVED}, the id of a draft, a folder, a name, or either at a git revision
   * @throws RequestException if there is none
   */
  public DeskVersion find(String name) {
    if (name.equals(SAVED)) {
      return saved();
    }
    synchronized (kept) {
      DeskVersion draft = kept.get(name);
      if (draft != null) {
        return draft;
      }
    }
    if (isDraft(name)) {
      throw new RequestException(410, "this draft is kept no more: send it again");
    }
    if (name.isBlank()) {
      throw RequestException.wrong("name a version: a policy, a folder, or either at a revision");
    }
    try {
      PolicySource other = PolicyParameter.source(name.startsWith("@") ? name() + name : name);
      CheckedPolicy read = CheckedPolicy.of(other);
      if (!read.texts().containsKey(MANIFEST)) {
        throw RequestException.absent("there is no policy " + name + ": it has no " + MANIFEST);
      }
      return version(VersionTexts.of(read));
    } catch (CommandException none) {
      throw RequestException.absent(none.summary());
    } catch (PolicyException none) {
      throw RequestException.absent(String.valueOf(none.getMessage()));
    }
  }
}
