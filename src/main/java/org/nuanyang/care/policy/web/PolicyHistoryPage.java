package org.nuanyang.care.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** Every duty there was, the latest first, and who decided when. */
public record PolicyHistoryPage(@Nullable String school, @Nullable String schoolName, List<Line> lines) {

    /** @param last the last day; empty when it never held, null while it has no end */
    public record Line(String sentence, String from, @Nullable String last, String madeBy, String madeAt, @Nullable String endedBy, @Nullable String endedAt) {
        public String span() {
            if (last == null) return Words.say("care.policy.since", from);
            return last.isEmpty() ? Words.say("care.policy.never-held", from) : Words.say("care.policy.from-until", from, last);
        }

        public String made() {
            return Words.say("care.policy.made", madeBy, madeAt);
        }

        public @Nullable String ended() {
            return endedBy == null ? null : Words.say("care.policy.ended", endedBy, endedAt == null ? "" : endedAt);
        }
    }

    public String backUrl() {
        return school == null ? "/care/policy" : "/care/policy?school=" + school;
    }

    public String title() {
        return schoolName == null ? Words.say("care.policy.history.county") : Words.say("care.policy.history.school", schoolName);
    }
}
