package org.nuanyang.care.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.care.Matter;
import org.nuanyang.care.Per;

/** What a class, a school or a county still has to do of one duty: with how many children, from when, until when. */
record Gathered(@Nullable UUID klass, @Nullable ClassYear classYear, @Nullable UUID school, @Nullable String schoolName, Matter matter, Per per,
        LocalDate from, LocalDate dueUntil, int children) {}
