package org.nuanyang.care.record;

import static org.nuanyang.care.record.Mode.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;

/**
 * What a record has to be, whoever sends it: all that is wrong is told at once, by field, in sentences. What only the
 * files know (where the child was on that day, who may) is the door's to ask.
 */
public final class RecordRules {
    public static final int MOST_CHILDREN = 500;
    public static final int MOST_STEPS = 5;
    private static final int LONGEST_PROBLEMS = 2_000;
    private static final int LONGEST_LINE = 100;
    private static final int MOST_TOPICS = 24;
    private static final int LONGEST_TOPIC = 30;

    private RecordRules() {}

    public sealed interface Reading {
        record Readable(CareRecord record) implements Reading {}

        record Wrong(List<FieldProblem> problems) implements Reading {}
    }

    /** How it can come about, the usual way first. */
    public static List<Mode> modes(Matter matter) {
        return switch (matter) {
            case SPEAK, HOME_VISIT, FESTIVAL, LIFE_CARE, STUDY_GROUP, CLASS_MEETING -> List.of(IN_PERSON);
            case CARER_CALL -> List.of(PHONE, VIDEO);
            case FAMILY_CALL -> List.of(PHONE, VIDEO);
            case LETTER -> List.of(Mode.LETTER);
            case TALK, BIRTHDAY, COUNSELLING, TUTORING, DIARY -> List.of(IN_PERSON, PHONE, VIDEO);
            case SEMINAR, LESSON, PARENT_MEETING -> List.of(IN_PERSON, VIDEO);
            case TERM_REPORT, SAFETY_NOTICE, GIFT -> List.of(IN_PERSON, PHONE, VIDEO, Mode.LETTER);
        };
    }

    /** Who must be named besides the child: whom one called or wrote to. */
    public static boolean namesParties(Matter matter) {
        return switch (matter) {
            case CARER_CALL, FAMILY_CALL, LETTER, TERM_REPORT -> true;
            default -> false;
        };
    }

    /** Where one can try in vain. */
    public static boolean mayFail(Matter matter) {
        return switch (matter) {
            case TALK, CARER_CALL, FAMILY_CALL, HOME_VISIT, TERM_REPORT, SAFETY_NOTICE -> true;
            default -> false;
        };
    }

    /** Of one child alone: what it says is nobody else's. */
    public static boolean ofOneChild(Matter matter) {
        return matter == Matter.DIARY || matter == Matter.COUNSELLING || matter == Matter.TERM_REPORT;
    }

    public static Reading read(RecordInput input, LocalDate today) {
        var reader = new Reader(input, today);
        var record = reader.read();
        return record != null && reader.problems.isEmpty() ? new Reading.Readable(record) : new Reading.Wrong(List.copyOf(reader.problems));
    }

    private static final class Reader {
        private final RecordInput input;
        private final LocalDate today;
        private final List<FieldProblem> problems = new ArrayList<>();

        Reader(RecordInput input, LocalDate today) {
            this.input = input;
            this.today = today;
        }

        @Nullable CareRecord read() {
            var id = id("id", input.id());
            if (id == null && problems.isEmpty()) wrong("id", "care.record.wrong.id");
            var matter = input.kind() == null ? null : choice(Matter.class, "kind", input.kind());
            if (input.kind() == null) wrong("kind", "care.record.wrong.kind");
            var children = children(matter);
            var day = day("day", input.day());
            if (blank(input.day())) wrong("day", "care.record.wrong.day-missing");
            if (day != null && day.isAfter(today)) wrong("day", "care.record.wrong.day-ahead", day.toString());
            if (matter == null || day == null || id == null || children.isEmpty()) return null;
            return CareRecord.of(matter, common(matter, new RecordId(id), children, day), told(matter));
        }

        private Common common(Matter matter, RecordId id, List<ChildId> children, LocalDate day) {
            var mode = input.mode() == null || input.mode().isBlank() ? modes(matter).getFirst() : choice(Mode.class, "mode", input.mode());
            if (mode != null && !modes(matter).contains(mode)) wrong("mode", "care.record.wrong.mode", Words.say(matter), Words.say(mode));
            var reached = !Boolean.FALSE.equals(input.reached());
            if (!reached && !mayFail(matter)) wrong("reached", "care.record.wrong.attempt", Words.say(matter));
            var parties = choices(Party.class, "parties", input.parties());
            if (parties.isEmpty() && namesParties(matter)) wrong("parties", "care.record.wrong.parties", Words.say(matter));
            var also = choices(Matter.class, "also", input.also());
            for (var each : also) if (!matter.mayAlso().contains(each)) wrong("also", "care.record.wrong.also", Words.say(matter), Words.say(each));
            return new Common(id, children, day, time(), minutes(), mode == null ? modes(matter).getFirst() : mode, reached, account("doneBy", input.doneBy()), parties,
                    moods(children), topics(), choices(Priority.class, "priorities", input.priorities()), also,
                    text("place", input.place(), LONGEST_LINE), text("problems", input.problems(), LONGEST_PROBLEMS), steps(day));
        }

        private List<ChildId> children(@Nullable Matter matter) {
            if (input.children().isEmpty()) wrong("children", "care.record.wrong.no-child");
            if (input.children().size() > MOST_CHILDREN) wrong("children", "care.record.wrong.many", input.children().size(), MOST_CHILDREN);
            var children = input.children().stream().map(each -> id("children", each)).filter(Objects::nonNull).distinct().map(ChildId::new).toList();
            if (matter != null && children.size() > 1 && ofOneChild(matter)) wrong("children", "care.record.wrong.one-child", Words.say(matter));
            return children;
        }

