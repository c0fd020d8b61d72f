package org.nuanyang.roster.importing;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.definition.Situation;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;

/** Rows and files of the small school, for tests of what an import would do. */
final class Told {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    static final ResidentId XIAOMAN_NUMBER = ResidentId.of("990101201708172839").orElseThrow();
    static final ResidentId OTHER_NUMBER = ResidentId.of("990101201701038522").orElseThrow();

    private Told() {}

    /** 小满, 三年级1班, with her grandmother. */
    static Facts xiaoman() {
        return new Facts().with(NAME, "小满").with(ID, XIAOMAN_NUMBER)
                .with(BIRTH, RoughDate.parse("2017-08-17"))
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_PHONE, new Phone("15448004246"));
    }

    static Facts without(Facts facts, Fact... gone) {
        var rest = facts.copy();
        for (var fact : gone) rest.with(fact, null);
        return rest;
    }

    static Facts in(int grade, int number, Facts facts) {
        return facts.copy().with(GRADE, grade).with(CLASS, number);
    }

    static ToldRow row(int number, Facts facts) {
        return new ToldRow("花名册", number, false, null, facts, Map.of(), List.of());
    }

    static ToldRow keyed(int number, UUID child, Facts facts) {
        return new ToldRow("花名册", number, false, child, facts, Map.of(), List.of());
    }

    static ToldRow masked(int number, Facts facts, Map<Fact, String> masked) {
        return new ToldRow("花名册", number, false, null, facts, masked, List.of());
    }

    static ChildFile file(Facts facts, @Nullable OrgId klass) {
        return new ChildFile(new ChildId(Ids.next()), 990101, new OrgId(Ids.next()), klass, facts, TODAY, null, 4,
                Situation.of(facts), WorkingDefinition.USUAL, WorkingDefinition.USUAL.answer(facts, TODAY), Set.of(), TODAY, null, false);
    }
}
