package dev.usher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.files.PolicyFiles;
import dev.usher.model.Contact;
import dev.usher.model.decision.Decision;
import dev.usher.policy.PolicySource;
import dev.usher.testing.Cases;
import dev.usher.testing.Together;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same contact gets the same answer, however it is asked about. */
class UsherSamenessTest {
  private static final long SEED = 20260303;
  private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end$");

  private static Usher kyndof;
  private static List<Contact> contacts;
  private static List<Decision> expected;

  @BeforeAll
  static void decideOnce() {
    kyndof = Usher.open("kyndof");
    contacts = new Cases(kyndof.policy().manifest(), SEED).next(10_000);
    expected = contacts.stream().map(kyndof::decide).toList();
  }

  @AfterAll
  static void close() {
    kyndof.close();
  }

  @Test
  void decideAll_tenThousandContacts_equalsDecideOnEach() {
    assertThat(Together.decide(kyndof, contacts)).as("seed %s", SEED).isEqualTo(expected);
  }

  @Test
  void generatedContacts_differ_soThatSamenessMeansSomething() {
    assertThat(expected.stream().map(Decision::tier).distinct()).hasSize(4);
    assertThat(expected.stream().map(decision -> decision.reasons().size()).distinct())
        .hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rulesAndFiles_inAnyOrder_decideTheSame(long seed, @TempDir Path folder) throws IOException {
    shuffle(
        PolicyFiles.rules(PolicySource.named("kyndof")).texts(new ArrayList<>()),
        new Random(seed),
        folder);
    try (Usher shuffled = Usher.open(folder)) {
      for (int i = 0; i < 2_000; i++) {
        Decision decision = shuffled.decide(contacts.get(i));
        assertThat(decision)
            .as("seed %s, contact %s", seed, i)
            .usingRecursiveComparison()
            .ignoringFields("policy.digest")
            .isEqualTo(expected.get(i));
      }
    }
  }

  private static void shuffle(SortedMap<String, String> files, Random random, Path folder)
      throws IOException {
    List<String> rules = new ArrayList<>();
    for (String file : files.keySet()) {
      String text = files.get(file);
      if (file.equals("policy.yaml")) {
        Files.writeString(folder.resolve(file), text);
      }
      Matcher matcher = RULE.matcher(text);
      while (matcher.find()) {
        rules.add(matcher.group());
      }
    }
    assertThat(rules).hasSameSizeAs(kyndof.policy().rules());
    Collections.shuffle(rules, random);
    for (int i = 0; i < rules.size(); i++) {
      Path file = folder.resolve("f" + random.nextInt(9) + ".drl");
      String header = Files.exists(file) ? Files.readString(file) : "package kyndof;\n";
      Files.writeString(file, header + rules.get(i) + "\n", StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "20"})
  void jittingThreshold_whicheverItIs_changesNoDecision(String threshold) {
    String before = System.getProperty("drools.jittingThreshold");
    System.setProperty("drools.jittingThreshold", threshold);
    try (Usher usher = Usher.open("kyndof")) {
      for (int evaluation = 0; evaluation < 100_000; evaluation += 500) {
        int from = evaluation % contacts.size();
        assertThat(Together.decide(usher, contacts.subList(from, from + 500)))
            .as("from evaluation %s on", evaluation)
            .isEqualTo(expected.subList(from, from + 500));
      }
    } finally {
      if (before == null) {
        System.clearProperty("drools.jittingThreshold");
      } else {
        System.setProperty("drools.jittingThreshold", before);
      }
    }
  }

  @Test
  void decide_fromEightThreadsAtOnce_isTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Decision>>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        boolean together = thread % 2 == 0;
        List<Contact> some = contacts.subList(0, 3_000);
        tasks.add(
            () ->
                together
                    ? Together.decide(kyndof, some)
                    : some.stream().map(kyndof::decide).toList());
      }
      for (Future<List<Decision>> decided : threads.invokeAll(tasks)) {
        assertThat(decided.get()).isEqualTo(expected.subList(0, 3_000));
      }
    } finally {
      threads.shutdown();
    }
  }
}
