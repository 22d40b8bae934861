package dev.usher.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.ops.testing.Checkout;
import dev.usher.ops.testing.CommandRun;
import dev.usher.ops.testing.FakeJdk;
import dev.usher.ops.testing.Repository;
import dev.usher.ops.testing.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that is edited in a checkout counts at once. */
class CheckoutPoliciesTest {
  private static final Path KYNDOF = Path.of("../rules-kb/src/main/resources/policies/kyndof");
  private static final String POLICIES = "rules-kb/src/main/resources/policies";

  @TempDir private Path folder;

  @Test
  void anEditedPolicy_isChecked_withoutABuild() throws IOException {
    Path root = folder.resolve("checkout");
    Checkout checkout = Checkout.in(root).packed().set("USHER_ARCHIVE", "no");
    copy(root.resolve(POLICIES).resolve("kyndof"));
    isBuilt(checkout);
    assertThat(checkout.usher("check", "kyndof").exit()).isZero();

    Path manifest = root.resolve(POLICIES).resolve("kyndof/policy.yaml");
    Samples.write(manifest, "curency: USD\n" + Samples.read(manifest));
    CommandRun edited = checkout.usher("check", "kyndof", "kraken");

    assertThat(edited.out())
        .contains("kyndof/policy.yaml:1:1: error: curency", "did you mean \"currency\"?")
        .contains("kraken: all ")
        .doesNotContain("kraken/policy.yaml", "kyndof: ");
    assertThat(edited.err()).isEmpty();
  }

  @Test
  void aPolicyAtARevision_isTheOneInTheCheckout() throws IOException {
    Path root = folder.resolve("checkout");
    Checkout checkout = Checkout.in(root).packed().set("USHER_ARCHIVE", "no");
    Path manifest = root.resolve(POLICIES).resolve("kyndof/policy.yaml");
    copy(manifest.getParent());
    Repository repository = Repository.in(root);
    repository.git("add", POLICIES);
    repository.git("commit", "-q", "-m", "one");
    Samples.write(manifest, "curency: USD\n" + Samples.read(manifest));
    isBuilt(checkout);

    CommandRun committed = checkout.usher("check", "kyndof@HEAD", "--strict");
    CommandRun packed = checkout.usher("check", "kraken@HEAD");

    assertThat(committed.err()).isEmpty();
    assertThat(committed.exit()).isZero();
    assertThat(packed.exit()).isEqualTo(2);
    assertThat(packed.err())
        .isEqualTo(
            "usher: kraken@HEAD: policy kraken comes packed with this command, so that it has no"
                + " revisions; name its folder in a work tree, such as ./kraken@HEAD\n");
  }

  @Test
  void whatElseIsEdited_needsOne() {
    FakeJdk jdk = FakeJdk.in(folder, "exit 0");
    Path root = folder.resolve("checkout");
    Checkout checkout =
        Checkout.in(root)
            .set("JAVA_HOME", jdk.home())
            .set("USHER_ARCHIVE", "no")
            .set("PATH", folder + ":/usr/bin:/bin");
    Samples.write(folder.resolve("mvn"), "#!/bin/sh\nexit 1\n");
    assertThat(folder.resolve("mvn").toFile().setExecutable(true)).isTrue();

    Path manifest = root.resolve(POLICIES).resolve("desk/policy.yaml");
    Samples.write(manifest, "");
    isBuilt(checkout);

    Samples.write(manifest, "policy: desk\n");
    Samples.write(root.resolve(POLICIES).resolve("shop/policy.yaml"), "policy: shop\n");
    assertThat(checkout.usher("a").out()).isEqualTo("answer\n");
    assertThat(jdk.calls()).singleElement().asString().contains("-Dusher.checkout=" + root);

    Samples.write(root.resolve("rules-ops/src/main/java/A.java"), "class A {}\n");
    CommandRun stale = checkout.usher("a");
    assertThat(stale.err()).contains("usher: building (the sources changed)", "the build failed");
    assertThat(stale.exit()).isEqualTo(3);
  }

  /** As if the build had ended now. */
  private static void isBuilt(Checkout checkout) {
    Samples.write(checkout.built().resolve("built"), "");
  }

  private static void copy(Path target) throws IOException {
    try (Stream<Path> files = Files.walk(KYNDOF)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Samples.write(target.resolve(KYNDOF.relativize(file)), Files.readString(file));
      }
    }
  }
}
