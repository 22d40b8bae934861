package dev.usher.internal.files;

import java.io.IOException;
import java.io.InputStream;

/** Something that lies in a policy's folder, wherever that is, at a path with slashes. */
sealed interface Found {

  /** Returns its path there, as it was met. */
  String path();

  /** Opens a file. */
  interface Content {
    InputStream open() throws IOException;
  }

  /**
   * A file.
   *
   * @param content what opens it
   */
  record OpenFile(String path, Content content) implements Found {}

  /** A folder that was looked into. */
  record InnerFolder(String path) implements Found {}

  /**
   * What cannot be read.
   *
   * @param isFolder whether it is a folder, of which nobody knows what lies in it
   * @param why the reason, to go on a sentence with
   */
  record Closed(String path, boolean isFolder, String why) implements Found {}
}
