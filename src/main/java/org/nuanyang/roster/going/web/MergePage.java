package org.nuanyang.roster.going.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.shell.Problems;

/** Two files beside each other; of each fact in which they differ one value is chosen. */
public record MergePage(Merging.Pair pair, Set<Fact> taken, Problems problems) {
    static final String OTHER = "other";

    /** @param fromOther whether the other file's value is proposed or was chosen */
    public record Choice(String key, String fact, @Nullable String kept, @Nullable String other, boolean fromOther) {}

    /** Where the kept file says nothing, the other's value is proposed. */
    public List<Choice> choices() {
        return pair.differences().stream().map(change -> new Choice(
                change.fact().key(), Words.say(change.fact()), worded(change, change.before()), worded(change, change.after()),
                taken.contains(change.fact()) || taken.isEmpty() && change.before() == null)).toList();
    }

    public String url() {
        return "/children/" + pair.kept().id() + "/merge/" + pair.other().id();
    }

    public String swapUrl() {
        return "/children/" + pair.other().id() + "/merge/" + pair.kept().id();
    }

    public boolean maySwap() {
        return pair.other().left() == null;
    }

    public String told(ChildFile file) {
        var opened = Words.say("roster.merge.opened", file.enrolledOn().toString(), file.version());
        return file.left() == null ? opened
                : opened + Words.say("roster.comma") + Words.say("roster.going.state.left", file.left().on().toString(), Words.say(file.left().why()));
    }

    private static @Nullable String worded(FactChange change, @Nullable Object value) {
        return value == null ? null : FactWords.masked(change.fact(), value);
    }
}
