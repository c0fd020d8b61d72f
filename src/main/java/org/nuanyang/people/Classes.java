package org.nuanyang.people;

import static org.nuanyang.people.Verdict.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Refusal;
import org.springframework.stereotype.Component;

/** 班级名单: school, grade and number; the year of entry follows from the grade. */
@Component
class Classes implements Reader {
    private static final String GRADES = "一二三四五六七八九";

    private final Orgs orgs;
    private final Audit audit;

    Classes(Orgs orgs, Audit audit) {
        this.orgs = orgs;
        this.audit = audit;
    }

    @Override
    public Kind kind() {
        return Kind.CLASSES;
    }

    @Override
    public List<Judged> judge(List<Told> rows, Viewer by) {
        var schools = orgs.schools(by.county());
        var seen = new HashSet<String>();
        return rows.stream().map(row -> judge(row, schools, seen)).toList();
    }

    private Judged judge(Told row, List<Org> schools, Set<String> seen) {
        var problems = new ArrayList<Refusal>();
        var school = school(schools, row.of("学校"));
        if (school == null) problems.add(Refusal.of("people.cell.school", row.of("学校")));
        var year = year(row);
        if (year == null) problems.add(Refusal.of("people.cell.class", row.of("年级"), row.of("班号")));
        else if (school != null && !school.stages().contains(year.stage())) problems.add(Refusal.of("people.cell.no-stage", school.name(), row.of("年级")));
        var what = row.of("学校") + " " + (year == null ? row.of("年级") + row.of("班号") : year.label(orgs.today()));
        if (year != null && school != null && !seen.add(what)) problems.add(Refusal.of("people.cell.twice", what));
        if (!problems.isEmpty()) return new Judged(row.row(), WRONG, what, problems);
        boolean there = orgs.classesOf(school.id()).stream().anyMatch(klass -> year.equals(klass.classYear()));
        return new Judged(row.row(), there ? SAME : NEW, what, List.of());
    }

    @Override
    public void take(List<Told> rows, List<Judged> judged, Collection<UUID> opened, Viewer by) {
        var schools = orgs.schools(by.county());
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).verdict() != NEW) continue;
            var school = school(schools, rows.get(i).of("学校"));
            var year = year(rows.get(i));
            var klass = orgs.ensureClass(school.id(), year.stage(), year.entryYear(), year.number());
            audit.record(by, "org.added", klass.id().value(), school.id().value(), null, Map.of("kind", Org.Kind.CLASS));
        }
    }

    static @Nullable Org school(List<Org> schools, String named) {
        var found = schools.stream().filter(org -> org.name().equals(named) || named.equals(org.code())).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }

    private @Nullable ClassYear year(Told row) {
        var number = row.of("班号").replaceAll("[班()（）\\s]", "");
        var grade = grade(row.of("年级").replaceAll("年级|\\s", ""));
        if (grade == null || !number.matches("\\d{1,2}") || number.matches("0+")) return null;
        return ClassYear.inGrade(grade, Integer.parseInt(number), orgs.today());
    }

    private static @Nullable Integer grade(String word) {
        if (word.matches("[1-9]")) return Integer.valueOf(word);
        if (word.length() == 1 && GRADES.contains(word)) return GRADES.indexOf(word) + 1;
        return switch (word) {
            case "小班" -> -2;
            case "中班" -> -1;
            case "大班" -> 0;
            default -> null;
        };
    }
}
