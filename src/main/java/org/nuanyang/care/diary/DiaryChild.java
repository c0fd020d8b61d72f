package org.nuanyang.care.diary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;

/** Whose diary it is: as much as somebody from outside, to whom no list is shown, may know. */
public record DiaryChild(ChildId id, String name, UUID school, @Nullable UUID klass, boolean left) {
    boolean lets(Act act, Viewer viewer) {
        return viewer.scope().may(act, school, klass, id.value());
    }
}
