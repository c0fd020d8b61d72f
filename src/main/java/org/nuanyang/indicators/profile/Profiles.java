package org.nuanyang.indicators.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.roster.condition.Condition;
import org.nuanyang.roster.condition.Conditions;
import org.nuanyang.roster.definition.Definition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The children of a place whose figures the viewer may see, each as it is counted. Whoever has one keeps nothing of it but numbers. */
@Service
public class Profiles {
    private final ProfileSql sql;
    private final Figures figures;
    private final KeptFigures kept;
    private final Conditions conditions;
    private final TransactionTemplate reading;
    private final Clock clock;

    Profiles(ProfileSql sql, Figures figures, KeptFigures kept, Conditions conditions, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.figures = figures;
        this.kept = kept;
        this.conditions = conditions;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** The months whose end was kept, the latest first. */
    public List<YearMonth> months() {
        return Objects.requireNonNull(reading.execute(_ -> sql.months()));
    }

    /**
     * @param month as of its end, which was kept; null: today
     * @param conditioned with age, health and hardship by the national definition, which takes longer
     */
    public List<Profile> of(OrgId place, @Nullable YearMonth month, boolean conditioned, Viewer viewer) {
        figures.place(place, viewer);
        kept.settle();
        return Objects.requireNonNull(reading.execute(_ -> {
            var all = month == null ? sql.today(place) : sql.endOf(month, place);
            if (!conditioned) return all;
            var told = new HashMap<UUID, Condition>();
            var on = month == null ? LocalDate.now(clock) : month.atEndOfMonth();
            conditions.each(all.stream().map(Profile::child).toList(), Definition.NATIONAL, on, viewer, each -> told.put(each.child().value(), each));
            return all.stream().map(each -> each.with(told.get(each.child()))).toList();
        }));
    }
}
