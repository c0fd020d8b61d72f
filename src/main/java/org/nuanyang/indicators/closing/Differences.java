package org.nuanyang.indicators.closing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.kept.KeptFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been learnt of a month since it was locked. It changes nothing that is locked; the school says once why. */
@Service
public class Differences {
    private final DifferenceSql sql;
    private final ClosingSql closings;
    private final ClosingPlaces places;
    private final Figures figures;
    private final KeptFigures kept;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Differences(DifferenceSql sql, ClosingSql closings, ClosingPlaces places, Figures figures, KeptFigures kept, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.closings = closings;
        this.places = places;
        this.figures = figures;
        this.kept = kept;
        this.audit = audit;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Of a school's month that is locked; of anything else there is none. On which ground a child counts is for those who may open files. */
    public List<Difference> of(OrgId school, Period period, Viewer viewer) {
        kept.settle();
        var all = read(() -> locked(places.find(school, Act.LIST, viewer), period).map(sql::of).orElse(List.of()));
        return all.isEmpty() || figures.opensFiles(school, viewer) ? all : all.stream().map(Difference::withoutGround).toList();
    }

    /** Of what is locked, for whoever has found it. */
    List<Difference> of(Closing closing) {
        kept.settle();
        return read(() -> sql.of(closing));
    }

    public List<Reason> reasons(OrgId school, Period period, Viewer viewer) {
        return read(() -> locked(places.find(school, Act.LIST, viewer), period).map(sql::reasons).orElse(List.of()));
    }

    /** The school says why, for all that nobody has said anything about yet. */
    public Optional<Refusal> explain(OrgId school, Period period, String words, Viewer by) {
        kept.settle();
        return Objects.requireNonNull(writing.execute(_ -> said(school, period, words, by)));
    }

    private Optional<Refusal> said(OrgId school, Period period, String words, Viewer by) {
        var place = places.find(school, Act.SUBMIT, by);
        if (!place.ofSchool()) throw new NotFound();
        if (words.isBlank()) return Optional.of(Refusal.of("indicators.closing.reason.object.words"));
        if (words.strip().length() > ClosingRule.LONGEST) return Optional.of(Refusal.of("indicators.closing.object.long", words.strip().length(), ClosingRule.LONGEST));
        var closing = locked(place, period).orElse(null);
        if (closing != null) closings.alone(closing);
        var open = closing == null ? List.<Difference>of() : sql.of(closing).stream().filter(each -> !each.explained()).toList();
        if (open.isEmpty()) return Optional.of(Refusal.of("indicators.closing.reason.object.none"));
        sql.explain(closing, new Reason(Ids.next(), by.account(), clock.instant(), words.strip()), open);
        audit.record(by, "closing.explained", closing.id(), place.id().value(), null, Map.of("period", period.key(), "differences", open.size()));
        return Optional.empty();
    }

    private Optional<Closing> locked(ClosingPlace place, Period period) {
        if (!place.ofSchool() || !(period instanceof Period.Month)) return Optional.empty();
        return closings.find(place.id(), period).filter(closing -> closing.state() == ClosingState.LOCKED);
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
