package dev.usher.flink.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as bytes, in both directions. The number of the form stands first, so that a later version
 * of this class reads what an earlier one kept.
 */
final class CaseStateForm {
  private static final int FIRST = 1;

  private CaseStateForm() {}

  static byte[] written(CaseState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FIRST);
      write(out, state.contact);
      out.writeInt(state.events.size());
      for (var event : state.events.entrySet()) {
        write(out, event.getKey());
        write(out, event.getValue());
      }
      write(out, state.clock);
      out.writeLong(state.sequence);
      write(out, state.review);
      out.writeBoolean(state.forget != null);
      if (state.forget != null) {
        out.writeLong(state.forget);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalStateException if it is of a form that this version does not know
   */
  static CaseState read(byte[] bytes) {
    CaseState state = new CaseState();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int form = in.readByte();
      if (form != FIRST) {
        throw new IllegalStateException(
            "a case was kept in form " + form + ", by a later version of usher-flink than this");
      }
      state.contact = text(in);
      for (int left = in.readInt(); left > 0; left--) {
        String id = textThere(in);
        state.events.put(id, textThere(in));
      }
      state.clock = moment(in);
      state.sequence = in.readLong();
      state.review = moment(in);
      state.forget = in.readBoolean() ? in.readLong() : null;
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
    return state;
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      byte[] bytes = text.getBytes(UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? new String(in.readNBytes(in.readInt()), UTF_8) : null;
  }

  private static String textThere(DataInputStream in) throws IOException {
    String text = text(in);
    return text == null ? "" : text;
  }

  private static void write(DataOutputStream out, @Nullable Instant moment) throws IOException {
    out.writeBoolean(moment != null);
    if (moment != null) {
      out.writeLong(moment.getEpochSecond());
      out.writeInt(moment.getNano());
    }
  }

  private static @Nullable Instant moment(DataInputStream in) throws IOException {
    return in.readBoolean() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
  }
}
