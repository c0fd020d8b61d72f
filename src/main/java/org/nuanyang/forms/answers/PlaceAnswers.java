package org.nuanyang.forms.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Lines;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.indicators.profile.Profile;

/** What is known for one form of one place: its children's lines are told by whoever was asked for them. */
public final class PlaceAnswers implements Answers {
    /** Who fills it in signs it; whoever looks it over and answers for it does so by hand. */
    private static final Pattern MAKER = Pattern.compile("填表|制表|填报人|经办|录入|统计人|联系人");

    private final Areas areas;
    private final Counting counting;
    private final Supplied children;
    private final String maker;

    /** The children of a roster, asked for once a sheet. */
    @FunctionalInterface
    interface Supplied {
        List<? extends Line> children();
    }

    PlaceAnswers(Areas areas, Counting counting, Supplied children, String maker) {
        this.areas = areas;
        this.counting = counting;
        this.children = children;
        this.maker = maker;
    }

    @Override
    public List<? extends Line> lines(SheetReading sheet) {
        var by = sheet.lines() == null ? Lines.By.CHILD : sheet.lines().by();
        return by == Lines.By.CHILD ? children.children() : places(by);
    }

    @Override
    public Answer once(SheetReading sheet, Asked asked) {
        return switch (asked) {
            case Asked.Number(var figure) -> counting.answer(figure, null);
            case Asked.Unit _ -> Answer.of(areas.unit());
            case Asked.Day _ -> Answer.of(areas.on());
            case Asked.Signature(var role) -> MAKER.matcher(role).find() ? Answer.of(maker) : new Answer.Nothing();
            case Asked.Unknown(var why) -> new Answer.Open(Words.say("forms.why." + why));
            default -> new Answer.Open(Words.say("forms.why.once"));
        };
    }

    /** The children behind a cell that stands once, or behind a column of such a line. */
    public List<Profile> behind(SheetReading sheet, Asked asked, int line) {
        if (!(asked instanceof Asked.Number(var figure))) return List.of();
        var places = sheet.lines() == null || line < 0 ? List.<PlaceLine>of() : places(sheet.lines().by());
        if (line >= places.size()) return List.of();
        return counting.children(figure, line < 0 ? null : places.get(line));
    }

    List<PlaceLine> places(Lines.By by) {
        return switch (by) {
            case CHILD, VILLAGE -> List.of();
            case TOWNSHIP -> areas.of(Org.Kind.TOWNSHIP).stream().map(this::ofOrg).toList();
            case SCHOOL -> areas.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT).stream().map(this::ofSchool).toList();
            case CLASS -> areas.classes().stream().map(this::ofClass).toList();
            case GRADE -> areas.classes().stream().map(Org::classYear).filter(Objects::nonNull).map(year -> new ClassYear(year.stage(), year.entryYear(), 0))
                    .distinct().sorted(Comparator.comparingInt(year -> year.grade(areas.on()))).map(this::ofGrade).toList();
        };
    }

    private PlaceLine ofOrg(Org org) {
        var schools = areas.schools(org);
        return new PlaceLine(org.id().toString(), org.name(), child -> schools.contains(child.school()), schools, null, counting);
    }

    /** A teaching point has a line of its own. */
    private PlaceLine ofSchool(Org org) {
        return new PlaceLine(org.id().toString(), org.name(), child -> child.school().equals(org.id()), Set.of(org.id()), org.name(), counting);
    }

    private PlaceLine ofClass(Org org) {
        var school = areas.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT).stream().filter(each -> each.id().equals(org.parent())).map(Org::name).findFirst().orElse("");
        var several = areas.of(Org.Kind.SCHOOL, Org.Kind.TEACHING_POINT).size() > 1;
        var label = org.label(areas.on());
        return new PlaceLine(org.id().toString(), several ? school + label : label, child -> org.id().equals(child.klass()), null, school.isEmpty() ? null : school, counting);
    }

    private PlaceLine ofGrade(ClassYear grade) {
        return new PlaceLine(grade.name(), grade.label(areas.on()), child -> child.year() != null && child.year().stage() == grade.stage() && child.year().entryYear() == grade.entryYear(),
                null, null, counting);
    }

}
