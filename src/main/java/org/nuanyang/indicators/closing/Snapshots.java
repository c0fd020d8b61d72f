package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.KeptFigures;
import org.nuanyang.indicators.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was submitted: how each child stood at the end of the month, and what was carried out within it. A term is made of its months.
 * Within the transaction of the step.
 */
@Component
@Transactional
class Snapshots {
    private final SnapshotSql sql;
    private final ClosingSql closings;
    private final ClosingPlaces places;
    private final KeptFigures kept;

    Snapshots(SnapshotSql sql, ClosingSql closings, ClosingPlaces places, KeptFigures kept) {
        this.sql = sql;
        this.closings = closings;
        this.places = places;
        this.kept = kept;
    }

    /** Brings a month in line with what is known of it now; the definition by which is counted. Of a term its months are handed in already. */
    String take(ClosingPlace place, Period period, LocalDate today) {
        kept.settle(); // the first of a month puts away how the last one ended
        return switch (period) {
            case Period.Month month -> sql.take(place, month, today);
            case Period.OfTerm term -> closings.among(List.of(place.school().value(), place.id().value()), List.of(new Period.Month(term.lastMonth()))).stream()
                    .filter(each -> each.state().handedIn()).map(Closing::definition).findFirst().orElseThrow();
        };
    }

    /** What the figures of a place and period are by the rows that were put away. */
    @Transactional(readOnly = true)
    Map<Measure, Count> figures(ClosingPlace place, Period period) {
        return sql.figures(place, period);
    }

    /** As they were when it was locked. */
    @Transactional(readOnly = true)
    Map<Measure, Count> locked(Closing closing) {
        return sql.locked(closing);
    }

    void keepFigures(ClosingPlace school, Closing closing) {
        sql.keep(closing, figures(school, closing.period()));
        var classes = places.classesOf(school);
        for (var own : closings.among(classes.stream().map(each -> each.id().value()).toList(), List.of(closing.period())))
            sql.keep(own, figures(classes.stream().filter(each -> each.id().equals(own.place())).findFirst().orElseThrow(), closing.period()));
    }

    void forgetFigures(Closing closing) {
        sql.forget(closing);
    }
}
