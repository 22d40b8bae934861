package dev.usher.ops.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build left in the jar. */
public final class Version implements IVersionProvider {
  private static final String PROPERTIES = "/META-INF/maven/dev.usher/usher-ops/pom.properties";

  /** Makes the provider. */
  public Version() {}

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
      if (in != null) {
        properties.load(in);
      }
    }
    String version = properties.getProperty("version", "(not run from its jar)");
    return new String[] {"usher " + version + " on Java " + System.getProperty("java.version")};
  }
}
