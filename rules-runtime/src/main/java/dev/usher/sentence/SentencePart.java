package dev.usher.sentence;

import dev.usher.internal.text.Series;
import java.util.ArrayList;
import java.util.List;

/** A condition on its way to a sentence: one clause, or several that are joined. */
sealed interface SentencePart {

  /**
   * One clause, in pieces, so that neighbours that begin alike can be drawn together.
   *
   * @param opening what it begins with, such as {@code the refund is}; empty for what stands alone
   * @param rest what follows, such as {@code at least 500.00 USD}; the whole of what stands alone
   * @param denied the opening denies what follows, as {@code the refund is not} does
   */
  record Clause(String opening, String rest, boolean denied) implements SentencePart {
    static Clause alone(String words) {
      return new Clause("", words, false);
    }

    String words() {
      return opening.isEmpty() ? rest : opening + " " + rest;
    }
  }

  /**
   * Several phrases joined by "and", or by "or"; none of them is joined in the same way.
   *
   * @param and joined by "and"
   * @param parts the phrases
   */
  record Joined(boolean and, List<SentencePart> parts) implements SentencePart {

    /** Takes the parts of what is joined in the same way. */
    public Joined {
      List<SentencePart> flat = new ArrayList<>();
      for (SentencePart part : parts) {
        if (part instanceof Joined joined && joined.and == and) {
          flat.addAll(joined.parts);
        } else {
          flat.add(part);
        }
      }
      parts = List.copyOf(flat);
    }

    /** Returns the sentence, without its full stop. */
    String words() {
      return joined(and, together(true));
    }

    /** Brackets say where it ends; as the last part of a sentence it needs none. */
    private String within(boolean last) {
      List<String> words = together(false);
      String joined = joined(and, words);
      if (words.size() == 1) {
        return joined;
      }
      return last && !and ? "either " + joined : "(" + joined + ")";
    }

    private List<String> together(boolean outermost) {
      List<String> words = new ArrayList<>();
      int at = 0;
      while (at < parts.size()) {
        if (parts.get(at) instanceof Clause clause) {
          List<String> rests = restsLike(clause, at);
          // "not a and not b" is "not a or b".
          words.add(new Clause(clause.opening, joined(and != clause.denied, rests), false).words());
          at += rests.size();
        } else {
          words.add(((Joined) parts.get(at)).within(outermost && at == parts.size() - 1));
          at++;
        }
      }
      return words;
    }

    /** Returns what follows in a clause and in those behind it that begin alike. */
    private List<String> restsLike(Clause clause, int from) {
      List<String> rests = new ArrayList<>(List.of(clause.rest));
      if (clause.opening.isEmpty() || (clause.denied && !and)) {
        return rests;
      }
      for (int at = from + 1; at < parts.size(); at++) {
        if (!(parts.get(at) instanceof Clause other) || !other.opening.equals(clause.opening)) {
          return rests;
        }
        rests.add(other.rest);
      }
      return rests;
    }

    /** Where a part has an "and" or an "or" of its own, a comma says where it ends. */
    private static String joined(boolean and, List<String> words) {
      boolean plain =
          words.stream()
              .noneMatch(
                  each -> each.contains(", ") || each.contains(" or ") || each.contains(" and "));
      int last = words.size() - 1;
      if (plain || last == 0) {
        return and ? Series.and(words) : Series.or(words);
      }
      return String.join(", ", words.subList(0, last))
          + (and ? ", and " : ", or ")
          + words.get(last);
    }
  }
}
