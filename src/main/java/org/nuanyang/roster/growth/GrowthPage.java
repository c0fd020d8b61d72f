package org.nuanyang.roster.growth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.shell.Option;

/** A page of a child's timeline. */
public record GrowthPage(ChildFile file, @Nullable GrowthKind kind, Page<Entry> entries) {
    public String url() {
        return "/children/" + file.id() + "/growth";
    }

    public String pagesUrl() {
        return kind == null ? url() : url() + "?kind=" + kind;
    }

    public List<Option> kinds() {
        return Option.all(GrowthKind.class);
    }
}
