package org.nuanyang.roster.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.importing.Comparison;

/**
 * In which facts a row and a file differ. What the row does not tell is no difference; a coarser date, a number that we
 * have in another place and other padding are none either. What a list declares is the {@link Declared}'s business.
 */
final class Differing {
    private Differing() {}

    static List<FactChange> between(ChildFile file, Facts told, LocalDate on) {
        var differing = new ArrayList<FactChange>();
        for (var fact : Fact.values()) {
            if (!told.tells(fact) || Comparison.NOT_OF_THE_FILE.contains(fact)) continue;
            if (fact == Fact.DOCUMENT_KIND && !told.tells(Fact.DOCUMENT_NUMBER)) continue;
            switch (fact) {
                case PARENTS_AWAY, DECLARED -> Declared.against(file, told, fact, on).ifPresent(differing::add);
                default -> {
                    var ours = file.facts().get(fact).orElse(null);
                    var theirs = told.get(fact).orElseThrow();
                    if (!same(fact, ours, theirs, file.facts())) differing.add(new FactChange(fact, ours, theirs));
                }
            }
        }
        return differing;
    }

    private static boolean same(Fact fact, @Nullable Object ours, Object theirs, Facts file) {
        if (fact.kind() == Fact.Kind.PHONE_NUMBER) return phones(fact, file).anyMatch(each -> theirs.equals(file.get(each).orElse(null)));
        if (fact == Fact.PARENT_NAME && Stream.of(Fact.FATHER_NAME, Fact.MOTHER_NAME).anyMatch(each -> theirs.equals(file.get(each).orElse(null)))) {
            return true;
        }
        if (fact == Fact.GUARDIAN_AGE && ours instanceof Integer before && theirs instanceof Integer after) return Math.abs(before - after) <= 1;
        if (ours instanceof String before && theirs instanceof String after) return Wording.same(before, after);
        return Comparison.saysNothingNew(ours, theirs);
    }

    /** Where the number may stand with us: nobody keeps an order among the numbers of one person. */
    private static Stream<Fact> phones(Fact fact, Facts file) {
        return persons(fact.subject(), file).flatMap(who -> Fact.of(who).stream()).filter(each -> each.kind() == Fact.Kind.PHONE_NUMBER);
    }

    /** A guardian who is the mother is the mother; a parent of whom they do not say which may be either. */
    private static Stream<Fact.Subject> persons(Fact.Subject who, Facts file) {
        return switch (who) {
            case PARENT -> Stream.of(Fact.Subject.PARENT, Fact.Subject.FATHER, Fact.Subject.MOTHER);
            case GUARDIAN -> Stream.concat(Stream.of(who), switch (file.<Relation>get(Fact.GUARDIAN_RELATION).orElse(null)) {
                case FATHER -> Stream.of(Fact.Subject.FATHER);
                case MOTHER -> Stream.of(Fact.Subject.MOTHER);
                case null, default -> Stream.of();
            });
            default -> Stream.of(who);
        };
    }
}
