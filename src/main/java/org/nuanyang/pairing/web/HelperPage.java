package org.nuanyang.pairing.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/**
 * One helper: the children, the checks, the account.
 *
 * @param login of the account, if there is one that can be told
 * @param mayIssue a first password can still be issued
 */
record HelperPage(
        Helper helper, List<Pairing> pairings, List<Helper.Check> checks, boolean mayChange, @Nullable String login, boolean mayIssue,
        CheckForm check, Problems problems, LocalDate today) {
    public String url() {
        return "/helpers/" + helper.id();
    }

    public boolean outside() {
        return helper.sort() == HelperSort.OUTSIDE;
    }

    public String standing() {
        return Words.say(helper.standing(today));
    }

    public Tone tone() {
        return HelpersPage.tone(helper.standing(today));
    }

    public String days(Pairing pairing) {
        return pairing.open() ? Words.say("pairing.since", pairing.from().toString())
                : Words.say("pairing.from-until", pairing.from().toString(), pairing.until().toString(), Words.say(pairing.ended()));
    }

    public @Nullable String phone() {
        return helper.phone() == null ? null : mayChange ? helper.phone().digits() : helper.phone().masked();
    }
}
