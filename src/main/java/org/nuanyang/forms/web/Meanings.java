package org.nuanyang.forms.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Aspect;
import org.nuanyang.forms.Figure.Measure;
import org.nuanyang.forms.Figure.Of;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Lines;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Topic;
import org.nuanyang.forms.Way;
import org.nuanyang.forms.answers.Meaning;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.GuardianKind;
import org.nuanyang.roster.condition.Health;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.Sex;
import org.nuanyang.shell.Option;

/** What may be asked, in words, and to choose from. */
final class Meanings {
    private static final List<String> AGES = List.of("0-5", "6-13", "14-15", "0-2", "3-5", "6-11", "12-15", "16-");

    private Meanings() {}

    /** Options under a heading. */
    record Group(String label, List<Option> options) {}

    static String words(Asked asked) {
        return switch (asked) {
            case Asked.OfChild(var fact, var way) -> Words.say(fact) + way(way);
            case Asked.About(var topic, var way) -> Words.say(topic) + way(way);
            case Asked.LineName(var by) -> Words.say("forms.asked.line", Words.say(by));
            case Asked.Number(var figure) -> Meaning.words(figure);
            case Asked.Signature(var role) -> role;
            case Asked.Unknown(var why) -> Words.say("forms.asked.unknown", Words.say("forms.why." + why));
            default -> Words.say("forms.asked." + asked.word().replaceFirst(":.*", ""));
        };
    }

    private static String way(Way way) {
        return switch (way) {
            case Way.Plain _ -> "";
            case Way.YesNo(var yes, var no) -> Words.say("forms.way.words", no.isEmpty() ? yes : yes + " / " + no);
            case Way.Flag(var word, _, _) -> Words.say("forms.way.flag", word);
            case Way.Words(var words) -> Words.say("forms.way.words", String.join(" / ", words));
            case Way.Codes(var codes) -> Words.say("forms.way.words", String.join(" / ", codes.entrySet().stream().map(code -> code.getValue() + "=" + code.getKey()).toList()));
            case Way.Ticks _ -> Words.say("forms.way.ticks");
            case Way.Date(var pattern) -> Words.say("forms.way.date", pattern);
            case Way.Part(var piece) -> Words.say("forms.way.part." + piece);
        };
    }

    /** What it means now stands first; a way of writing that the form's own heading asks for stays when the fact is another. */
    static List<Group> choices(SheetReading sheet, Item item) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(Words.say("forms.choice.now"), List.of(option(item.asked()))));
        groups.add(new Group(Words.say("forms.choice.stays"), Stream.of(new Asked.Leave(), new Asked.Serial(), new Asked.Unit(), new Asked.Day(Way.PLAIN)).map(Meanings::option).toList()));
        if (sheet.kind() == SheetReading.Kind.TABLE) groups.addAll(figures());
        else groups.addAll(facts());
        return groups;
    }

    private static List<Group> facts() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(Words.say("forms.choice.about"), Arrays.stream(Topic.values()).map(topic -> option(new Asked.About(topic, Way.PLAIN))).toList()));
        for (var subject : Fact.Subject.values())
            groups.add(new Group(Words.say("forms.choice.subject." + subject), Fact.of(subject).stream().map(fact -> option(new Asked.OfChild(fact, Way.PLAIN))).toList()));
        return groups;
    }

    private static List<Group> figures() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(Words.say("forms.choice.lines"), Stream.of(Lines.By.TOWNSHIP, Lines.By.SCHOOL, Lines.By.GRADE, Lines.By.CLASS).map(by -> option(new Asked.LineName(by))).toList()));
        var measures = new ArrayList<Figure>();
        for (var measure : Measure.values()) measures.add(Figure.of(measure));
        for (var definition : Definition.values()) measures.add(Figure.of(Measure.COUNTED).by(definition));
        for (var measure : List.of(Measure.FILING, Measure.CLARITY, Measure.CARD, Measure.PAIRING, Measure.KEY_PAIRING)) measures.add(Figure.of(measure).shareOf(Of.RATE));
        measures.add(Figure.of(Measure.COUNTED).shareOf(Of.PUPILS));
        groups.add(new Group(Words.say("forms.choice.measures"), options(measures)));
        groups.add(new Group(Words.say("forms.choice.all"), options(List.of(Figure.any()))));
        for (var aspect : Aspect.values()) if (aspect != Aspect.PLACE) groups.add(new Group(Words.say(aspect), options(values(aspect).stream().flatMap(value -> told(aspect, value)).toList())));
        return groups;
    }

    /** Of whomever the other heading counts, and of those two whom a heading leaves unsaid: 监护类型 / 祖父母监护. */
    private static Stream<Figure> told(Aspect aspect, String value) {
        var where = Figure.where(aspect, value);
        return Stream.concat(Stream.of(where), Stream.of(Measure.COUNTED, Measure.PUPILS).flatMap(measure -> Figure.of(measure).with(where).stream()));
    }

    private static List<String> values(Aspect aspect) {
        return switch (aspect) {
            case PLACE -> List.of();
            case GRADE -> List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
            case STAGE -> names(Stage.values());
            case SEX -> names(Sex.values());
            case BOARDING, RURAL, AGREEMENT -> List.of("true", "false");
            case GUARDIAN -> names(GuardianKind.values());
            case AWAY -> List.of("BOTH_AWAY", "ONE_AWAY", "FATHER_AWAY", "MOTHER_AWAY");
            case AGE -> AGES;
            case HEALTH -> names(Health.values());
            case HARDSHIP -> names(EconomicCategory.values());
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<Option> options(List<Figure> figures) {
        return figures.stream().map(figure -> option(new Asked.Number(figure))).toList();
    }

    private static Option option(Asked asked) {
        return new Option(asked.word(), words(asked));
    }
}
