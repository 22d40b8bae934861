package dev.usher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.usher.live.Activation;
import dev.usher.live.Reload;
import dev.usher.live.Reload.RefusedBy;
import dev.usher.live.ReloadGates;
import dev.usher.model.AskedContact;
import dev.usher.model.Channel;
import dev.usher.model.Contact;
import dev.usher.model.Money;
import dev.usher.policy.DiagnosticCode;
import dev.usher.policy.PolicySource;
import dev.usher.policy.invariant.Invariant;
import dev.usher.testing.MarkedPolicy;
import dev.usher.testing.PolicyFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that is read anew takes the place of the one in force, or leaves it alone. */
class UsherReloadTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final Contact CONTACT = Contact.builder("c", NOW, Channel.EMAIL).build();

  @TempDir private Path folder;

  private Usher open(int mark) {
    return Usher.builder(PolicySource.folder(written(mark))).clock(() -> NOW).open();
  }

  private Path written(int mark) {
    return MarkedPolicy.write(new PolicyFolder(folder), mark).path();
  }

  private static int mark(Usher usher) {
    return MarkedPolicy.of(usher.decide(CONTACT));
  }

  private static Reload.Refused refused(Usher usher) {
    Reload reload = usher.reload();
    assertThat(reload).isInstanceOf(Reload.Refused.class);
    assertThat(usher.versions().lastRefusal()).containsSame((Reload.Refused) reload);
    return (Reload.Refused) reload;
  }

  @Test
  void anEditedPolicy_comesIntoForce() {
    try (Usher usher = open(1)) {
      assertThat(mark(usher)).isEqualTo(1);
      written(2);
      assertThat(mark(usher)).isEqualTo(1);

      Reload reload = usher.reload();

      assertThat(reload)
          .isInstanceOfSatisfying(
              Reload.Activated.class,
              activated -> {
                assertThat(activated.before().number()).isEqualTo(1);
                assertThat(activated.current().number()).isEqualTo(2);
                assertThat(activated.current().activatedAt()).isEqualTo(NOW);
                assertThat(activated.current().activatedBy()).isEqualTo(Activation.RELOAD);
                assertThat(activated.current().ref()).isEqualTo(usher.policy().ref());
              });
      assertThat(mark(usher)).isEqualTo(2);
      assertThat(usher.policy().ref().version()).isEqualTo("2.0.0");
      assertThat(usher.versions().current()).isSameAs(reload.current());
    }
  }

  @Test
  void thePolicyInForce_isLeftAlone() {
    try (Usher usher = open(1)) {
      PolicyFolder same = new PolicyFolder(written(1)).file("readme.txt", "what nobody reads");
      MarkedPolicy.write(same, 1);

      assertThat(usher.reload()).isEqualTo(new Reload.Unchanged(usher.versions().current()));
      assertThat(usher.versions().kept()).hasSize(1);
    }
  }

  @Test
  void invariantsAlone_makeAVersionOfTheirOwn_withTheSameDigest() {
    try (Usher usher = open(1)) {
      new PolicyFolder(folder).file("invariants.yaml", invariant("Every case is held"));
      written(1);
      Reload.Activated activated = (Reload.Activated) usher.reload();
      assertThat(activated.current().ref()).isEqualTo(activated.before().ref());
      assertThat(usher.policy().invariants())
          .extracting(Invariant::name)
          .containsExactly("Every case is held");

      assertThat(usher.reload()).isInstanceOf(Reload.Unchanged.class);

      new PolicyFolder(folder).file("invariants.yaml", invariant("Every one is"));
      written(1);
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(usher.policy().invariants())
          .extracting(Invariant::name)
          .containsExactly("Every one is");
    }
  }

  @Test
  void mistakenInvariants_areRefused_asOpeningWouldRefuseThem() {
    try (Usher usher = open(1)) {
      new PolicyFolder(folder).file("invariants.yaml", invariant("Half").replace("has", "hsa"));
      written(1);
      assertThat(refused(usher).diagnostics())
          .extracting(each -> each.code())
          .containsExactly(DiagnosticCode.UNKNOWN_KEY);
      assertThat(usher.policy().invariants()).isEmpty();
    }
  }

  private static String invariant(String name) {
    return "invariants:\n- {name: " + name + ", always: {has: [holds]}}\n";
  }

  @Test
  void aStrayRuleFileBesideThePolicyInForce_isRefused_asOpeningWouldRefuseIt() {
    try (Usher usher = open(1)) {
      new PolicyFolder(folder).file("more.DRL", "package desk;\n");
      written(1);
      assertThat(refused(usher).diagnostics())
          .extracting(each -> each.code())
          .containsExactly(DiagnosticCode.MISPLACED_RULE_FILE);
    }
  }

  @Test
  void aPolicyWithAMistake_isRefusedWithItsPlace() {
    try (Usher usher = open(1)) {
      new PolicyFolder(written(2)).rules("Tiered(vpi) => hold(\"x\")");

      Reload.Refused refused = refused(usher);

      assertThat(refused.by()).isEqualTo(RefusedBy.CHECK);
      assertThat(refused.current()).isSameAs(usher.versions().current());
      assertThat(refused.at()).isEqualTo(NOW);
      assertThat(refused.diagnostics())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.place().file()).isEqualTo("rules.drl");
                assertThat(each.place().line()).isEqualTo(5);
                assertThat(refused.reasons()).containsExactly(each.toString());
              });
      assertThat(mark(usher)).isEqualTo(1);
    }
  }

  @Test
  void aRefusal_isForgottenOnceTheSourceIsMended() {
    try (Usher usher = open(1)) {
      new PolicyFolder(folder).rules("Tiered(vpi) => hold(\"x\")");
      refused(usher);

      written(1);
      assertThat(usher.reload()).isInstanceOf(Reload.Unchanged.class);
      assertThat(usher.versions().lastRefusal()).isEmpty();

      new PolicyFolder(folder).rules("Tiered(vpi) => hold(\"x\")");
      refused(usher);
      written(2);
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(usher.versions().lastRefusal()).isEmpty();
    }
  }

  @Test
  void aFolderThatIsGone_isRefused() throws IOException {
    try (Usher usher = open(1)) {
      Files.delete(folder.resolve("policy.yaml"));
      assertThat(refused(usher).by()).isEqualTo(RefusedBy.CHECK);
      Files.delete(folder.resolve("rules.drl"));
      Files.delete(folder);

      Reload.Refused refused = refused(usher);

      assertThat(refused.by()).isEqualTo(RefusedBy.READING);
      assertThat(refused.reasons()).first().asString().contains("there is no such folder");
      assertThat(mark(usher)).isEqualTo(1);
      Files.createDirectories(folder);
      written(2);
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
    }
  }

  @Test
  void aManyFoldBrokenPolicy_isToldInAFewReasons() {
    try (Usher usher = open(1)) {
      String[] rules = new String[40];
      Arrays.fill(rules, "Tiered(vpi) => hold(\"x\")");
      new PolicyFolder(folder).rules(rules);

      Reload.Refused refused = refused(usher);

      assertThat(refused.reasons()).hasSize(11).last().isEqualTo("and 30 more");
      assertThat(refused.diagnostics()).hasSize(40);
    }
  }

  @Test
  void aStore_isReadAnewEachTime() {
    AtomicReference<Map<String, byte[]>> store = new AtomicReference<>(MarkedPolicy.bytes(1));
    PolicySource source = PolicySource.supplied("the store", store::get);
    try (Usher usher = Usher.open(source)) {
      store.set(MarkedPolicy.bytes(2));
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(mark(usher)).isEqualTo(2);

      store.set(null);
      assertThat(refused(usher).by()).isEqualTo(RefusedBy.READING);
      assertThat(mark(usher)).isEqualTo(2);
    }
  }

  @Test
  void memory_isAlwaysUnchanged() {
    for (PolicySource source :
        List.of(
            PolicySource.of(MarkedPolicy.files(1)), PolicySource.ofBytes(MarkedPolicy.bytes(1)))) {
      try (Usher usher = Usher.open(source)) {
        assertThat(usher.reload()).isInstanceOf(Reload.Unchanged.class);
        assertThat(mark(usher)).isEqualTo(1);
      }
    }
  }

  @Test
  void aFolderOnTheClassPath_isReadAnew_byThreadsThatDoNotSeeItToo() throws Exception {
    Path policy = folder.resolve("policies/desk");
    MarkedPolicy.write(new PolicyFolder(policy), 1);
    onClassPath(folder, () -> MarkedPolicy.write(new PolicyFolder(policy), 2));
  }

  @Test
  void aJarOnTheClassPath_isReadAnew_byThreadsThatDoNotSeeItToo() throws Exception {
    Path jar = folder.resolve("policy.jar");
    writeJar(jar, 1);
    onClassPath(
        jar,
        () -> {
          Path next = folder.resolve("next.jar");
          writeJar(next, 2);
          Files.move(next, jar, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  private interface Edit {
    void run() throws IOException;
  }

  private static void onClassPath(Path entry, Edit edit) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader host = new URLClassLoader(new URL[] {entry.toUri().toURL()}, before)) {
      thread.setContextClassLoader(host);
      Usher usher = Usher.open("desk");
      thread.setContextClassLoader(before);
      assertThat(mark(usher)).isEqualTo(1);
      edit.run();
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(mark(usher)).isEqualTo(2);
      usher.close();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void writeJar(Path jar, int mark) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String each : List.of("policies/", "policies/desk/")) {
        entries.putNextEntry(new JarEntry(each));
      }
      for (Map.Entry<String, String> file : MarkedPolicy.files(mark).entrySet()) {
        entries.putNextEntry(new JarEntry("policies/desk/" + file.getKey()));
        entries.write(file.getValue().getBytes(UTF_8));
      }
    }
  }

  /** The gate is asked while the reload is half done. */
  @Test
  void decisions_goOnByTheOldPolicyWhileTheNewOneIsPrepared() {
    List<Integer> marks = new ArrayList<>();
    AtomicReference<Usher> deciding = new AtomicReference<>();
    PolicySource source = PolicySource.folder(written(1));
    try (Usher usher =
        Usher.builder(source)
            .gates(
                ReloadGates.builder()
                    .gate(
                        (before, after) -> {
                          marks.add(mark(deciding.get()));
                          marks.add(MarkedPolicy.of(before.decide(CONTACT)));
                          marks.add(MarkedPolicy.of(after.decide(CONTACT)));
                          return List.of();
                        })
                    .build())
            .open()) {
      deciding.set(usher);
      written(2);
      assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
      assertThat(marks).containsExactly(1, 1, 2);
    }
  }

  /** The converter is asked in the midst of a decision, and has the policy exchanged there. */
  @Test
  void runningDecisions_endByWhatTheyBeganWith_andAListIsDecidedByOneVersion() {
    List<Integer> reloads = new ArrayList<>();
    AtomicReference<Usher> deciding = new AtomicReference<>();
    PolicySource source = PolicySource.folder(written(1));
    CurrencyConverter exchanging =
        (amount, currency) -> {
          written(reloads.size() + 2);
          reloads.add(deciding.get().reload().current().number());
          return new Money(amount.amount(), currency);
        };
    Contact exchanges =
        Contact.builder("e", NOW, Channel.EMAIL).refund(Money.parse("5 EUR")).build();
    try (Usher usher = Usher.builder(source).converting(exchanging).open()) {
      deciding.set(usher);

      assertThat(MarkedPolicy.of(usher.decide(exchanges))).isEqualTo(1);
      assertThat(reloads).containsExactly(2);
      List<AskedContact> asked = Collections.nCopies(5, AskedContact.atReceipt(exchanges));
      assertThat(usher.decideAll(asked))
          .extracting(answer -> MarkedPolicy.of(((Answer.Decided) answer).decision()))
          .containsExactly(2, 2, 2, 2, 2);
      assertThat(reloads).containsExactly(2, 3, 4, 5, 6, 7);
      assertThat(mark(usher)).isEqualTo(7);
    }
  }

  @Test
  void reloadsAtOnce_comeOneAfterAnother() throws Exception {
    CountDownLatch inGate = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicReference<Integer> within = new AtomicReference<>(0);
    ReloadGates gates =
        ReloadGates.builder()
            .gate(
                (before, after) -> {
                  assertThat(within.getAndUpdate(n -> n + 1)).isZero();
                  inGate.countDown();
                  await(goOn);
                  within.updateAndGet(n -> n - 1);
                  return List.of();
                })
            .build();
    try (Usher usher = Usher.builder(PolicySource.folder(written(1))).gates(gates).open()) {
      written(2);
      FutureTask<Reload> first = started(usher::reload);
      await(inGate);
      written(3);
      FutureTask<Reload> second = started(usher::reload);
      goOn.countDown();

      assertThat(first.get().current().number()).isEqualTo(2);
      assertThat(second.get().current().number()).isEqualTo(3);
      assertThat(mark(usher)).isEqualTo(3);
    }
  }

  @Test
  void aClosedUsher_reloadsNothing() {
    Usher usher = open(1);
    usher.close();
    usher.close();
    written(2);

    assertThatThrownBy(usher::reload).isInstanceOf(UsherClosedException.class);
    assertThatThrownBy(() -> usher.versions().rollback(1)).isInstanceOf(UsherClosedException.class);
    assertThatThrownBy(() -> usher.versions().rollback()).isInstanceOf(UsherClosedException.class);
    assertThat(usher.policy().ref().version()).isEqualTo("1.0.0");
    assertThat(usher.versions().kept()).hasSize(1);
  }

  @Test
  void anUsherThatIsClosedWhileItReloads_staysClosed() {
    AtomicReference<Usher> closing = new AtomicReference<>();
    ReloadGates gates =
        ReloadGates.builder()
            .gate(
                (before, after) -> {
                  closing.get().close();
                  return List.of();
                })
            .build();
    Usher usher = Usher.builder(PolicySource.folder(written(1))).gates(gates).open();
    closing.set(usher);
    written(2);

    assertThatThrownBy(usher::reload).isInstanceOf(UsherClosedException.class);
    assertThatThrownBy(() -> usher.decide(CONTACT)).isInstanceOf(UsherClosedException.class);
  }

  @Test
  void anInterrupt_isKept_andDisturbsNothing() {
    try (Usher usher = open(1)) {
      written(2);
      Thread.currentThread().interrupt();
      Reload reload = usher.reload();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(reload).isInstanceOf(Reload.Activated.class);
      assertThat(mark(usher)).isEqualTo(2);
    }
  }

  private static <T> FutureTask<T> started(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    new Thread(task).start();
    return task;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
