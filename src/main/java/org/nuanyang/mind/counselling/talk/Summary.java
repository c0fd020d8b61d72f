package org.nuanyang.mind.counselling.talk;

import java.time.LocalDate;
import java.util.UUID;
import org.nuanyang.access.AccountId;

/** 小结: what those around the child read of a talk. @param on the day of the talk; @param writtenOn of this wording */
public record Summary(UUID session, int version, LocalDate on, String text, AccountId by, LocalDate writtenOn) {}
