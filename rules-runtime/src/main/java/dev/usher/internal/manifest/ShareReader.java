package dev.usher.internal.manifest;

import dev.usher.internal.document.Faults;
import dev.usher.internal.document.Fields;
import dev.usher.internal.document.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the share of contacts that each tier is expected to get. */
final class ShareReader {
  private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,4})?)";
  private static final Pattern SHARE =
      Pattern.compile("(?:<=|>=|<|>)?" + NUMBER + "%|" + NUMBER + "-" + NUMBER + "%");
  private static final Pattern FRACTION = Pattern.compile("0?\\.[0-9]{1,6}");
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final Faults faults;

  ShareReader(Faults faults) {
    this.faults = faults;
  }

  /** The shares as written, by tier; {@code tiers} is how many there are, 0 if that is unknown. */
  Map<Integer, String> read(Fields manifest, int tiers) {
    Map<Integer, String> shares = new TreeMap<>();
    manifest
        .find("expected")
        .flatMap(value -> faults.attempt(value::fields))
        .map(expected -> expected.check(List.of("tiers"), faults))
        .ifPresent(
            expected -> {
              for (Fields.Member member : new DeclaredNames(faults).group(expected, "tiers")) {
                faults
                    .attempt(() -> tier(member.name(), tiers))
                    .ifPresent(
                        tier ->
                            faults
                                .attempt(() -> share(member.value()))
                                .ifPresent(share -> shares.put(tier, share)));
              }
            });
    return shares;
  }

  private static int tier(Value value, int tiers) {
    int tier = value.integer();
    if (tier < 1 || (tiers > 0 && tier > tiers)) {
      throw value.wrong(tiers > 0 ? "a tier from 1 to " + tiers : "a tier, 1 or more");
    }
    return tier;
  }

  private static String share(Value value) {
    String share = value.text();
    Matcher matcher = SHARE.matcher(share);
    if (!matcher.matches() || !inOrder(matcher)) {
      throw value.wrong(
          "a share from 0% to 100% such as 70%, a range such as 70-80%, or a bound such as"
              + " \"<=1%\"",
          hint(share));
    }
    return share;
  }

  /** The same with a percent sign, if that makes it a share. */
  private static @Nullable String hint(String written) {
    String plain = written.replaceAll("[\\s%]+", "").replaceAll("[–—]", "-").replace(',', '.');
    if (FRACTION.matcher(plain).matches()) {
      plain = new BigDecimal(plain).multiply(ALL).stripTrailingZeros().toPlainString();
    }
    Matcher matcher = SHARE.matcher(plain + "%");
    return matcher.matches() && inOrder(matcher) ? "write \"" + plain + "%\"" : null;
  }

  private static boolean inOrder(Matcher matcher) {
    BigDecimal low = new BigDecimal(matcher.group(matcher.group(1) == null ? 2 : 1));
    BigDecimal high = matcher.group(3) == null ? low : new BigDecimal(matcher.group(3));
    return low.compareTo(high) <= 0 && high.compareTo(ALL) <= 0;
  }
}
