package org.nuanyang.roster.importing;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;

/** A child goes from one class of the school to another; from none when it was in none. */
public record Move(@Nullable ClassYear from, ClassYear to) {}
