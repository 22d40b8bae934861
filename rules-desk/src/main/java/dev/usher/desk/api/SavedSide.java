package dev.usher.desk.api;

import dev.usher.desk.http.RequestException;
import dev.usher.desk.policy.DeskVersion;
import dev.usher.desk.policy.Workspace;

/** What is on disk, as that which drafts are compared with. */
final class SavedSide {
  private SavedSide() {}

  /**
   * Returns it.
   *
   * @throws RequestException if it decides nothing
   */
  static DeskVersion of(Workspace workspace) {
    DeskVersion saved = workspace.saved();
    if (!saved.decides()) {
      throw new RequestException(
          422, "what is saved has mistakes, so that there is nothing to compare a draft with");
    }
    return saved;
  }
}
