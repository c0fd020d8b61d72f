package org.nuanyang.care.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
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

    private final OwedSql owed;
    private final TogetherSql together;
    private final NearSql near;
    private final Pairings pairings;
    private final Clock clock;

    CareToday(OwedSql owed, TogetherSql together, NearSql near, Pairings pairings, Clock clock) {
        this.owed = owed;
        this.together = together;
        this.near = near;
        this.pairings = pairings;
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
        cards.owed(owed.owed(charge, on));
        var children = charge.hasOwnChildren() ? near.inCare(charge, on) : List.<Near>of();
        cards.near(children.stream().filter(child -> child.celebratesBy(soon) || !child.reachable())
                .sorted(Comparator.comparing(Near::birthday, Comparator.nullsLast(Comparator.naturalOrder()))).toList());
        cards.promised(near.promises(viewer.accountId(), soon));
        var gathered = TodayLines.together(together.together(charge, on), on);
        var coming = TodayLines.coming(together.coming(charge, on, on.plusDays(COMING_DAYS)));
        return List.of(
                new TodaySection(due(cards.due(), gathered, charge), null, cards.due(), gathered, false, charge.hasOwnChildren() ? Words.say("care.today.nothing.more") : null),
                new TodaySection(Words.say("care.today.near"), null, cards.nearby(),
                        Stream.concat(TodayLines.festivals(charge.classes(), on, soon).stream(), unpaired(children, charge, on).stream()).toList(), false, null),
                new TodaySection(Words.say("care.today.coming"), null, List.of(), coming, true, null));
    }

    /** Where some of a class are paired, the others. */
    private List<Line> unpaired(List<Near> all, Charge charge, LocalDate on) {
        var children = all.stream().filter(child -> child.klass() != null && charge.classes().contains(child.klass())).toList();
        if (children.isEmpty()) return List.of();
        var spans = pairings.spans(children.stream().map(child -> new ChildId(child.child())).collect(Collectors.toSet()));
        var left = children.stream()
                .filter(child -> spans.getOrDefault(new ChildId(child.child()), List.of()).stream().noneMatch(span -> !span.kind().peers() && !span.from().isAfter(on) && (span.until() == null || span.until().isAfter(on))))
                .map(Near::name).toList();
        return left.isEmpty() || left.size() == children.size() ? List.of() : List.of(TodayLines.unpaired(left, charge.classes()));
    }

    private static String due(List<TodaySection.Card> cards, List<Line> together, Charge charge) {
        return cards.isEmpty() && together.isEmpty() && charge.hasOwnChildren() ? Words.say("care.today.nothing") : Words.say("care.today");
    }
}
