package org.nuanyang.protection.request.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.protection.request.ParentsRequest;
import org.nuanyang.protection.request.ParentsRequest.Decision;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** One request: what is asked, where it is done, and the answer. */
public record RequestPage(
        ParentsRequest request, Map<AccountId, String> names, boolean mayAnswer, @Nullable Decision chosen, String words, LocalDate today, Problems problems) {

    public String url() {
        return "/parents-requests/" + request.id();
    }

    /** Where what is asked for is done. */
    public String doUrl() {
        var child = "/children/" + request.child();
        return switch (request.told().kind()) {
            case COPY -> child + "/dossier";
            case CORRECTION -> child;
            case DELETION -> child + "/consents";
            case EXPLANATION -> "/log?child=" + request.child();
        };
    }

    public String doWords() {
        return Words.say("protection.request.do." + request.told().kind().name());
    }

    public String hint() {
        return Words.say("protection.request.hint." + request.told().kind().name());
    }

    public List<Option> answers() {
        return Option.all(Decision.class);
    }

    public String name(AccountId account) {
        return names.getOrDefault(account, "—");
    }

    static String state(ParentsRequest request, LocalDate today) {
        if (request.answered() != null) return Words.say("protection.request.state.answered", request.answered().on().toString(), Words.say(request.answered().answer()));
        return Words.say(request.overdue(today) ? "protection.request.state.overdue" : "protection.request.state.due", request.due().toString());
    }

    static Tone tone(ParentsRequest request, LocalDate today) {
        return request.answered() != null ? Tone.GOOD : request.overdue(today) ? Tone.BAD : Tone.WAITING;
    }

    public String state() {
        return state(request, today);
    }

    public Tone tone() {
        return tone(request, today);
    }
}
