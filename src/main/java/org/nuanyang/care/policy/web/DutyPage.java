package org.nuanyang.care.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * The form of a duty.
 *
 * @param url where it is opened anew with what was filled in
 * @param schoolName whose own it would be; null for the county's
 * @param was the duty that it changes, in words
 */
public record DutyPage(DutyForm form, Problems problems, String url, @Nullable String schoolName, @Nullable String was, List<Option> cohorts, boolean argued,
        @Nullable DecisionPage decision) {
    public String title() {
        return Words.say(was == null ? "care.policy.add" : "care.policy.change");
    }

    public String lead() {
        return schoolName == null ? Words.say("care.policy.add.lead") : Words.say("care.policy.add.lead-school", schoolName);
    }

    public List<Option> matters() {
        return Option.all(Matter.class);
    }

    public List<Option> owners() {
        return Option.all(OwedBy.class);
    }

    public List<Option> pers() {
        return Option.all(Per.class);
    }

    public List<Option> seasons() {
        return Option.all(Season.class);
    }

    public List<Option> festivals() {
        return Option.all(Festival.class);
    }

    public List<Matter> also() {
        return form.also() == null ? List.of() : form.also();
    }
}
