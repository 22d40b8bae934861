package dev.usher.spring.boot;

import dev.usher.policy.PolicySource;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.ResourceUtils;

/** Where {@code usher.policies.NAME.location} says that a policy lies. */
final class PolicyLocation {
  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";

  /** One letter is a drive of Windows, and no scheme. */
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.*-]+:.*");

  private PolicyLocation() {}

  static String property(String name) {
    return "usher.policies." + name + ".location";
  }

  /**
   * Returns the source.
   *
   * @throws InvalidConfigurationPropertyValueException if it is no location
   * @throws dev.usher.policy.PolicyException if the class path is asked for what is no name
   */
  static PolicySource of(String name, @Nullable String location) {
    if (location == null) {
      return PolicySource.named(name);
    }
    if (location.startsWith(CLASS_PATH)) {
      String policy = location.substring(CLASS_PATH.length());
      if (policy.contains("/")) {
        String last = policy.substring(policy.replaceAll("/+$", "").lastIndexOf('/') + 1);
        throw refused(
            name,
            location,
            "after classpath: the name of a policy is allowed, and no path; write "
                + CLASS_PATH
                + last.replace("/", "")
                + " for what lies in policies/"
                + last.replace("/", ""));
      }
      return PolicySource.named(policy);
    }
    if (SCHEME.matcher(location).matches() && !location.startsWith(FILE)) {
      throw refused(name, location, "a folder is allowed, or classpath: and a policy's name");
    }
    return PolicySource.folder(folder(name, location));
  }

  private static Path folder(String name, String location) {
    try {
      return location.startsWith(FILE)
          ? new File(ResourceUtils.toURI(location).getSchemeSpecificPart()).toPath()
          : Path.of(location);
    } catch (URISyntaxException | InvalidPathException wrong) {
      throw refused(name, location, "it is no path of a folder: " + wrong.getMessage());
    }
  }

  private static InvalidConfigurationPropertyValueException refused(
      String name, String location, String reason) {
    return new InvalidConfigurationPropertyValueException(
        property(name),
        location,
        reason
            + ". Write for instance file:/etc/policies/%s, policies/%s or classpath:%s"
                .formatted(name, name, name));
  }
}
