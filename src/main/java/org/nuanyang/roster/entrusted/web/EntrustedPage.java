package org.nuanyang.roster.entrusted.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.files.KeptFile;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.entrusted.CareEnding;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** What was agreed about a child, now and before. */
public record EntrustedPage(ChildFile file, List<Entry> entries, boolean mayChange, Problems problems, String today) {
    /** One agreement in words, and what may be done about it. */
    public record Entry(
            String id, String title, String state, Tone tone, String sentence, List<Line> lines, List<KeptFile> scans, boolean open,
            boolean signed, @Nullable String schoolCopy, @Nullable String villageCopy) {}

    public record Line(String label, @Nullable String value) {}

    public String url() {
        return "/children/" + file.id() + "/entrusted-care";
    }

    public List<Option> endings() {
        return Option.all(CareEnding.class).stream().filter(option -> !option.value().equals(CareEnding.REPLACED.name())).toList();
    }

    public boolean hasOpen() {
        return entries.stream().anyMatch(Entry::open);
    }
}
