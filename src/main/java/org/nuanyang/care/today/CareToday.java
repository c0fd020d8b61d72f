package org.nuanyang.care.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySection;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom do I owe a talk this week: one card a child, longest missed first; then what is near, and what is coming. */
@Component
class CareToday implements TodaySource {
    static final int NEAR_DAYS = 7;
    private static final int COMING_DAYS = 14;

    private final TodaySql sql;
    private final Clock clock;

    CareToday(TodaySql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "care.today";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Line> today(Person person) {
        return List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<TodaySection> sections(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.RECORD)) return List.of();
        var charge = Charge.of(viewer);
        if (charge.isNothing()) return List.of();
        var on = LocalDate.now(clock);
        var soon = on.plusDays(NEAR_DAYS);
        var cards = new TodayCards(on);
        cards.owed(sql.owed(charge, on));
        if (charge.hasOwnChildren()) cards.near(sql.near(charge, on, soon));
        cards.promised(sql.promises(viewer.accountId(), soon));
        var together = TodayLines.together(sql.together(charge, on), on);
        var coming = TodayLines.coming(sql.coming(charge, on, on.plusDays(COMING_DAYS)));
        return List.of(
                new TodaySection(due(cards.due(), together, charge), null, cards.due(), together, false, charge.hasOwnChildren() ? Words.say("care.today.nothing.more") : null),
                new TodaySection(Words.say("care.today.near"), null, cards.nearby(), TodayLines.festivals(charge.classes(), on, soon), false, null),
                new TodaySection(Words.say("care.today.coming"), null, List.of(), coming, true, null));
    }

    private static String due(List<TodaySection.Card> cards, List<Line> together, Charge charge) {
        return cards.isEmpty() && together.isEmpty() && charge.hasOwnChildren() ? Words.say("care.today.nothing") : Words.say("care.today");
    }
}
