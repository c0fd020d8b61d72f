package org.nuanyang.indicators.telling;

import static org.nuanyang.indicators.Indicator.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Topic;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.indicators.Breakdown.Cell;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.roster.definition.Definitions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 基本情况: how many there are, by which definition, how they live, who came and went. */
@Component
@Order(10)
class Situation extends FiguresTeller {
    private static final Map<String, Indicator> BY_DEFINITION = new LinkedHashMap<>();

    static {
        BY_DEFINITION.put("国家口径人数", COUNTED_NATIONAL);
        BY_DEFINITION.put("教育统计口径人数", COUNTED_EDUCATION);
        BY_DEFINITION.put("县口径人数", COUNTED_COUNTY);
        BY_DEFINITION.put("学籍口径人数", COUNTED_REGISTER);
    }

    /** How those who count are told apart: a name, by what, and the cells that it stands for. */
    private record Apart(String name, Dimension by, Set<String> keys) {}

    private static final List<Apart> APART = List.of(
            new Apart("男生", Dimension.SEX, Set.of("MALE")),
            new Apart("女生", Dimension.SEX, Set.of("FEMALE")),
            new Apart("双亲外出", Dimension.CATEGORY, Set.of("BOTH_AWAY")),
            new Apart("一方外出", Dimension.CATEGORY, Set.of("FATHER_AWAY", "MOTHER_AWAY", "PARENT_AWAY", "FATHER_AWAY_MOTHER_UNABLE", "MOTHER_AWAY_FATHER_UNABLE")),
            new Apart("其他情形", Dimension.CATEGORY, Set.of("ORPHAN", "ABANDONED", "SINGLE_PARENT_FAMILY")),
            new Apart("祖辈照看", Dimension.GUARDIAN, Set.of("GRANDPARENT")),
            new Apart("父母照看", Dimension.GUARDIAN, Set.of("PARENT")),
            new Apart("亲属照看", Dimension.GUARDIAN, Set.of("OTHER_KIN")),
            new Apart("非亲属照看", Dimension.GUARDIAN, Set.of("NOT_KIN")),
            new Apart("监护未写明", Dimension.GUARDIAN, Set.of("")),
            new Apart("住校", Dimension.BOARDING, Set.of("true")),
            new Apart("走读", Dimension.BOARDING, Set.of("false")),
            new Apart("住校未写明", Dimension.BOARDING, Set.of("")));

    private final Definitions definitions;

    Situation(Readings readings, Definitions definitions) {
        super("indicators-situation", Topic.SITUATION, readings, EnumSet.of(COUNTED, COUNTED_NATIONAL, COUNTED_EDUCATION, COUNTED_COUNTY, COUNTED_REGISTER,
                UNDECIDED, IN_CARE, JOINED, LEFT, CHANGED));
        this.definitions = definitions;
    }

    @Override
    public List<Word> words() {
        var places = List.of(
                new Word("名称", Word.Type.PHRASE, Words.say("indicators.telling.unit")),
                Names.number("在校", COUNTED, Part.DENOMINATOR), Names.number("留守", COUNTED, Part.NUMERATOR), Names.share("占比", COUNTED));
        var words = new ArrayList<>(List.of(
                new Word("底数日", Word.Type.DAY, Words.say("indicators.telling.state-day")),
                new Word("口径", Word.Type.PHRASE, Words.say("indicators.telling.by-definition")),
                Names.number("在校", COUNTED, Part.DENOMINATOR), Names.number("留守", COUNTED, Part.NUMERATOR), Names.share("留守占比", COUNTED),
                Names.number("待定", UNDECIDED, Part.NUMERATOR), Names.number("帮扶", IN_CARE, Part.NUMERATOR),
                Names.number("新增", JOINED, Part.NUMERATOR), Names.number("减少", LEFT, Part.NUMERATOR), Names.number("变更", CHANGED, Part.NUMERATOR),
                new Word("各处", Word.Type.ROWS, Words.say("indicators.telling.places"), places),
                new Word("各年级", Word.Type.ROWS, Words.say("indicators.telling.grades"), places)));
        BY_DEFINITION.forEach((name, indicator) -> words.add(Names.number(name, indicator, Part.NUMERATOR)));
        for (var each : APART) words.add(new Word(each.name(), Word.Type.NUMBER, Words.say("indicators.telling.apart", COUNTED.words(), Words.say(each.by()))));
        return words;
    }

    @Override
    public Map<String, Datum> tell(Subject subject, Viewer viewer) {
        var data = super.tell(subject, viewer);
        var definition = definitions.inForce(viewer.county(), subject.asOf()).definition();
        data.put("口径", new Datum.Phrase(Words.sayIn(Locale.SIMPLIFIED_CHINESE, definition)));
        return data;
    }

    @Override
    Map<String, Datum> told(Reading reading) {
        var data = new HashMap<String, Datum>();
        data.put("底数日", new Datum.Day(reading.stateOn()));
        data.put("在校", reading.number(COUNTED, Part.DENOMINATOR));
        data.put("留守", reading.number(COUNTED, Part.NUMERATOR));
        data.put("留守占比", reading.share(Measure.of(COUNTED)));
        data.put("待定", reading.number(UNDECIDED, Part.NUMERATOR));
        data.put("帮扶", reading.number(IN_CARE, Part.NUMERATOR));
        data.put("新增", reading.number(JOINED, Part.NUMERATOR));
        data.put("减少", reading.number(LEFT, Part.NUMERATOR));
        data.put("变更", reading.number(CHANGED, Part.NUMERATOR));
        BY_DEFINITION.forEach((name, indicator) -> data.put(name, reading.number(indicator, Part.NUMERATOR)));
        if (reading.count(Measure.of(COUNTED)) != null) {
            apart(reading, data);
            data.put("各处", rows(reading, reading.below()));
            data.put("各年级", rows(reading, reading.below() == null ? null : Dimension.GRADE));
        }
        return data;
    }

    private static void apart(Reading reading, Map<String, Datum> data) {
        for (var by : List.of(Dimension.SEX, Dimension.CATEGORY, Dimension.GUARDIAN, Dimension.BOARDING)) {
            var cells = reading.cells(Measure.of(COUNTED), by);
            var before = reading.cellsBefore(Measure.of(COUNTED), by);
            for (var each : APART) {
                if (each.by() != by) continue;
                var value = sum(cells, each.keys());
                var earlier = before.isEmpty() ? null : sum(before, each.keys());
                var only = cells.stream().filter(cell -> each.keys().contains(cell.key())).toList();
                data.put(each.name(), only.size() == 1 ? new Datum.Number(value, earlier, reading.origin(Measure.of(COUNTED), Part.NUMERATOR, by, only.getFirst()))
                        : new Datum.Number(value, earlier, reading.origin(Measure.of(COUNTED), null, by, null)));
            }
        }
    }

    private static long sum(List<Cell> cells, Set<String> keys) {
        return cells.stream().filter(cell -> keys.contains(cell.key())).mapToLong(cell -> Objects.requireNonNull(cell.now()).numerator()).sum();
    }

    private static Datum rows(Reading reading, @Nullable Dimension by) {
        if (by == null) return new Datum.Rows(List.of());
        var counted = Measure.of(COUNTED);
        return new Datum.Rows(reading.cells(counted, by).stream().map(cell -> new Datum.Row(Reading.key(cell), Map.of(
                "名称", new Datum.Phrase(reading.called(cell)),
                "在校", reading.number(counted, Part.DENOMINATOR, by, cell),
                "留守", reading.number(counted, Part.NUMERATOR, by, cell),
                "占比", reading.share(counted, by, cell)))).toList());
    }
}
