package dev.usher.ops.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build left in the jar. */
public final class Version implements IVersionProvider {
  private static final String PROPERTIES = "/META-INF/maven/dev.usher/usher-ops/pom.properties";

  /** Makes the provider. */
  public Version() {}

  @Override
  public String[] getVersion() {
    String version = number().orElse("(not run from its jar)");
    return new String[] {"usher " + version + " on Java " + System.getProperty("java.version")};
  }

  /** Returns the version, if the command runs from its jar. */
  public static Optional<String> number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("the version cannot be read", failure);
    }
    return Optional.ofNullable(properties.getProperty("version"));
  }
}
