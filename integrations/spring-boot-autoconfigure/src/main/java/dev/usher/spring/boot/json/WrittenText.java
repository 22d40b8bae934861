package dev.usher.spring.boot.json;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes what Usher writes, as it is; where no text is written, the tokens of it. */
final class WrittenText<T> extends StdSerializer<T> {
  private static final JsonFactory JSON = new JsonFactory();

  private final Function<T, String> writer;

  WrittenText(Class<T> type, Function<T, String> writer) {
    super(type);
    this.writer = writer;
  }

  @Override
  public void serialize(T value, JsonGenerator json, SerializationContext context) {
    String text = writer.apply(value);
    if (json instanceof JsonGeneratorBase) {
      json.writeRawValue(text);
      return;
    }
    try (JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), text)) {
      tokens.nextToken();
      json.copyCurrentStructureExact(tokens);
    }
  }

  /** The types are final: their names need not be written. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
    serialize(value, json, context);
  }
}
