package org.nuanyang.risk.signal.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.level.Level;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/** How great the concern is, as typed. */
public record ConcernForm(int version, @Nullable RiskLevel level, @Nullable String reason, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate reviewOn,
        @Nullable Boolean endsMark) {
    /** What the rules propose is chosen beforehand where it is more; the words are the person's own. */
    static ConcernForm of(@Nullable Level stands, RiskLevel proposed, LocalDate today) {
        var level = stands == null ? RiskLevel.NONE : stands.level();
        var chosen = proposed.compareTo(level) > 0 ? proposed : level;
        var review = stands != null && stands.reviewOn() != null && stands.reviewOn().isAfter(today) && chosen == level ? stands.reviewOn() : today.plusDays(usual(chosen));
        return new ConcernForm(stands == null ? 0 : stands.version(), chosen, chosen == level && stands != null ? stands.reason() : "", review, false);
    }

    private static int usual(RiskLevel level) {
        return switch (level) {
            case URGENT -> 7;
            case KEY -> 30;
            case WATCH, NONE -> 60;
        };
    }

    Problems missing(Problems problems) {
        return level == null && problems.of("level") == null ? problems.with("level", Refusal.of("risk.level.missing")) : problems;
    }

    Levels.Told told() {
        return new Levels.Told(version, level, reason == null ? "" : reason, reviewOn, Boolean.TRUE.equals(endsMark));
    }
}
