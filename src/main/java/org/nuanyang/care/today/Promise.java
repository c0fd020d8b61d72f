package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;

/** A next step that somebody has promised and not yet done, with each child of the record. */
record Promise(UUID record, UUID child, String name, @Nullable ClassYear classYear, String what, LocalDate due) {}
