package dev.usher.internal.document;

import dev.usher.policy.rule.Place;

/**
 * Where the characters of a text stand in the YAML that it was read from, whatever quotes, escapes
 * and line breaks it is written with. Immutable.
 */
public final class YamlPlaces {
  private final String file;
  private final String yaml;
  private final TextPlaces places;

  /**
   * Makes ready to look into a file.
   *
   * @param file its name, for the places
   * @param yaml its text, which {@link YamlDocument} has read
   */
  public YamlPlaces(String file, String yaml) {
    this.file = file;
    this.yaml = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
    this.places = new TextPlaces(this.yaml);
  }

  /** Returns where the characters of a text stand that was read from this file. */
  public Written of(DocumentNode.Scalar scalar) {
    int start = places.lineStart(scalar.line()) + scalar.column() - 1;
    return new Written(new ScalarCharacters(yaml, start).of(scalar.text()));
  }

  /** Where the characters of one text stand. Immutable. */
  public final class Written {
    private final int[] starts;

    private Written(int[] starts) {
      this.starts = starts;
    }

    /**
     * Returns the place of a piece of the text.
     *
     * @param from the index of its first character
     * @param to the index behind its last one
     */
    public Place place(int from, int to) {
      int start = starts[from];
      return new Place(
          file,
          places.line(start),
          places.column(start),
          to == from ? 0 : places.length(start, starts[to]));
    }
  }
}
