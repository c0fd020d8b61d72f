package org.nuanyang.care.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.policy.Preset;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Problems;

/** A set of the documents, line by line with its source, to be adopted. */
public record PresetPage(Preset preset, List<Line> lines, @Nullable LocalDate from, Problems problems, @Nullable DecisionPage decision) {

    /** @param key the source, which names the line within its preset */
    public record Line(String key, String sentence, String details, String source, boolean taken) {}

    public String title() {
        return Words.say("care.policy.adopt", Words.say(preset));
    }

    public String url() {
        return url(preset);
    }

    static String url(Preset preset) {
        return "/care/policy/presets/" + preset.name().toLowerCase(Locale.ROOT);
    }
}
