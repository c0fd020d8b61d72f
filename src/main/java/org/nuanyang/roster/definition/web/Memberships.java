package org.nuanyang.roster.definition.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Section;
import org.nuanyang.roster.definition.AwaySpell;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.ParentSituation;
import org.nuanyang.roster.definition.WorkingDefinition;

/** Words a child's membership for its page. */
final class Memberships {
    private static final List<Fact> ASKED = List.of(
            Fact.BIRTH, Fact.RURAL_HOUSEHOLD, Fact.GRADE, Fact.ORPHAN, Fact.ABANDONED, Fact.SINGLE_PARENT_FAMILY, Fact.PARENTS_AWAY, Fact.DECLARED);

    private Memberships() {}

    static List<MembershipPage.Side> sides(ChildFile file, LocalDate on, WorkingDefinition working, Viewer viewer) {
        boolean amend = viewer.scope().may(
                Act.AMEND, file.school().value(), file.klass() == null ? null : file.klass().value(), file.id().value()) && file.left() == null;
        return Arrays.stream(Definition.values()).map(each -> {
            var membership = each.answer(file.situation(), on, working.numbers());
            return new MembershipPage.Side(
                    DefinitionWords.name(each, working.numbers()), Words.say("roster.definition.source." + each.name()),
                    Words.say("roster.definition.text." + each.name()), each == working.definition(), membership,
                    membership.missing().stream().map(fact -> want(file, fact, amend)).toList());
        }).toList();
    }

    private static MembershipPage.Want want(ChildFile file, Fact fact, boolean amend) {
        if (!amend) return new MembershipPage.Want(Words.say("roster.membership.lacking", Words.say(fact)), null);
        var url = fact == Fact.CLASS ? "/class" : "/sections/" + Section.of(fact).slug() + "#" + fact.key();
        return new MembershipPage.Want(Words.say("roster.membership.add", Words.say(fact)), "/children/" + file.id() + url);
    }

    static List<MembershipPage.Known> facts(ChildFile file) {
        var known = new ArrayList<MembershipPage.Known>();
        known.add(new MembershipPage.Known(Words.say("roster.membership.father"), parent(file.situation().father())));
        known.add(new MembershipPage.Known(Words.say("roster.membership.mother"), parent(file.situation().mother())));
        var unsaid = parent(file.situation().parent());
        if (unsaid != null) known.add(new MembershipPage.Known(Words.say("roster.membership.parent"), unsaid));
        for (var fact : ASKED) {
            var value = file.facts().get(fact).orElse(null);
            boolean always = fact == Fact.BIRTH || fact == Fact.RURAL_HOUSEHOLD || fact == Fact.GRADE;
            if (value != null || always) known.add(new MembershipPage.Known(Words.say(fact), value == null ? null : FactWords.full(value)));
        }
        return known;
    }

    private static @Nullable String parent(ParentSituation parent) {
        if (parent.dead()) return Words.say("roster.membership.dead");
        var words = new ArrayList<>(parent.spells().stream().map(Memberships::spell).toList());
        if (words.isEmpty() && parent.homeTold()) words.add(Words.say("roster.membership.at-home"));
        if (Boolean.FALSE.equals(parent.canGuard())) words.add(Words.say("roster.membership.unable"));
        return words.isEmpty() ? null : words.stream().collect(Collectors.joining(Words.say("roster.comma")));
    }

    private static String spell(AwaySpell spell) {
        return Words.say("roster.membership.spell", spell.since() == null ? "UNTOLD" : spell.since().toString(),
                spell.until() == null ? "NOW" : spell.until().toString());
    }
}
