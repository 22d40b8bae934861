package dev.usher.internal.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.usher.testing.OwnClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library would let others decide, and what it does without. */
class LibraryTest {
  private static final String NO_HOLIDAYS =
      """
      <Configuration hierarchy="gb" description="nowhere"
          xmlns="https://focus_shift.de/jollyday/schema/holiday"><Holidays/></Configuration>
      """;
  private static final String ADDRESSES = "de.focus_shift.jollyday.config.urls";
  private static final String CLASSES = "de.focus_shift.jollyday.config.providers";

  private final Thread thread = Thread.currentThread();
  private final ClassLoader context = thread.getContextClassLoader();

  @TempDir private Path first;

  @AfterEach
  void restore() {
    thread.setContextClassLoader(context);
    System.clearProperty(ADDRESSES);
    System.clearProperty(CLASSES);
  }

  /** The holidays of Great Britain in 2026; called in classes loaded anew. */
  public static String found() {
    return String.valueOf(
        PublicHolidays.find()
            .flatMap(known -> known.dates("GB"))
            .map(dates -> dates.subSet(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1))));
  }

  private String foundAnew() throws Exception {
    try (OwnClassPath path = OwnClassPath.after(first)) {
      return String.valueOf(path.call(LibraryTest.class.getName(), "found"));
    }
  }

  private Path file(String name, String text) throws IOException {
    Path file = first.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void calendarsAndSettings_thatComeFirstOnTheClassPath_areNotRead() throws Exception {
    file("holidays/Holidays_gb.xml", NO_HOLIDAYS);
    file("jollyday.properties", "manager.impl=nobody.Knows\nmanager.impl.gb=nobody.Knows\n");

    assertThat(foundAnew()).isEqualTo(found()).contains("2026-12-28");
  }

  @Test
  void settings_thatSystemPropertiesPointTo_areNotRead() throws Exception {
    Path settings = file("of-somebody.properties", "manager.impl=nobody.Knows\n");
    System.setProperty(ADDRESSES, settings.toUri() + "," + first.resolve("gone").toUri());
    System.setProperty(CLASSES, "nobody.Knows");

    assertThat(foundAnew()).isEqualTo(found()).contains("2026-12-28");
  }

  @Test
  void threadThatSeesTheSameClassesTwice_findsTheSame() throws Exception {
    thread.setContextClassLoader(LibraryTest.class.getClassLoader());

    assertThat(foundAnew()).isEqualTo(found()).contains("2026-12-28");
  }

  @Test
  void threadThatSeesNoClasses_findsTheSame() throws Exception {
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());

    assertThat(foundAnew()).isEqualTo(found()).contains("2026-12-28");
    assertThat(thread.getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
  }

  @Test
  void others_findTheirHolidaysUntouched() {
    Optional<PublicHolidays> one = PublicHolidays.find();
    Optional<PublicHolidays> other = PublicHolidays.find();
    one.orElseThrow().dates("GB").orElseThrow().clear();

    assertThat(other.orElseThrow().dates("GB").orElseThrow()).isNotEmpty();
    assertThat(one.orElseThrow().dates("GB").orElseThrow()).isNotEmpty();
  }
}
