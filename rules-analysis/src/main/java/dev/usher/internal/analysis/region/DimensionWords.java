package dev.usher.internal.analysis.region;

import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.evaluate.Asked;
import dev.usher.internal.space.About;
import dev.usher.model.time.Elapsed;
import dev.usher.policy.Manifest;
import dev.usher.policy.rule.Domain;
import dev.usher.policy.rule.Inquiry;
import dev.usher.policy.rule.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Some classes of a dimension in words. */
final class DimensionWords {
  private static final int HOUR = 60;
  private static final String DAY_END = "24:00";

  private final Manifest manifest;

  DimensionWords(Manifest manifest) {
    this.manifest = manifest;
  }

  /**
   * Returns the words.
   *
   * @param classes one or more of the dimension's, and not all
   */
  String of(Dimension dimension, BitSet classes) {
    String words = plain(dimension, classes);
    return switch (dimension.version()) {
      case 1 -> words + " (before)";
      case 2 -> words + " (after)";
      default -> words;
    };
  }

  private String plain(Dimension dimension, BitSet classes) {
    Facet facet = dimension.facet();
    if (facet instanceof Facet.Answered answered) {
      return answered(answered.about(), dimension, classes);
    } else if (facet instanceof Facet.Begun begun) {
      return (classes.get(1) ? "from " : "before ") + begun.from();
    } else if (facet instanceof Facet.Held) {
      return new FigureWords("tier reached", "", 0, true).of(dimension, classes);
    } else if (facet instanceof Facet.Remaining) {
      return remaining(dimension, classes);
    }
    return classes.get(1) ? "a message unanswered" : "no message unanswered";
  }

  private static String remaining(Dimension dimension, BitSet classes) {
    List<String> words = new ArrayList<>();
    for (Run each : Run.of(classes, 0)) {
      Object most = dimension.classes().get(each.first()).plainest();
      Object above =
          each.last() + 1 < dimension.classes().size()
              ? dimension.classes().get(each.last() + 1).plainest()
              : null;
      String upTo = most instanceof Duration span ? "up to " + new Elapsed(span) + " left" : "";
      String from =
          above instanceof Duration span ? "more than " + new Elapsed(span) + " left" : "";
      words.add(upTo.isEmpty() || from.isEmpty() ? upTo + from : from + ", " + upTo);
    }
    return String.join(" or ", words);
  }

  private String answered(About about, Dimension dimension, BitSet classes) {
    if (about instanceof About.Reply reply) {
      return reply(reply.asked(), dimension, classes);
    } else if (about instanceof About.Element element) {
      boolean has = isYes(dimension, classes);
      return (has ? "" : "not ") + one(name(element.asked())) + " " + element.text();
    } else if (about instanceof About.Need) {
      return new SpanWords(
              "needed", List.of("no need stated", "needed before receipt", later(dimension)))
          .of(dimension, classes);
    } else if (about instanceof About.OwnMoment own) {
      String name = "fields." + own.field();
      return new SpanWords(name, List.of("no " + name + " so late")).of(dimension, classes);
    } else if (about instanceof About.Sample) {
      return sample(dimension, classes);
    }
    return times(dimension, classes);
  }

  /** Returns the name of one of several: {@code label} of {@code labels}. */
  private static String one(String several) {
    return several.endsWith("s") ? several.substring(0, several.length() - 1) : several;
  }

  private static String later(Dimension dimension) {
    return dimension.classes().get(dimension.classes().size() - 1).last() instanceof Duration span
        ? "needed later than " + new Elapsed(span)
        : "needed later";
  }

  private static boolean isYes(Dimension dimension, BitSet classes) {
    return Boolean.TRUE.equals(dimension.classes().get(classes.nextSetBit(0)).plainest());
  }

  private String reply(Asked asked, Dimension dimension, BitSet classes) {
    String name = name(asked);
    Domain domain = asked.domain();
    return switch (domain.kind()) {
      case AMOUNT ->
          new FigureWords(
                  name,
                  " " + manifest.currency(),
                  Math.max(0, manifest.currency().getDefaultFractionDigits()),
                  false)
              .of(dimension, classes);
      case WHOLE, NUMBER ->
          new FigureWords(name, "", -1, domain.meaning() == Meaning.TIER).of(dimension, classes);
      case SHARE -> new FigureWords(name, "%", -1, true).of(dimension, classes);
      case YES_NO -> isYes(dimension, classes) ? name : "not " + name;
      case TEXT, TEXTS, CONSTANT -> ChoiceWords.of(name, domain.hasOrder(), dimension, classes);
    };
  }

  /** Returns what is asked, as rules say it. */
  private static String name(Asked asked) {
    if (!(asked instanceof Asked.OfInquiry of)) {
      return ((Asked.OfProperty) asked).property().key();
    } else if (of.inquiry().isField()) {
      return "fields." + of.arguments().get(0);
    }
    List<String> arguments =
        new ArrayList<>(of.arguments().stream().map(Object::toString).toList());
    if (of.inquiry() == Inquiry.EARLIER_CONTACTS_WITHIN) {
      arguments.set(1, "tier " + arguments.get(1));
    }
    return of.inquiry().key() + "(" + String.join(", ", arguments) + ")";
  }

  private static String sample(Dimension dimension, BitSet classes) {
    List<String> words = new ArrayList<>();
    for (Run each : Run.of(classes, 0)) {
      List<String> run = new ArrayList<>();
      if (each.last() < dimension.classes().size() - 1) {
        run.add("inSample(" + dimension.classes().get(each.last()).last() + ")");
      }
      if (each.first() > 0) {
        run.add("not inSample(" + dimension.classes().get(each.first() - 1).last() + ")");
      }
      words.add(String.join(", ", run));
    }
    return String.join(" or ", words);
  }

  private static String times(Dimension dimension, BitSet classes) {
    List<Run> runs = Run.of(classes, 0);
    int last = dimension.classes().size() - 1;
    List<String> words = new ArrayList<>();
    boolean round = runs.size() > 1 && classes.get(0) && classes.get(last);
    for (Run each : runs) {
      if (round && each.first() == 0) {
        continue;
      }
      int end = round && each.last() == last ? runs.get(0).last() : each.last();
      String to = end == last ? DAY_END : time(dimension, end + 1);
      words.add(time(dimension, each.first()) + " to " + to);
    }
    return "received " + String.join(" or ", words);
  }

  private static String time(Dimension dimension, int index) {
    int minute = dimension.classes().get(index).plainest() instanceof Integer begins ? begins : 0;
    return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
  }
}
