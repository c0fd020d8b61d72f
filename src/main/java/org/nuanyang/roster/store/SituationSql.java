package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.definition.AwaySpell;
import org.nuanyang.roster.definition.ParentSituation.Side;
import org.nuanyang.roster.definition.Situation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the definitions ask, of everybody in sight and on the roll, without opening any file: nothing sealed is read. */
@Repository
public class SituationSql {
    private static final String CHILDREN = """
            select child.id, child.birth_from, child.birth_precision, child.rural_household, child.orphan, child.abandoned,
                   child.single_parent_family, child.parents_away, child.declared, class.stage, class.entry_year, class.class_number
              from roster.child
              left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
             where child.county_id = (select viewer.county()) and child.left_on is null
            """;

    private static final String PARENTS = """
            select parent.child_id, parent.side, parent.can_guard, person.deceased, person.at_home_on, absence.id as absence_id,
                   absence.away_from, absence.away_precision, absence.away_until, absence.noted_on,
                   coalesce(absence.place_sealed, person.workplace_sealed) is not null as works
              from roster.parent
              join roster.person on person.county_id = parent.county_id and person.id = parent.person_id
              left join roster.absence on absence.county_id = person.county_id and absence.person_id = person.id
             where parent.county_id = (select viewer.county())
             order by parent.child_id
            """;

    private final JdbcClient jdbc;

    SituationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One side of one child, with one of the times away or none. */
    private record Told(UUID child, Side side, Boolean canGuard, boolean dead, boolean home, boolean works, AwaySpell spell) {}

    /** The situations of everybody in sight, on any day; the grade is reckoned from this one. */
    public void each(LocalDate today, Consumer<Situation> consumer) {
        var parents = new HashMap<UUID, List<Told>>();
        for (var told : jdbc.sql(PARENTS).query(SituationSql::told).list()) {
            parents.computeIfAbsent(told.child(), _ -> new ArrayList<>(2)).add(told);
        }
        jdbc.sql(CHILDREN).query(row -> {
            consumer.accept(situation(facts(row, today), parents.getOrDefault(row.getObject("id", UUID.class), List.of())));
        });
    }

    private static Situation situation(Facts facts, List<Told> parents) {
        Map<Side, List<AwaySpell>> spells = new EnumMap<>(Side.class);
        for (var told : parents) {
            if (told.spell() != null) spells.computeIfAbsent(told.side(), _ -> new ArrayList<>(2)).add(told.spell());
        }
        for (var told : parents) tell(facts, told, spells.getOrDefault(told.side(), List.of()));
        var situation = Situation.of(facts);
        for (var each : spells.entrySet()) situation = situation.away(each.getKey(), each.getValue());
        return situation;
    }

    private static void tell(Facts facts, Told told, List<AwaySpell> spells) {
        boolean away = spells.stream().anyMatch(spell -> spell.until() == null);
        switch (told.side()) {
            case FATHER -> facts.with(Fact.FATHER_DECEASED, told.dead()).with(Fact.FATHER_CAN_GUARD, told.canGuard())
                    .with(Fact.FATHER_AWAY, away ? Boolean.TRUE : told.home() ? Boolean.FALSE : null);
            case MOTHER -> facts.with(Fact.MOTHER_DECEASED, told.dead()).with(Fact.MOTHER_CAN_GUARD, told.canGuard())
                    .with(Fact.MOTHER_AWAY, away ? Boolean.TRUE : told.home() ? Boolean.FALSE : null);
            case PARENT -> facts.with(Fact.PARENT_PLACE, told.works() ? "-" : null);
        }
    }

    private static Facts facts(ResultSet row, LocalDate today) throws SQLException {
        var year = ClassYear.in(row);
        var away = row.getString("parents_away");
        return new Facts()
                .with(Fact.BIRTH, Columns.Rough.read(row, "birth"))
                .with(Fact.RURAL_HOUSEHOLD, row.getObject("rural_household", Boolean.class))
                .with(Fact.ORPHAN, row.getObject("orphan", Boolean.class))
                .with(Fact.ABANDONED, row.getObject("abandoned", Boolean.class))
                .with(Fact.SINGLE_PARENT_FAMILY, row.getObject("single_parent_family", Boolean.class))
                .with(Fact.PARENTS_AWAY, away == null ? null : ParentsAway.valueOf(away))
                .with(Fact.DECLARED, row.getString("declared"))
                .with(Fact.GRADE, year == null ? null : year.grade(today))
                .with(Fact.ENTRY_YEAR, year == null ? null : year.entryYear());
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        var spell = row.getObject("absence_id", UUID.class) == null ? null
                : new AwaySpell(Columns.Rough.read(row, "away"), row.getObject("away_until", LocalDate.class), row.getObject("noted_on", LocalDate.class));
        return new Told(
                row.getObject("child_id", UUID.class), Side.valueOf(ParentLink.subject(row.getString("side")).name()),
                row.getObject("can_guard", Boolean.class), row.getBoolean("deceased"), row.getObject("at_home_on", LocalDate.class) != null,
                row.getBoolean("works"), spell);
    }
}
