package dev.usher.internal.judge.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownClassesTest {
  private final ClassLoader loader = new VocabularyClassLoader(getClass().getClassLoader());

  /** As the documentation counts them: a class that is added is a decision. */
  @Test
  void areFew_andEachIsThere() throws Exception {
    for (String name : ShownClasses.names()) {
      assertThat(loader.loadClass(name).getName()).isEqualTo(name);
    }
    assertThat(ShownClasses.names()).filteredOn(name -> name.startsWith("java.")).hasSize(19);
    assertThat(ShownClasses.names())
        .filteredOn(name -> name.startsWith("org."))
        .hasSize(23)
        .noneMatch(name -> name.startsWith("org.mvel2."));
    assertThat(ShownClasses.names())
        .filteredOn(name -> name.startsWith("dev.usher."))
        .allMatch(name -> name.matches("dev\\.usher\\.model\\.((rule|time)\\.)?[A-Z][A-Za-z]*"))
        .doesNotContain("dev.usher.model.Contact", "dev.usher.model.rule.ProposalSink");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System",
        "java.lang.Runtime",
        "java.lang.Thread",
        "java.lang.ClassLoader",
        "java.lang.StackWalker",
        "java.lang.ProcessBuilder",
        "java.lang.Error",
        "java.lang.IO",
        "java.lang.invoke.MethodHandles",
        "java.lang.invoke.LambdaMetafactory",
        "java.lang.invoke.StringConcatFactory",
        "java.lang.reflect.Method",
        "java.io.File",
        "java.util.List",
        "java.util.Timer",
        "org.mvel2.MVEL",
        "org.kie.api.KieServices",
        "org.drools.mvel.asm.ConsequenceGenerator$1",
        "dev.usher.Usher",
        "dev.usher.model.Contact",
        "dev.usher.model.internal.ShownText",
        "dev.usher.internal.judge.wall.ShownClasses"
      })
  void nothingElseIsThere(String name) throws Exception {
    assertThatThrownBy(() -> loader.loadClass(name)).isInstanceOf(ClassNotFoundException.class);
    String file = name.replace('.', '/') + ".class";
    assertThat(loader.getResource(file)).isNull();
    assertThat(loader.getResourceAsStream(file)).isNull();
    assertThat(loader.getResources(file).hasMoreElements()).isFalse();
    for (String other : List.of("logback.xml", "META-INF/MANIFEST.MF", "attacks/files.txt", "")) {
      assertThat(loader.getResource(other)).isNull();
    }
  }
}
