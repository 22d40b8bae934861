package dev.usher.internal.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what a policy's place holds, and acts on what two looks in a row have found the same: a
 * file that is being written, or links that are being exchanged, are left alone until they are
 * done. Times of files are not looked at. Used by one thread.
 */
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger("dev.usher");

  private final Reloader reloader;
  private @Nullable String seen;

  Watch(Reloader reloader) {
    this.reloader = reloader;
  }

  /** Looks once. Whatever happens, the next look is another one. */
  void poll() {
    try {
      SourceState state = reloader.look();
      if (state.key().equals(seen)) {
        reloader.reloadIfNew(state);
      }
      seen = state.key();
    } catch (Throwable failure) {
      if (reloader.isClosed()) {
        return;
      }
      LOG.error("A look at the policy's source failed; the policy in force stays", failure);
    }
  }
}
