package dev.usher.spring.boot.json;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Reads what Usher reads; what that refuses is Jackson's exception, with Usher's as its cause. */
final class ReadText<T> extends StdDeserializer<T> {
  private final Class<T> type;
  private final Function<String, T> reader;

  ReadText(Class<T> type, Function<String, T> reader) {
    super(type);
    this.type = type;
    this.reader = reader;
  }

  @Override
  public T deserialize(JsonParser json, DeserializationContext context) {
    PlacedText placed = PlacedText.of(json);
    try {
      return reader.apply(placed.text());
    } catch (IllegalArgumentException refused) {
      return refuseInPlace(json, placed);
    }
  }

  /** What is refused is read again where it stands, to be told with its place in the whole. */
  private T refuseInPlace(JsonParser json, PlacedText placed) {
    try {
      return reader.apply(placed.inPlace());
    } catch (IllegalArgumentException refused) {
      throw mismatch(json, refused);
    }
  }

  private MismatchedInputException mismatch(JsonParser json, IllegalArgumentException refused) {
    MismatchedInputException mismatch =
        MismatchedInputException.from(json, type, refused.getMessage());
    mismatch.initCause(refused);
    return mismatch;
  }
}
