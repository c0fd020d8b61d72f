package org.nuanyang.access.web.log;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.LogHeads;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.chain.ChainState;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;

record HeadsPage(YearMonth month, YearMonth now, String county, LogHeads.Given given, Viewer viewer) {

    public record Line(LocalDate day, long no, long entries, String head) {}

    public List<Line> lines() {
        return given.heads().stream().map(head -> new Line(head.day(), head.no(), head.entries(), head.grouped())).toList();
    }

    public String title() {
        return Words.say("access.heads.of", county, month.toString());
    }

    public @Nullable ChainState chain() {
        return given.chain().orElse(null);
    }

    /** Until when all is sealed. */
    public @Nullable String seenUntil() {
        return given.chain().map(ChainState::seenUntil).map(Minute::of).orElse(null);
    }

    public String earlierUrl() {
        return "/log/heads?month=" + month.minusMonths(1);
    }

    public @Nullable String laterUrl() {
        return month.isBefore(now) ? "/log/heads?month=" + month.plusMonths(1) : null;
    }
}
