package dev.usher.internal.judge.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.internal.judge.Attack;
import dev.usher.internal.judge.AttackCorpus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What the form of rules keeps out where the raw text has not been looked at. */
class ParsedFormTest {
  /** Deeper ones would keep Drools' parser busy, from which the bounds of a raw text keep them. */
  private static final Pattern DEEP = Pattern.compile("(\\(.*){12}", Pattern.DOTALL);

  /**
   * Two conditions in one, one argument too many, half a character that the bytes have lost, a
   * character that Drools passes over, and names, which are looked at elsewhere.
   */
  private static final List<String> HARMLESS =
      List.of(
          "account.(atRisk",
          "contactsWithin(days(7), days(7))",
          "\ud800",
          "vip\u000c",
          "Refunds go_to",
          "Hold every_",
          "hold(\"no\")",
          "r\u202e");

  @Test
  void whatDroolsParserReads_isRefused() {
    int read = 0;
    List<String> passed = new ArrayList<>();
    for (Attack attack : AttackCorpus.read(Path.of("canary"), 9)) {
      if (attack.kind() == Attack.Kind.RULES
          && attack.text().length() < 2_000
          && !DEEP.matcher(attack.text()).find()) {
        try {
          PackageDescr parsed =
              WalledRules.parsed("rules.drl", attack.text(), LanguageLevelOption.DRL6);
          read++;
          ParsedForm.check("costume_maker", "rules.drl", parsed);
          if (HARMLESS.stream().noneMatch(attack.text()::contains)) {
            passed.add(attack.name());
          }
        } catch (CompilerObjection objection) {
          assertThat(objection.complaints()).isNotEmpty();
        }
      }
    }

    assertThat(read).isGreaterThan(300);
    assertThat(passed).isEmpty();
  }
}
