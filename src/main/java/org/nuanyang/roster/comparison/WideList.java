package org.nuanyang.roster.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.importing.Comparison;
import org.nuanyang.roster.importing.ToldRow;

/**
 * Rows of a list of several schools beside the lines of their lists, as somebody above the schools sees them: the ID
 * number by its ends, a birth date, a name, a guardian. Nothing is compared that the list of children does not show.
 */
final class WideList {
    private final Map<String, List<ChildRow>> byName = new HashMap<>();
    private final Map<String, List<ChildRow>> byNumber = new HashMap<>();
    private final Map<String, OrgId> schools = new HashMap<>();
    private final Collection<ChildRow> ours;
    private final Set<ChildId> taken = new HashSet<>();

    WideList(Collection<ChildRow> ours) {
        this.ours = ours;
        for (var child : ours) {
            byName.computeIfAbsent(child.name(), _ -> new ArrayList<>()).add(child);
            if (child.idMasked() != null) byNumber.computeIfAbsent(child.idMasked(), _ -> new ArrayList<>()).add(child);
            schools.putIfAbsent(child.schoolName(), child.school());
        }
    }

    /** @param school of the child of ours, else as the row names it; null when it names none of ours */
    record Item(Finding finding, String name, @Nullable OrgId school, @Nullable String number, List<WideLine.Field> fields) {}

    List<Item> compare(List<ToldRow> rows) {
        var items = new ArrayList<Item>();
        var named = new HashMap<OrgId, Integer>();
        var declared = new ArrayList<Optional<Boolean>>();
        for (var row : rows) {
            var told = row.facts();
            declared.add(Coverage.declares(told));
            var child = child(told).orElse(null);
            if (child == null) {
                items.add(new Item(Finding.ONLY_THEIRS, name(told), school(told), number(told), List.of()));
            } else if (!taken.add(child.id())) {
                items.add(new Item(Finding.UNCLEAR, name(told), child.school(), number(told), List.of()));
            } else {
                var fields = differing(child, told);
                items.add(new Item(fields.isEmpty() ? Finding.SAME : Finding.DIFFERENT, child.name(), child.school(), child.idMasked(), fields));
            }
            var school = school(told);
            if (school != null) named.put(school, Coverage.NOT_STRAYS);
            else if (child != null) named.merge(child.school(), 1, Integer::sum);
        }
        var onlyCounting = !rows.isEmpty() && declared.stream().allMatch(each -> each.orElse(false));
        ours.stream().filter(child -> !taken.contains(child.id()) && named.getOrDefault(child.school(), 0) >= Coverage.NOT_STRAYS)
                .filter(child -> !onlyCounting || child.counts() == Answer.COUNTS)
                .forEach(child -> items.add(new Item(Finding.ONLY_OURS, child.name(), child.school(), child.idMasked(), List.of())));
        return items;
    }

    private Optional<ChildRow> child(Facts told) {
        var alike = byName.getOrDefault(name(told), List.of()).stream().filter(child -> mayBe(child, told)).toList();
        if (alike.size() == 1) return Optional.of(alike.getFirst());
        if (alike.size() > 1) return Stream.concat(alike.stream().filter(child -> child.school().equals(school(told))), alike.stream())
                .filter(child -> !taken.contains(child.id())).findFirst().or(() -> Optional.of(alike.getFirst()));
        return told.<ResidentId>get(Fact.ID).stream().flatMap(id -> byNumber.getOrDefault(id.masked(), List.of()).stream()
                .filter(child -> child.birth() != null && child.birth().equals(RoughDate.of(id.birthDate())))).findFirst();
    }

    /** Two of one name are one child when the number shows it, or the birth date where no numbers speak. */
    private boolean mayBe(ChildRow child, Facts told) {
        var number = told.<ResidentId>get(Fact.ID);
        if (number.isPresent() && child.idMasked() != null && child.idMasked().equals(number.get().masked())) return true;
        var birth = told.<RoughDate>get(Fact.BIRTH);
        if (birth.isPresent() && child.birth() != null) return birth.get().equals(child.birth());
        return number.isEmpty() && child.school().equals(school(told));
    }

    private List<WideLine.Field> differing(ChildRow child, Facts told) {
        var place = schools.containsKey(told.<String>get(Fact.SCHOOL).orElse("")) ? told.<String>get(Fact.SCHOOL).orElse(null) : null;
        var fields = Stream.of(
                field(Fact.NAME, child.name(), told), field(Fact.SEX, child.sex(), told), field(Fact.BIRTH, child.birth(), told),
                field(Fact.GUARDIAN_NAME, child.guardianName(), told),
                place == null || place.equals(child.schoolName()) ? null : new WideLine.Field(Fact.SCHOOL, child.schoolName(), place),
                number(child, told), declared(child, told));
        return fields.filter(Objects::nonNull).toList();
    }

    private static WideLine.@Nullable Field field(Fact fact, @Nullable Object ours, Facts told) {
        var theirs = told.get(fact).orElse(null);
        if (theirs == null || ours == null || Comparison.saysNothingNew(ours, theirs)) return null;
        if (ours instanceof String before && theirs instanceof String after && Wording.same(before, after)) return null;
        return new WideLine.Field(fact, FactWords.full(ours), FactWords.full(theirs));
    }

    private static WideLine.@Nullable Field number(ChildRow child, Facts told) {
        var theirs = told.<ResidentId>get(Fact.ID).map(ResidentId::masked).orElse(null);
        return theirs == null || child.idMasked() == null || theirs.equals(child.idMasked()) ? null : new WideLine.Field(Fact.ID, child.idMasked(), theirs);
    }

    private static WideLine.@Nullable Field declared(ChildRow child, Facts told) {
        var counts = Coverage.declares(told).orElse(null);
        if (counts == null || child.counts() == Answer.CANNOT_TELL || counts == (child.counts() == Answer.COUNTS)) return null;
        var words = told.<String>get(Fact.DECLARED).or(() -> told.get(Fact.PARENTS_AWAY).map(FactWords::full)).orElse("");
        return new WideLine.Field(Fact.DECLARED, Words.say(child.counts()), words);
    }

    private @Nullable OrgId school(Facts told) {
        return told.<String>get(Fact.SCHOOL).map(schools::get).orElse(schools.size() == 1 ? schools.values().iterator().next() : null);
    }

    private static String name(Facts told) {
        return told.<String>get(Fact.NAME).orElse("");
    }

    private static @Nullable String number(Facts told) {
        return told.<ResidentId>get(Fact.ID).map(ResidentId::masked).orElse(null);
    }
}
