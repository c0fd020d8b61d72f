package org.nuanyang.indicators.times;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.indicators.place.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How often what will be owed at a place, as it is planned today; counted as 落实率 will count it. */
@Service
public class OwedAhead {
    private final KeptFigures kept;
    private final Places places;
    private final DutySumSql sql;
    private final TransactionTemplate reading;

    OwedAhead(KeptFigures kept, Places places, DutySumSql sql, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.places = places;
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Of the periods that become final within these days; whoever may not list the place's children finds nothing. */
    public Map<Matter, Long> of(OrgId place, LocalDate from, LocalDate until, Viewer viewer) {
        kept.settle();
        return Objects.requireNonNull(reading.execute(_ -> sql.byMatter(places.of(place, viewer), new Span(Span.Kind.TERM, from, until), until.plusDays(1)).stream()
                .collect(Collectors.toMap(DutySumSql.Sum::matter, sum -> sum.count().denominator()))));
    }
}
