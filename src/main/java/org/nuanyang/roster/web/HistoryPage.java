package org.nuanyang.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;

/**
 * What has been changed in a file, the latest first.
 *
 * @param facts by which it may be narrowed: those that were ever changed
 * @param fact the chosen one
 */
public record HistoryPage(ChildFile file, List<Entry> entries, List<Option> facts, @Nullable String fact) {
    /**
     * One change: when, who, from where; the facts old → new.
     *
     * @param asOfUrl the file as it was at the end of that day
     */
    public record Entry(
            String at, String who, String source, boolean enrolled, int version, String asOfUrl, List<Change> changes) {}

    public record Change(String fact, String before, String after) {}

    public String backUrl() {
        return "/children/" + file.id();
    }

    public String url() {
        return backUrl() + "/history";
    }
}
