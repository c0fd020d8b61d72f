package org.nuanyang.care.policy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.policy.ExcuseWhy;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** For which days nothing is asked for a child, and the form for saying so. */
public record ExcusesPage(String child, String url, String backUrl, List<Line> lines, ExcuseForm form, Problems problems) {

    /** @param withdrawUrl null for one that is withdrawn */
    public record Line(String span, String matter, String why, @Nullable String note, String who, String state, Tone tone, @Nullable String withdrawUrl) {}

    public List<Option> matters() {
        return Option.all(Matter.class);
    }

    public List<Option> whys() {
        return Option.all(ExcuseWhy.class);
    }
}
