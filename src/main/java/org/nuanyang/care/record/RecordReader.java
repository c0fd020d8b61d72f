package org.nuanyang.care.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;

/** A record as it was sent, read for {@link RecordRules}. */
final class RecordReader {
    private static final int LONGEST_PROBLEMS = 2_000;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_TOPICS = 24;
    private static final int LONGEST_TOPIC = 30;

    private final RecordInput input;
    private final LocalDate today;
    private final TypedFields fields = new TypedFields();

    RecordReader(RecordInput input, LocalDate today) {
        this.input = input;
        this.today = today;
    }

    RecordRules.Reading read() {
        var record = record();
        return record != null && fields.problems().isEmpty() ? new RecordRules.Reading.Readable(record) : new RecordRules.Reading.Wrong(fields.problems());
    }

    private @Nullable CareRecord record() {
        var id = fields.id("id", input.id());
        if (id == null && fields.problems().isEmpty()) fields.wrong("id", "care.record.wrong.id");
        var matter = input.kind() == null ? null : fields.choice(Matter.class, "kind", input.kind());
        if (input.kind() == null) fields.wrong("kind", "care.record.wrong.kind");
        var children = children(matter);
        var day = fields.day("day", input.day());
        if (TypedFields.blank(input.day())) fields.wrong("day", "care.record.wrong.day-missing");
        if (day != null && day.isAfter(today)) fields.wrong("day", "care.record.wrong.day-ahead", day.toString());
        if (matter == null || day == null || id == null || children.isEmpty()) return null;
        return CareRecord.of(matter, common(matter, new RecordId(id), children, day), told(matter));
    }

    private Common common(Matter matter, RecordId id, List<ChildId> children, LocalDate day) {
        var mode = input.mode() == null || input.mode().isBlank() ? RecordRules.modes(matter).getFirst() : fields.choice(Mode.class, "mode", input.mode());
        if (mode != null && !RecordRules.modes(matter).contains(mode)) fields.wrong("mode", "care.record.wrong.mode", Words.say(matter), Words.say(mode));
        var reached = !Boolean.FALSE.equals(input.reached());
        if (!reached && !RecordRules.mayFail(matter)) fields.wrong("reached", "care.record.wrong.attempt", Words.say(matter));
        var parties = fields.choices(Party.class, "parties", input.parties());
        if (parties.isEmpty() && RecordRules.namesParties(matter)) fields.wrong("parties", "care.record.wrong.parties", Words.say(matter));
        var also = fields.choices(Matter.class, "also", input.also());
        for (var each : also) if (!matter.mayAlso().contains(each)) fields.wrong("also", "care.record.wrong.also", Words.say(matter), Words.say(each));
        return new Common(id, children, day, fields.time(input.time()), fields.minutes(input.minutes()), mode == null ? RecordRules.modes(matter).getFirst() : mode, reached, fields.account("doneBy", input.doneBy()), parties,
                moods(children), topics(), fields.choices(Priority.class, "priorities", input.priorities()), also,
                fields.text("place", input.place(), LONGEST_LINE), fields.text("problems", input.problems(), LONGEST_PROBLEMS), steps(day));
    }

    private List<ChildId> children(@Nullable Matter matter) {
        if (input.children().isEmpty()) fields.wrong("children", "care.record.wrong.no-child");
        if (input.children().size() > RecordRules.MOST_CHILDREN) fields.wrong("children", "care.record.wrong.many", input.children().size(), RecordRules.MOST_CHILDREN);
        var children = input.children().stream().map(each -> fields.id("children", each)).filter(Objects::nonNull).distinct().map(ChildId::new).toList();
        if (matter != null && children.size() > 1 && RecordRules.ofOneChild(matter)) fields.wrong("children", "care.record.wrong.one-child", Words.say(matter));
        return children;
    }

    private Set<String> topics() {
        if (input.topics().size() > MOST_TOPICS) fields.wrong("topics", "care.record.wrong.topics", input.topics().size(), MOST_TOPICS);
        for (var topic : input.topics()) if (topic.length() > LONGEST_TOPIC) fields.wrong("topics", "care.record.wrong.topic", topic, LONGEST_TOPIC);
        return Set.copyOf(input.topics());
    }

    private Map<ChildId, Mood> moods(List<ChildId> children) {
        var moods = new HashMap<ChildId, Mood>();
        var ofAll = TypedFields.blank(input.mood()) ? null : fields.choice(Mood.class, "mood", input.mood());
        if (ofAll != null) children.forEach(child -> moods.put(child, ofAll));
        input.moods().forEach((child, name) -> {
            var of = children.stream().filter(each -> each.toString().equalsIgnoreCase(child)).findFirst();
            var mood = fields.choice(Mood.class, "mood", name);
            if (of.isEmpty()) fields.wrong("mood", "care.record.wrong.mood-of");
            else if (mood != null) moods.put(of.get(), mood);
        });
        return moods;
    }

    private List<NextStep> steps(LocalDate day) {
        var steps = new ArrayList<NextStep>();
        var told = input.steps().stream().filter(step -> !step.blank()).toList();
        if (told.size() > RecordRules.MOST_STEPS) fields.wrong("steps", "care.record.wrong.steps", told.size(), RecordRules.MOST_STEPS);
        for (var step : told) {
            var what = fields.text("steps", step.what(), LONGEST_LINE);
            var due = fields.day("steps", step.due());
            if (what == null) fields.wrong("steps", "care.record.wrong.step-what");
            else if (TypedFields.blank(step.due())) fields.wrong("steps", "care.record.wrong.step-due", what);
            else if (due != null && due.isBefore(day)) fields.wrong("steps", "care.record.wrong.step-early", what, due.toString(), day.toString());
            var owner = fields.account("steps", step.owner());
            if (what != null && due != null) steps.add(new NextStep(what, owner, due));
        }
        return steps;
    }

    private Map<Told, String> told(Matter matter) {
        var told = new EnumMap<Told, String>(Told.class);
        var asked = Told.askedBy(matter);
        input.told().forEach((key, value) -> {
            var field = Told.of(key).filter(each -> asked.stream().anyMatch(one -> one.told() == each));
            if (field.isEmpty()) fields.wrong(key, matter == Matter.LETTER ? "care.record.wrong.letter" : "care.record.wrong.field", Words.say(matter), key);
            else if (field.get().form() != Told.Form.CHOICE) told.put(field.get(), fields.text(key, value, field.get().longest()));
            else if (field.get().options().stream().anyMatch(option -> option.value().equals(value))) told.put(field.get(), value);
            else fields.wrong(key, "care.record.wrong.choice", value);
        });
        if (Boolean.FALSE.equals(input.reached())) return told;
        for (var one : asked) {
            if (one.required() && !input.told().containsKey(one.told().key())) fields.wrong(one.told().key(), "care.record.wrong.missing", Words.say(one.told()));
        }
        return told;
    }
}
