package org.nuanyang.risk.signal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Signal;
import org.nuanyang.risk.signal.Signals;
import org.nuanyang.risk.signal.level.Level;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/**
 * Everything about the concern for one child.
 *
 * @param said each level, the latest first
 * @param refused the signal whose closing was refused
 */
public record ConcernPage(ChildFile file, List<Level> said, List<Signal> live, List<Signal> closed, boolean assesses, boolean marked, Map<AccountId, String> names,
        ConcernForm form, @Nullable String refused, LocalDate today, Problems problems) {
    public String url() {
        return "/children/" + file.id();
    }

    public @Nullable Level level() {
        return said.isEmpty() ? null : said.getFirst();
    }

    public RiskLevel stands() {
        return said.isEmpty() ? RiskLevel.NONE : said.getFirst().level();
    }

    public Tone tone(RiskLevel level) {
        return WatchPage.tone(level);
    }

    public RiskLevel proposed() {
        return Signals.proposed(live);
    }

    /** What the rules would have, with their reasons; null where it is no more than what was said. */
    public @Nullable String proposal() {
        if (proposed().compareTo(stands()) <= 0) return null;
        var reasons = live.stream().filter(signal -> signal.proposes() == proposed()).map(Signal::words).collect(Collectors.joining(Words.say("risk.semicolon")));
        return Words.say("risk.proposal", Words.say(proposed()), reasons);
    }

    public List<Option> levels() {
        return Option.all(RiskLevel.class);
    }

    public String by(Level level) {
        return names.getOrDefault(level.by(), "");
    }

    public String review(Level level) {
        return level.reviewOn() == null ? "" : Words.say(level.reviewDue(today) ? "risk.review.due" : "risk.review.on", level.reviewOn().toString());
    }

    public String since(Signal signal) {
        return Words.say("risk.signal.since", signal.found().since().toString(), signal.foundOn().toString());
    }

    public boolean leads(Signal signal) {
        return !signal.found().evidence().url().isEmpty();
    }

    /** How it ended: by itself, or by whom and why. */
    public String end(Signal signal) {
        var closed = signal.closed();
        if (closed == null) return "";
        return closed.by() == null ? Words.say("risk.signal.by-itself", closed.on().toString())
                : Words.say("risk.signal.by", closed.on().toString(), names.getOrDefault(closed.by(), ""), String.valueOf(closed.reason()));
    }

    public boolean mayReopen(Signal signal) {
        return assesses && signal.closed() != null && signal.closed().by() != null
                && live.stream().noneMatch(other -> other.kind() == signal.kind() && other.found().key().equals(signal.found().key()));
    }

    public boolean open(Signal signal) {
        return signal.id().toString().equals(refused);
    }
}
