package org.nuanyang.roster.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.importing.values.YesNo;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.importing.Comparison;
import org.nuanyang.roster.importing.JudgedRow;

/**
 * Of whom the list can speak at all: a child of a class that it does not cover is not missing from it. Guessed from the
 * rows, shown on the page, and set right there by a person.
 *
 * @param classes the classes it covers; empty for the whole school
 * @param onlyCounting it names only the children who count as left behind, as a civil-affairs list does
 */
public record Coverage(Set<UUID> classes, boolean onlyCounting) {
    private static final String CLASSES = "covers.classes";
    private static final String WHO = "covers.who";
    private static final String ALL = "all";
    /** Fewer rows than these, and fewer than half of a class, are strays that somebody has put into another class. */
    static final int NOT_STRAYS = 3;

    public Coverage {
        classes = Set.copyOf(classes);
    }

    public boolean covers(Absent child) {
        return (classes.isEmpty() || child.klass() != null && classes.contains(child.klass())) && (!onlyCounting || child.counts());
    }

    /** As a person has said, else as guessed. */
    static Coverage of(Map<String, String> decisions, Coverage guess) {
        var classes = decisions.get(CLASSES);
        var who = decisions.get(WHO);
        return new Coverage(
                classes == null ? guess.classes : classes.equals(ALL) ? Set.of()
                        : Arrays.stream(classes.split(",")).map(UUID::fromString).collect(Collectors.toSet()),
                who == null ? guess.onlyCounting : !who.equals(ALL));
    }

    /** What is kept of it among the decisions. */
    Map<String, String> decisions() {
        var sorted = new TreeSet<>(classes.stream().map(UUID::toString).toList());
        return Map.of(CLASSES, classes.isEmpty() ? ALL : String.join(",", sorted), WHO, onlyCounting ? "counting" : ALL);
    }

    static Coverage guessed(List<Line> lines, Collection<ChildFile> ours, Map<OrgId, ClassYear> classes) {
        var covered = classesTold(lines, ours, classes);
        return new Coverage(covered, onlyCounting(lines, ours, covered));
    }

    private static Set<UUID> classesTold(List<Line> lines, Collection<ChildFile> ours, Map<OrgId, ClassYear> classes) {
        var rows = new HashMap<ClassYear, Integer>();
        lines.stream().map(Line::row).map(JudgedRow::place).filter(place -> place != null).forEach(place -> rows.merge(place, 1, Integer::sum));
        if (rows.isEmpty()) return Set.of();
        var sizes = ours.stream().filter(file -> file.klass() != null).collect(Collectors.groupingBy(ChildFile::klass, Collectors.counting()));
        var covered = new HashSet<UUID>();
        classes.forEach((id, year) -> {
            int told = rows.entrySet().stream().filter(entry -> Comparison.within(year, entry.getKey())).mapToInt(Map.Entry::getValue).sum();
            long size = sizes.getOrDefault(id, 0L);
            if (told > 0 && (told >= NOT_STRAYS || told * 2L >= size)) covered.add(id.value());
        });
        return covered.size() == classes.size() ? Set.of() : covered;
    }

    /** Every row that declares anything declares it, or nearly all whom it names count and most who do not are not named. */
    private static boolean onlyCounting(List<Line> lines, Collection<ChildFile> ours, Set<UUID> covered) {
        var declared = lines.stream().map(line -> declares(line.row().told().facts())).filter(Optional::isPresent).toList();
        if (declared.size() * 5 >= lines.size() * 4 && !declared.isEmpty()) return declared.stream().allMatch(each -> each.orElse(false));
        var named = lines.stream().map(line -> line.row().child()).filter(child -> child != null).collect(Collectors.toSet());
        var within = ours.stream().filter(file -> covered.isEmpty() || file.klass() != null && covered.contains(file.klass().value())).toList();
        long others = within.stream().filter(file -> !counts(file)).count();
        long othersNamed = within.stream().filter(file -> !counts(file) && named.contains(file.id())).count();
        return others >= NOT_STRAYS && !named.isEmpty() && othersNamed * 10 < others && othersNamed * 5 < named.size();
    }

    private static boolean counts(ChildFile file) {
        return file.membership().answer() == Membership.Answer.COUNTS;
    }

    /** Whether a row declares that the child counts; empty when it says nothing of it. */
    static Optional<Boolean> declares(Facts told) {
        var away = told.<ParentsAway>get(Fact.PARENTS_AWAY).map(each -> each != ParentsAway.NONE);
        return away.isPresent() ? away : told.<String>get(Fact.DECLARED).flatMap(YesNo::read);
    }
}
