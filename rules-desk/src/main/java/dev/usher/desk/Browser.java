package dev.usher.desk;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The browser of whoever sits before this machine. */
final class Browser {
  private Browser() {}

  /** Shows a page, and returns false where nobody sits there or there is no browser. */
  static boolean show(URI page) {
    try {
      if (!Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        return false;
      }
      Desktop.getDesktop().browse(page);
      return true;
    } catch (IOException | UnsupportedOperationException none) {
      return false;
    }
  }
}
