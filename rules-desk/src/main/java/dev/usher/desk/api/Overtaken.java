package dev.usher.desk.api;

import dev.usher.desk.http.JsonMembers;

/** What a tab is told whose newer question is answered instead. */
final class Overtaken {
  private Overtaken() {}

  static String json() {
    return JsonMembers.object(json -> json.number("formatVersion", 1).flag("overtaken", true));
  }
}
