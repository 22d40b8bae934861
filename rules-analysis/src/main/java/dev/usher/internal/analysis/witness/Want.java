package dev.usher.internal.analysis.witness;

import dev.usher.internal.analysis.model.Dimension;
import dev.usher.internal.analysis.model.Facet;
import dev.usher.internal.space.About;
import dev.usher.internal.space.ValueClass;
import org.jspecify.annotations.Nullable;

/**
 * A class that a contact is to lie in.
 *
 * @param dimension whose class it is
 * @param index its number, from 0
 */
record Want(Dimension dimension, int index) {
  ValueClass wanted() {
    return dimension.classes().get(index);
  }

  @Nullable Object plainest() {
    return wanted().plainest();
  }

  boolean isSeenBy(int version) {
    return dimension.version() == 0 || dimension.version() == version;
  }

  /** Returns what conditions ask about; null, if the facet is of another kind. */
  @Nullable About about() {
    return dimension.facet() instanceof Facet.Answered asked ? asked.about() : null;
  }

  /** Returns whether it is the last of the classes, which goes on without an end. */
  boolean isOpenEnded() {
    return index == dimension.classes().size() - 1;
  }
}
