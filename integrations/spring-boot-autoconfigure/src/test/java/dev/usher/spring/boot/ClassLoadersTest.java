package dev.usher.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.Usher;
import dev.usher.live.Reload;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClassLoadersTest {

  @Test
  void aPolicyBehindDevToolsClassLoader_isFoundAndReloadedFromThere(@TempDir Path folder)
      throws Exception {
    TestDesk desk = TestDesk.in(folder.resolve("policies/restarted")).named("restarted");
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader base = new URLClassLoader(urls, getClass().getClassLoader());
        RestartClassLoader restarted = new RestartClassLoader(base, urls)) {
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(UsherAutoConfiguration.class))
          .withClassLoader(restarted)
          .withPropertyValues("usher.policies.restarted=", "usher.policies.desk=")
          .withInitializer(
              context ->
                  // Whatever thread makes the bean, and whatever class path that sees.
                  context.addBeanFactoryPostProcessor(
                      beans ->
                          Thread.currentThread()
                              .setContextClassLoader(ClassLoader.getPlatformClassLoader())))
          .run(
              context -> {
                Usher usher = context.getBean("restarted", Usher.class);
                desk.allows(200);
                assertThat(usher.reload()).isInstanceOf(Reload.Activated.class);
              });
    }
  }
}
