package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.CARRIED_OUT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Goal;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.PlanGoals;
import org.nuanyang.documents.telling.PlanGoals.Plan;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 对照计划: each goal that the plan of the place has set, beside how far it has come. */
@Component
@Order(20)
class GoalsMet implements Teller {
    private static final Set<Indicator> WANTED = wanted();
    private static final List<String> NUMBERS = List.of("目标数", "达到数", "未达到数", "未到期数");

    private final Readings readings;
    private final ObjectProvider<PlanGoals> plans;

    GoalsMet(Readings readings, ObjectProvider<PlanGoals> plans) {
        this.readings = readings;
        this.plans = plans;
    }

    enum State { MET, MISSED, OPEN }

    /** @param count how far it has come */
    private record Met(Measure measure, int permille, LocalDate by, Count count, State state) {
        long missing() {
            return Math.max(0, PlannedMeasures.needed(permille, count.denominator()) - count.numerator());
        }
    }

    @Override
    public String key() {
        return "indicators-goals";
    }

    @Override
    public Topic topic() {
        return Topic.RESULTS;
    }

    @Override
    public boolean speaks(DocumentKind kind, Voice voice) {
        return kind == DocumentKind.SUMMARY && (voice == Voice.CLASS || voice == Voice.SCHOOL || voice == Voice.COUNTY);
    }

    @Override
    public List<Word> words() {
        var words = new ArrayList<>(List.of(new Word("计划名", Word.Type.PHRASE, Words.say("indicators.telling.goal.plan"))));
        NUMBERS.forEach(name -> words.add(new Word(name, Word.Type.NUMBER, Words.say("indicators.telling.goal." + NUMBERS.indexOf(name)))));
        for (var state : List.of("未达到", "未到期", "各项")) words.add(new Word(state + "目标", Word.Type.ROWS, Words.say("indicators.telling.goal.rows"), List.of(
                new Word("目标", Word.Type.PHRASE, Words.say("indicators.telling.goal.what")),
                new Word("要求", Word.Type.SHARE, Words.say("indicators.telling.goal.asked")),
                new Word("期限", Word.Type.DAY, Words.say("indicators.telling.goal.by")),
                new Word("现状", Word.Type.SHARE, Words.say("indicators.telling.goal.now")),
                new Word("还差", Word.Type.NUMBER, Words.say("indicators.telling.goal.missing")),
                new Word("结果", Word.Type.PHRASE, Words.say("indicators.telling.goal.result")))));
        return words;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        if (subject.stretch().kind() == Stretch.Kind.MONTH) return readings.of(subject, Set.of(), viewer, _ -> Map.of());
        return readings.of(subject, WANTED, viewer, reading -> plans.orderedStream().flatMap(each -> each.of(subject).stream()).findFirst()
                .map(plan -> told(plan, reading)).orElse(Map.of()));
    }

    private static Map<String, Datum> told(Plan plan, Reading reading) {
        var goals = goals(plan, reading);
        var data = new HashMap<String, Datum>(Map.of("计划名", new Datum.Phrase("《" + plan.title() + "》")));
        var counts = List.of(goals.size(), number(goals, State.MET), number(goals, State.MISSED), number(goals, State.OPEN));
        for (int i = 0; i < NUMBERS.size(); i++) data.put(NUMBERS.get(i), new Datum.Number(counts.get(i), null, set("indicators.telling.goal." + i, plan, reading)));
        data.put("未达到目标", rows(goals, goal -> goal.state() == State.MISSED, plan, reading));
        data.put("未到期目标", rows(goals, goal -> goal.state() == State.OPEN, plan, reading));
        data.put("各项目标", rows(goals, _ -> true, plan, reading));
        return data;
    }

    /** In the order of the plan; of what there is nobody any more, or nothing was kept, nothing can be said. */
    private static List<Met> goals(Plan plan, Reading reading) {
        var goals = new ArrayList<Met>();
        var seen = new HashSet<Measure>();
        for (var goal : plan.goals()) {
            var measure = PlannedMeasures.of(goal.figures()).orElse(null);
            var count = measure == null ? null : reading.count(measure);
            if (measure == null || count == null || count.denominator() == 0 || !seen.add(measure)) continue;
            goals.add(new Met(measure, goal.permille(), goal.by(), count, state(goal.permille(), goal.by(), count, reading.subject().asOf())));
        }
        return goals;
    }

    private static State state(int permille, LocalDate by, Count count, LocalDate asOf) {
        if (count.numerator() >= PlannedMeasures.needed(permille, count.denominator())) return State.MET;
        return by.isAfter(asOf) ? State.OPEN : State.MISSED;
    }

    private static int number(List<Met> goals, State state) {
        return (int) goals.stream().filter(goal -> goal.state() == state).count();
    }

    private static Datum rows(List<Met> goals, Predicate<Met> of, Plan plan, Reading reading) {
        return new Datum.Rows(goals.stream().filter(of).map(goal -> row(goal, plan, reading)).toList());
    }

    private static Datum.Row row(Met goal, Plan plan, Reading reading) {
        var measure = goal.measure();
        var missing = reading.origin(measure, null, null, null);
        return new Datum.Row(PlannedMeasures.key(measure), Map.of(
                "目标", new Datum.Phrase(measure.matter() == null ? measure.indicator().words() : Words.say("indicators.telling.goal.matter", Words.say(measure.matter()))),
                "要求", new Datum.Share(goal.permille(), Goal.WHOLE, null, set("indicators.telling.goal.asked", plan, reading)),
                "期限", new Datum.Day(goal.by()), "现状", reading.alone().share(measure),
                "还差", new Datum.Number(goal.missing(), null, new Origin(Words.say("indicators.telling.definition", Words.say("indicators.telling.goal.missing"), missing.definition()), missing.period(), missing.scope(), missing.url())),
                "结果", new Datum.Phrase(Words.say("indicators.telling.goal." + goal.state()))));
    }

    /** What the plan says. */
    private static Origin set(String definition, Plan plan, Reading reading) {
        var all = reading.origin(Measure.of(CARRIED_OUT), null, null, null);
        return new Origin(Words.say("indicators.telling.definition", Words.say(definition), plan.title()), all.period(), all.scope(), plan.url());
    }

    private static Set<Indicator> wanted() {
        var wanted = EnumSet.of(CARRIED_OUT);
        Stream.concat(FigureTellers.FILES.stream(), FigureTellers.PAIRINGS.stream()).forEach(each -> wanted.add(each.rate().measure().indicator()));
        return wanted;
    }
}
