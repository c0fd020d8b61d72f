package org.nuanyang.roster.growth;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.GrowthSource;
import org.nuanyang.roster.GrowthSource.Entry;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.GrowthSource.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 成长档案: what all sources tell of a child whose file the viewer has opened. */
@Service
@Transactional(readOnly = true)
public class Growth {
    private final ObjectProvider<GrowthSource> sources;

    Growth(ObjectProvider<GrowthSource> sources) {
        this.sources = sources;
    }

    /** @param next where the following part begins; null at the end */
    public record Part(List<Entry> entries, @Nullable Place next) {
        /** So many of those found, which are one more where there are others. */
        public static Part of(List<Entry> found, int atMost) {
            return found.size() <= atMost ? new Part(found, null) : new Part(found.subList(0, atMost), found.get(atMost - 1).place());
        }
    }

    /** What comes after a place, the latest first: each source whose kinds are asked for tells no more than fits. */
    public Part after(Place place, Set<GrowthKind> kinds, int atMost, ChildFile file, Viewer viewer) {
        var found = sources.stream().filter(source -> !Collections.disjoint(source.kinds(), kinds))
                .flatMap(source -> source.after(place, kinds, atMost + 1, file, viewer).stream()).sorted(Entry.LATEST_FIRST).limit(atMost + 1L).toList();
        return Part.of(found, atMost);
    }
}
