package dev.usher.internal.judge.wall;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.io.ByteArrayResource;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Files of rules as Drools' parser has read them, into which nothing but rules can have got. */
public final class WalledRules {
  private static final Pattern PACKAGE = Pattern.compile("[a-z0-9_]{1,200}");

  private WalledRules() {}

  /**
   * Reads files.
   *
   * @param packageName the package that all of them share
   * @param files the text of each file by its name
   * @return what is to be compiled of each file, by its name
   * @throws CompilerObjection if one of them holds anything but rules, or Drools' parser refuses it
   */
  public static SortedMap<String, PackageDescr> read(
      String packageName, SortedMap<String, String> files, LanguageLevelOption level) {
    if (!PACKAGE.matcher(packageName).matches()) {
      throw CompilerObjection.at(packageName, 0, "this is no package of a policy");
    }
    files.forEach((file, text) -> RawText.check(packageName, file, text));
    SortedMap<String, PackageDescr> read = new TreeMap<>();
    Set<String> names = new HashSet<>();
    files.forEach(
        (file, text) -> {
          PackageDescr parsed = parsed(file, text, level);
          ParsedForm.check(packageName, file, parsed);
          for (RuleDescr rule : parsed.getRules()) {
            if (!names.add(rule.getName())) {
              throw CompilerObjection.at(file, rule.getLine(), "a rule by the name of another");
            }
          }
          read.put(file, parsed);
        });
    return read;
  }

  /**
   * Has Drools' parser read a file, whatever it holds.
   *
   * @throws CompilerObjection if it cannot
   */
  public static PackageDescr parsed(String file, String text, LanguageLevelOption level) {
    ByteArrayResource bytes =
        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
    Resource resource = bytes.setSourcePath(file);
    DrlParser parser = new DrlParser(level);
    try {
      PackageDescr parsed = parser.parse(resource);
      if (parsed != null && !parser.hasErrors()) {
        parsed.setResource(resource);
        return parsed;
      }
    } catch (DroolsParserException | IOException | RuntimeException failure) {
      throw CompilerObjection.at(file, 0, "Drools' parser fails: " + failure.getMessage());
    }
    List<String> errors =
        parser.getErrors().stream().map(error -> worded(file, error)).distinct().toList();
    throw new CompilerObjection(
        errors.isEmpty() ? List.of(file + ": Drools' parser reads nothing") : errors);
  }

  private static String worded(String file, DroolsError error) {
    String line = error.getLines().length == 0 ? "" : ":" + error.getLines()[0];
    return file + line + ": " + error.getMessage().replaceAll("\\s+", " ").strip();
  }
}
