package org.nuanyang.indicators.board;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Position;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Span;

/**
 * What stands on a board.
 *
 * @param figures how things stand today
 * @param carried 落实率 of the term
 * @param compared what stands one level below, beside each other
 * @param before with which that is compared
 * @param carers who looks after the children who count
 * @param course 落实率 month by month
 * @param sites the schools whose position is known, with the children who count
 * @param nowhere how many schools have not told where they stand
 */
record Board(Org place, Span now, Span term, List<Figure> figures, Figure carried, Breakdown compared, @Nullable Span before, Breakdown carers, List<Month> course, List<Site> sites, long nowhere) {

    record Month(YearMonth month, @Nullable Count count) {}

    record Site(OrgId school, String name, Org.Kind kind, Position position, Count count) {}
}
