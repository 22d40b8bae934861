package dev.usher.internal.holidays;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.spi.HolidayCalendarConfigurationService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Jollyday as it comes: its calendars and its settings, from its own jar.
 *
 * <p>Its own entrance, {@link HolidayManager#getInstance()}, is not used. That one heeds system
 * properties, some of which name addresses to read from, and a {@code jollyday.properties} or a
 * calendar that comes earlier on the class path; it looks for the reader of calendars wherever the
 * first thread that asks looks for classes; and it shares what it has made with everybody else in
 * the process.
 */
final class Library {
  private static final int LENGTH_OF_CODE = 2;

  private final URL home;
  private final Properties settings;
  private final HolidayCalendarConfigurationService reader;

  private Library(URL home, Properties settings, HolidayCalendarConfigurationService reader) {
    this.home = home;
    this.settings = settings;
    this.reader = reader;
  }

  /**
   * Finds the library.
   *
   * @return nothing if it cannot read calendars, as without JAXB
   * @throws NoClassDefFoundError if it is not there at all
   */
  static Optional<Library> find() {
    return inside(Library::open);
  }

  private static Optional<Library> open() {
    try {
      URL home = home();
      Properties settings = new Properties();
      try (InputStream stream = new URL(home, "jollyday.properties").openStream()) {
        settings.load(stream);
      }
      return ServiceLoader.load(HolidayCalendarConfigurationService.class)
          .findFirst()
          .map(reader -> new Library(home, settings, reader));
    } catch (ServiceConfigurationError incomplete) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where the library's own jar begins, as an address that those of its resources start with. */
  private static URL home() throws IOException {
    String name = HolidayManager.class.getName().replace('.', '/') + ".class";
    String place = requireNonNull(HolidayManager.class.getResource("/" + name)).toString();
    return new URL(place.substring(0, place.length() - name.length()));
  }

  /**
   * The countries there are calendars of that are not known to be wrong; those of stock exchanges
   * and the like have long ids.
   */
  SortedSet<String> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .filter(id -> id.length() == LENGTH_OF_CODE && !RoughCalendars.contain(id))
        .collect(toCollection(TreeSet::new));
  }

  /** Reads the calendar of one of the countries. */
  CountryCalendar calendar(String country) {
    return inside(() -> read(country));
  }

  private CountryCalendar read(String country) {
    String id = country.toLowerCase(Locale.ROOT);
    String kind = settings.getProperty("manager.impl." + id, settings.getProperty("manager.impl"));
    try {
      HolidayManager manager =
          Class.forName(kind, true, HolidayManager.class.getClassLoader())
              .asSubclass(HolidayManager.class)
              .getConstructor()
              .newInstance();
      manager.setConfigurationService(reader);
      URL calendar = new URL(home, "holidays/Holidays_" + id + ".xml");
      manager.init(ManagerParameters.create(calendar, settings));
      return new CountryCalendar(country, manager);
    } catch (ReflectiveOperationException | IOException unlike) {
      throw new IllegalStateException("This version of Jollyday is not supported", unlike);
    }
  }

  /** Does something with the library's own class loader where JAXB and services look for one. */
  private static <T> T inside(Supplier<T> task) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(HolidayManager.class.getClassLoader());
    try {
      return task.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
