package dev.usher.internal.live;

import dev.usher.model.AskedContact;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The contacts that were asked about last, up to a number. Safe to share between threads. */
public final class RecentContacts {
  private final AtomicReferenceArray<AskedContact> ring;
  private final AtomicLong asked = new AtomicLong();

  RecentContacts(int most) {
    this.ring = new AtomicReferenceArray<>(most);
  }

  /** Adds one, in the place of the one that came longest ago. */
  public void add(AskedContact contact) {
    ring.setRelease((int) Math.floorMod(asked.getAndIncrement(), (long) ring.length()), contact);
  }

  /** Returns those that are there, in no particular order. */
  List<AskedContact> list() {
    List<AskedContact> contacts = new ArrayList<>(ring.length());
    for (int i = 0; i < ring.length(); i++) {
      AskedContact contact = ring.getAcquire(i);
      if (contact != null) {
        contacts.add(contact);
      }
    }
    return contacts;
  }
}