        private Set<String> topics() {
            if (input.topics().size() > MOST_TOPICS) wrong("topics", "care.record.wrong.topics", input.topics().size(), MOST_TOPICS);
            for (var topic : input.topics()) if (topic.length() > LONGEST_TOPIC) wrong("topics", "care.record.wrong.topic", topic, LONGEST_TOPIC);
            return Set.copyOf(input.topics());
        }

        private Map<ChildId, Mood> moods(List<ChildId> children) {
            var moods = new HashMap<ChildId, Mood>();
            var ofAll = blank(input.mood()) ? null : choice(Mood.class, "mood", input.mood());
            if (ofAll != null) children.forEach(child -> moods.put(child, ofAll));
            input.moods().forEach((child, name) -> {
                var of = children.stream().filter(each -> each.toString().equalsIgnoreCase(child)).findFirst();
                var mood = choice(Mood.class, "mood", name);
                if (of.isEmpty()) wrong("mood", "care.record.wrong.mood-of");
                else if (mood != null) moods.put(of.get(), mood);
            });
            return moods;
        }

        private List<NextStep> steps(LocalDate day) {
            var steps = new ArrayList<NextStep>();
            var told = input.steps().stream().filter(step -> !step.blank()).toList();
            if (told.size() > MOST_STEPS) wrong("steps", "care.record.wrong.steps", told.size(), MOST_STEPS);
            for (var step : told) {
                var what = text("steps", step.what(), LONGEST_LINE);
                var due = day("steps", step.due());
                if (what == null) wrong("steps", "care.record.wrong.step-what");
                else if (blank(step.due())) wrong("steps", "care.record.wrong.step-due", what);
                else if (due != null && due.isBefore(day)) wrong("steps", "care.record.wrong.step-early", what, due.toString(), day.toString());
                var owner = account("steps", step.owner());
                if (what != null && due != null) steps.add(new NextStep(what, owner, due));
            }
            return steps;
        }

        private Map<Told, String> told(Matter matter) {
            var told = new EnumMap<Told, String>(Told.class);
            var asked = Told.askedBy(matter);
            input.told().forEach((key, value) -> {
                var field = Told.of(key).filter(each -> asked.stream().anyMatch(one -> one.told() == each));
                if (field.isEmpty()) wrong(key, matter == Matter.LETTER ? "care.record.wrong.letter" : "care.record.wrong.field", Words.say(matter), key);
                else if (field.get().form() != Told.Form.CHOICE) told.put(field.get(), text(key, value, field.get().longest()));
                else if (field.get().options().stream().anyMatch(option -> option.value().equals(value))) told.put(field.get(), value);
                else wrong(key, "care.record.wrong.choice", value);
            });
            if (Boolean.FALSE.equals(input.reached())) return told;
            for (var one : asked) {
                if (one.required() && !input.told().containsKey(one.told().key())) wrong(one.told().key(), "care.record.wrong.missing", Words.say(one.told()));
            }
            return told;
        }

        private @Nullable LocalTime time() {
            if (blank(input.time())) return null;
            try {
                return LocalTime.parse(input.time().strip().length() == 4 ? "0" + input.time().strip() : input.time().strip()).withSecond(0).withNano(0);
            } catch (DateTimeException unreadable) {
                wrong("time", "care.record.wrong.time", input.time());
                return null;
            }
        }

        private @Nullable Integer minutes() {
            if (blank(input.minutes())) return null;
            var typed = input.minutes().strip();
            int minutes = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
            if (minutes >= 1 && minutes <= 1_440) return minutes;
            wrong("minutes", "care.record.wrong.minutes", typed);
            return null;
        }

        private @Nullable LocalDate day(String field, @Nullable String typed) {
            if (blank(typed)) return null;
            try {
                return LocalDate.parse(typed.strip());
            } catch (DateTimeException unreadable) {
                wrong(field, "care.record.wrong.day", typed);
                return null;
            }
        }

        private @Nullable AccountId account(String field, @Nullable String typed) {
            var id = blank(typed) ? null : id(field, typed);
            return id == null ? null : new AccountId(id);
        }

        private @Nullable UUID id(String field, @Nullable String typed) {
            if (typed != null && typed.strip().matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return UUID.fromString(typed.strip());
            if (!blank(typed)) wrong(field, "care.record.wrong.unknown-id", typed);
            return null;
        }

        private @Nullable String text(String field, @Nullable String typed, int longest) {
            if (blank(typed)) return null;
            if (typed.strip().length() > longest) wrong(field, "care.record.wrong.long", typed.strip().length(), longest);
            return typed.strip();
        }

        private <E extends Enum<E>> Set<E> choices(Class<E> type, String field, Collection<String> names) {
            var chosen = EnumSet.noneOf(type);
            for (var name : names) {
                var one = choice(type, field, name);
                if (one != null) chosen.add(one);
            }
            return chosen;
        }

        private <E extends Enum<E>> @Nullable E choice(Class<E> type, String field, String name) {
            for (var each : type.getEnumConstants()) if (each.name().equals(name.strip())) return each;
            wrong(field, "care.record.wrong.choice", name);
            return null;
        }

        private static boolean blank(@Nullable String typed) {
            return typed == null || typed.isBlank();
        }

        private void wrong(String field, String key, Object... args) {
            problems.add(FieldProblem.of(field, key, args));
        }
    }
}
