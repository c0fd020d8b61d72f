package org.nuanyang.indicators.moved;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.ChildOfFigure.Went;
import org.nuanyang.indicators.ChildOfFigure.Where;
import org.nuanyang.roster.ChildId;

/** One child of {@link Move}, under the name of that time. */
record Moved(ChildId child, String name, boolean inSight, Move move, @Nullable Where was, @Nullable Where is) {
    /** As it is listed: where the child is, else where it was. */
    ChildOfFigure listed() {
        var at = move.is() != null ? move.is() : Objects.requireNonNull(move.was());
        var where = move.is() != null ? is : was;
        var went = new Went(was, is, Move.ON_A_ROLL.equals(move.ended()) ? null : move.ended());
        return new ChildOfFigure(child, name, new OrgId(at.school()), where == null ? "" : where.schoolName(), at.klass() == null ? null : new OrgId(at.klass()),
                where == null ? null : where.classYear(), inSight, went);
    }
}
