package org.nuanyang.risk.parents;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.attendance.AbsenceCall.Called;
import org.nuanyang.roster.ChildId;

/** What parents were told of their child, and what they answered. */
public record ParentNotice(
        UUID id, ChildId child, String childName, NoticeMatter matter, Called party, NoticeWay way, String text, LocalDate sentOn, AccountId by, @Nullable Answered answer) {
    /** @param words what they said and will do */
    public record Answered(LocalDate on, String words, AccountId notedBy) {
        @Override
        public String toString() {
            return "Answered " + on;
        }
    }

    public boolean unanswered(LocalDate today, int days) {
        return answer == null && !today.isBefore(sentOn.plusDays(days));
    }

    boolean saysTheSame(ParentNotice other) {
        return child.equals(other.child) && matter == other.matter && party == other.party && way == other.way && text.equals(other.text) && sentOn.equals(other.sentOn) && by.equals(other.by);
    }

    @Override
    public String toString() {
        return "ParentNotice " + id;
    }
}
