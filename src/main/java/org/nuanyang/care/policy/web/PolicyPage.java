package org.nuanyang.care.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.policy.Preset;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Option;

/**
 * What is asked of whom.
 *
 * @param school whose own duties are shown beside the county's; null for the county's alone
 * @param mine what the viewer answers for
 * @param mayDecide may decide on what is shown: the county's policy, or this school's own
 */
public record PolicyPage(List<Option> schools, @Nullable String school, @Nullable String schoolName, List<Line> mine, List<Line> rest, List<Line> coming,
        boolean mayDecide, boolean mayChangeSettings) {

    /**
     * @param since from when, and until when if that is decided
     * @param own whose it is, where it is the school's own
     */
    public record Line(String sentence, String details, String since, @Nullable String own, @Nullable String changeUrl, @Nullable String endUrl) {}

    public boolean nothing() {
        return mine.isEmpty() && rest.isEmpty() && coming.isEmpty();
    }

    public String lead() {
        return schoolName == null ? Words.say("care.policy.lead.county") : Words.say("care.policy.lead.school", schoolName);
    }

    public boolean ofCounty() {
        return school == null;
    }

    public String newUrl() {
        return "/care/policy/duties/new" + query();
    }

    public String historyUrl() {
        return "/care/policy/history" + query();
    }

    public List<Option> presets() {
        return List.of(Preset.values()).stream().map(each -> new Option("/care/policy/presets/" + each.name().toLowerCase(java.util.Locale.ROOT), Words.say(each))).toList();
    }

    private String query() {
        return school == null ? "" : "?school=" + school;
    }
}
