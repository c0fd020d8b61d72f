package org.nuanyang.care.diary;

import static org.nuanyang.access.Act.OPEN;
import static org.nuanyang.access.Act.RECORD;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.GrowthSource.Place;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.growth.Growth;
import org.nuanyang.roster.growth.Growth.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 成长日记: a child's timeline, a part at a time. Whoever may open the file reads all of it; whoever only writes about the child
 * reads what oneself has written.
 */
@Service
@Transactional
public class Diary {
    public static final int PART = 30;

    private final DiarySql sql;
    private final Roster roster;
    private final Growth growth;
    private final RecordsGrowth records;

    Diary(DiarySql sql, Roster roster, Growth growth, RecordsGrowth records) {
        this.sql = sql;
        this.roster = roster;
        this.growth = growth;
        this.records = records;
    }

    /** @param whole whether the file may be opened, else it is one's own records */
    public record Pages(DiaryChild child, boolean whole, Part part) {}

    /** Each part opens the file, and that is logged: an address may begin anywhere. */
    public Pages read(ChildId id, @Nullable GrowthKind only, Place place, Viewer viewer) {
        var child = sql.child(id).orElseThrow(NotFound::new);
        var kinds = only == null ? EnumSet.allOf(GrowthKind.class) : EnumSet.of(only);
        if (child.lets(OPEN, viewer)) {
            return new Pages(child, true, growth.after(place, kinds, PART, roster.open(id, viewer), viewer));
        }
        if (!child.lets(RECORD, viewer)) throw new NotFound();
        return new Pages(child, false, own(id, kinds, place, viewer));
    }

    private Part own(ChildId id, Set<GrowthKind> kinds, Place place, Viewer viewer) {
        return Part.of(records.after(place, kinds, PART + 1, id, viewer), PART);
    }
}
