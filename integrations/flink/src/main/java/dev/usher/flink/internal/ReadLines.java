package dev.usher.flink.internal;

import dev.usher.data.ContactReader;
import dev.usher.flink.life.LifeEventReader;
import dev.usher.flink.life.MalformedEventException;
import dev.usher.flink.stream.CaseRefusal;
import dev.usher.flink.stream.CaseRefusal.Matter;
import dev.usher.model.ContactException;
import java.util.Currency;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Reads lines of one kind; what is wrong goes aside, with the reason and the line as it came. */
public abstract sealed class ReadLines extends ProcessFunction<String, CaseNews> {
  private static final long serialVersionUID = 1L;

  final Currency currency;

  private ReadLines(Currency currency) {
    this.currency = currency;
  }

  /** Makes the reader of contacts. */
  public static ReadLines contacts(Currency currency) {
    return new Contacts(currency);
  }

  /** Makes the reader of events. */
  public static ReadLines events(Currency currency) {
    return new Events(currency);
  }

  abstract CaseNews read(String line);

  abstract CaseRefusal refusal(RuntimeException wrong, String line);

  @Override
  public void processElement(String line, Context context, Collector<CaseNews> out) {
    CaseNews message;
    try {
      message = read(line);
    } catch (ContactException | MalformedEventException wrong) {
      context.output(DecideCases.REFUSALS, refusal(wrong, line));
      return;
    }
    out.collect(message);
  }

  @SuppressWarnings("NullAway.Init") // Opened before it is handed anything.
  private static final class Contacts extends ReadLines {
    private static final long serialVersionUID = 1L;

    private transient ContactReader reader;

    Contacts(Currency currency) {
      super(currency);
    }

    @Override
    public void open(OpenContext context) {
      reader = ContactReader.in(currency);
    }

    @Override
    CaseNews read(String line) {
      return CaseNews.arrival(reader.read(line).contact());
    }

    @Override
    CaseRefusal refusal(RuntimeException wrong, String line) {
      @Nullable String contact = wrong instanceof ContactException it ? it.contact() : null;
      return CaseRefusal.ofLine(
          Matter.CONTACT, contact == null ? "" : contact, String.valueOf(wrong.getMessage()), line);
    }
  }

  @SuppressWarnings("NullAway.Init") // Opened before it is handed anything.
  private static final class Events extends ReadLines {
    private static final long serialVersionUID = 1L;

    private transient LifeEventReader reader;

    Events(Currency currency) {
      super(currency);
    }

    @Override
    public void open(OpenContext context) {
      reader = LifeEventReader.in(currency);
    }

    @Override
    CaseNews read(String line) {
      return CaseNews.event(reader.read(line));
    }

    @Override
    CaseRefusal refusal(RuntimeException wrong, String line) {
      return CaseRefusal.ofLine(Matter.EVENT, "", String.valueOf(wrong.getMessage()), line);
    }
  }
}
