package org.nuanyang.roster.growth;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成长档案: what all sources tell of a child whose file the viewer has opened. */
@Service
@Transactional(readOnly = true)
public class Growth {
    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing((Entry entry) -> entry.on().from()).reversed().thenComparing(Entry::kind);

    private final ObjectProvider<GrowthSource> sources;

    Growth(ObjectProvider<GrowthSource> sources) {
        this.sources = sources;
    }

    /** The latest first. */
    public List<Entry> of(ChildFile file, @Nullable GrowthKind only, Viewer viewer) {
        return sources.stream().flatMap(source -> source.of(file, viewer).stream())
                .filter(entry -> only == null || entry.kind() == only).sorted(LATEST_FIRST).toList();
    }
}
