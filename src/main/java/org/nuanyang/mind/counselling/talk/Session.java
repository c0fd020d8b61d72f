package org.nuanyang.mind.counselling.talk;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.record.Mode;
import org.nuanyang.mind.NoteId;
import org.nuanyang.roster.ChildId;

/** 咨询记录: one talk, read by whoever keeps the child's folder. @param note what was said; null when nothing was written */
public record Session(
        UUID id, ChildId child, String name, @Nullable OrgId klass, OrgId school, @Nullable UUID appointment, @Nullable NoteId note, LocalDate on, int minutes, Mode way,
        Set<Theme> themes, SummaryState summary, AccountId by) {}
