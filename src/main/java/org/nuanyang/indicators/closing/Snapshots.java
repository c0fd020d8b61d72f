package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was submitted: how each child stood at the end of the month, what was carried out and whom records reached within it. A term is made
 * of its months.
 * Within the transaction of the step.
 */
@Component
@Transactional
class Snapshots {
    private final SnapshotSql sql;
    private final ClosingSql closings;
    private final Figures figures;

    Snapshots(SnapshotSql sql, ClosingSql closings, Figures figures) {
        this.figures = figures;
        this.sql = sql;
        this.closings = closings;
    }

    /** Brings a month in line with what is known of it now; the definition by which is counted. Of a term its months are handed in already. */
    String take(ClosingPlace place, Period period, LocalDate today) {
        return switch (period) {
            case Period.Month month -> sql.take(place, month, today);
            case Period.OfTerm term -> closings.among(List.of(place.school().value(), place.id().value()), List.of(new Period.Month(term.lastMonth()))).stream()
                    .filter(each -> each.state().handedIn()).map(Closing::definition).findFirst().orElseThrow();
        };
    }

    /** What the figures of a place and period are by the rows that were put away. */
    @Transactional(readOnly = true)
    Map<Measure, Count> figures(Closing closing) {
        return sql.figures(closing);
    }

    /** The classes of the school that belong to a period, those of today or not. */
    @Transactional(readOnly = true)
    Set<UUID> classes(OrgId school, Period period) {
        return sql.classes(school, period);
    }

    /** As they were when it was locked, of what can be counted again. */
    @Transactional(readOnly = true)
    Map<Measure, Count> locked(Closing closing) {
        return kept(closing, false);
    }

    /** What happened, as it was told when the school was locked; nothing of a class. */
    @Transactional(readOnly = true)
    Map<Measure, Count> told(Closing closing) {
        return kept(closing, true);
    }

    private Map<Measure, Count> kept(Closing closing, boolean asTold) {
        var kept = new LinkedHashMap<>(sql.locked(closing));
        kept.keySet().removeIf(measure -> ClosingFigures.AS_TOLD.contains(measure.indicator()) != asTold);
        return kept;
    }

    /** Of the school and of each class that has a closing, whoever is in it today. */
    void keepFigures(Closing closing, Viewer by) {
        for (var own : closings.ofSchool(closing.school(), closing.period())) {
            var kept = new LinkedHashMap<>(figures(own));
            if (own.ofSchool()) figures.of(own.place(), own.period().span(), ClosingFigures.AS_TOLD, by).forEach(figure -> {
                if (figure.now() != null) kept.put(figure.measure(), figure.now());
            });
            sql.keep(own, kept);
        }
    }

    void forgetFigures(Closing closing) {
        sql.forget(closing);
    }
}
