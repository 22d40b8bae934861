package dev.usher.examples.benchmark;

import dev.usher.data.ContactReader;
import dev.usher.model.AskedContact;
import dev.usher.model.Contact;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** The 40 sample contacts of kyndof, which every row of the benchmark decides in turn. */
public final class SampleContacts {
  private static final String FILE = "/kyndof.jsonl";

  private SampleContacts() {}

  /** Returns each contact as JSON. */
  static List<String> lines() {
    try (InputStream file = SampleContacts.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static ContactReader reader() {
    return ContactReader.in(Currency.getInstance("USD"));
  }

  /** Reads the contacts. */
  public static List<Contact> read() {
    ContactReader reader = reader();
    return lines().stream().map(line -> reader.read(line).contact()).toList();
  }

  /** Cuts an endless repetition of contacts into batches, after which it begins again. */
  static List<List<AskedContact>> batches(List<Contact> contacts, int size) {
    List<List<AskedContact>> batches = new ArrayList<>();
    int next = 0;
    do {
      List<AskedContact> batch = new ArrayList<>(size);
      while (batch.size() < size) {
        batch.add(AskedContact.atReceipt(contacts.get(next)));
        next = (next + 1) % contacts.size();
      }
      batches.add(List.copyOf(batch));
    } while (next != 0);
    return batches;
  }
}
