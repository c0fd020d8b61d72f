package org.nuanyang.protection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.protection.Emergency;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** @param childUrl null when the file is not open to whoever looks */
record EmergencyPage(
        Emergency emergency, String who, String child, @Nullable String childUrl, String place, String from, String until, boolean open,
        @Nullable String reviewed, boolean mayEnd, boolean mayReview, String words, Problems problems) {
    public String url() {
        return "/emergencies/" + emergency.id();
    }

    public List<Option> verdicts() {
        return Option.all(Emergency.Verdict.class);
    }
}
