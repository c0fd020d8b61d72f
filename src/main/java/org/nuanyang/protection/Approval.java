package org.nuanyang.protection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;

/**
 * What somebody has asked for beyond their own, and what became of it.
 *
 * @param org the place it is about; null when children are listed one by one
 * @param school the school or teaching point all of it lies in; null when it goes beyond one
 * @param children how many are listed
 * @param fromAbove asked by somebody without a duty in that school
 */
public record Approval(
        ApprovalId id, ApprovalKind kind, @Nullable OrgId org, @Nullable OrgId school, int children, String purpose, LocalDate from, LocalDate until,
        AccountId asker, Instant askedAt, boolean fromAbove, @Nullable Answer answer, @Nullable Revoked revoked) {
    public enum Word {
        GRANTED, REFUSED, WITHDRAWN
    }

    public enum Progress {
        WAITING, TO_COME, IN_FORCE, OVER, REFUSED, WITHDRAWN, REVOKED
    }

    /** @param words a reason, or what was said with the yes; null when nothing was */
    public record Answer(Word word, AccountId by, Instant at, @Nullable String words) {}

    public record Revoked(AccountId by, Instant at, String why) {}

    public Progress state(LocalDate on) {
        if (answer == null) return on.isAfter(until) ? Progress.OVER : Progress.WAITING;
        if (answer.word() == Word.REFUSED) return Progress.REFUSED;
        if (answer.word() == Word.WITHDRAWN) return Progress.WITHDRAWN;
        if (revoked != null) return Progress.REVOKED;
        if (on.isBefore(from)) return Progress.TO_COME;
        return on.isAfter(until) ? Progress.OVER : Progress.IN_FORCE;
    }

    public boolean selfDecided() {
        return answer != null && answer.word() == Word.GRANTED && answer.by().equals(asker);
    }
}
