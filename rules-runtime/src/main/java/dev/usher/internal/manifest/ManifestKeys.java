package dev.usher.internal.manifest;

import dev.usher.internal.document.Fields;
import java.util.HashMap;
import java.util.Map;

/** Other names that people give to the keys of a manifest. */
final class ManifestKeys {
  static final Map<String, String> OTHERS = others();

  private ManifestKeys() {}

  private static Map<String, String> others() {
    Map<String, String> others = new HashMap<>();
    put(others, "policy", "name id policy-name title");
    put(others, "source", "description document url summary");
    put(others, "zone", "timezone time-zone tz");
    put(others, "hours", "hour opening-hours business-hours opening open working-hours schedule");
    put(others, "holidays", "holiday public-holidays bank-holidays closed closures");
    put(others, "exceptions", "exception special-hours special-days overrides");
    put(others, "currency", "currencies money");
    put(others, "tiers", "tier roles levels escalation");
    put(others, "teams", "team groups queues departments");
    put(others, "topics", "topic categories category subjects");
    put(others, "words", "word keywords phrases wordlists word-lists vocabulary");
    put(others, "desks", "desk offices office regions");
    put(others, "fields", "field custom-fields attributes properties");
    put(others, "refunds", "refund");
    put(others, "rates", "rate exchange-rates fx");
    put(others, "clauses", "clause");
    put(others, "expected", "expect shares distribution");
    others.put(Fields.ADVICE + "rules", "rules stand in files of their own, such as refunds.drl");
    others.put(
        Fields.ADVICE + "scenarios",
        "scenarios stand in the folder scenarios, as in scenarios/a.yaml");
    return others;
  }

  private static void put(Map<String, String> others, String key, String names) {
    for (String name : names.split(" ", -1)) {
      others.put(name, key);
    }
  }
}
