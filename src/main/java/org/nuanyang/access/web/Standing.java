package org.nuanyang.access.web;

import java.time.Duration;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Log;
import org.nuanyang.access.SignInCodes;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.access.second.SecondSteps;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.springframework.stereotype.Component;

/** What an account's own page tells besides duties and tokens. */
@Component
public record Standing(SignInCodes codes, SecondSteps seconds, WorkPhones phones) {
    private static final Duration YEAR = Duration.ofDays(365);

    /** @param codes one sentence for each code issued to this account within a year */
    record Found(List<String> codes, SecondSteps.State second, WorkPhones.WorkPhone phone, boolean deputises, boolean reads, boolean asks) {}

    Found of(Viewer viewer) {
        return new Found(codes(viewer, YEAR), seconds.of(viewer), phones.of(viewer), viewer.scope().mayAnywhere(Act.DEPUTISE), Log.isFor(viewer), viewer.worksHere());
    }

    List<String> codes(Viewer viewer, Duration back) {
        return codes.of(viewer, back).stream().map(code -> code.usedAt() != null
                ? Words.say("access.code.was-used", Minute.of(code.at()), code.by(), Minute.of(code.usedAt()))
                : Words.say("access.code.was-issued", Minute.of(code.at()), code.by())).toList();
    }

    /** One sentence for each time an administrator took the second step away. */
    List<String> resets(Viewer viewer, Duration back) {
        return seconds.resets(viewer, back).stream().map(reset -> Words.say("access.second.reset-by", Minute.of(reset.at()), reset.by())).toList();
    }

    public List<String> resetsOfAYear(Viewer viewer) {
        return resets(viewer, YEAR);
    }
}
