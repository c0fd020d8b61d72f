package org.nuanyang.roster.condition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Membership.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConditionSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    ConditionSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Condition> of(Collection<UUID> children, Definition definition, LocalDate on) {
        return jdbc.sql("""
                select child.id, extract(year from age(:on::date, child.birth_from::timestamp))::integer as age, spell.ground, child.rural_household, child.health_sealed, child.illness_sealed,
                       child.disability_sealed, child.disability_card_sealed is not null as card, child.economic_state, child.orphan
                  from roster.child
                  left join roster.spell on spell.county_id = child.county_id and spell.child_id = child.id
                                        and spell.definition = :definition and spell.answer = 'COUNTS'
                                        and spell.from_on <= :on::date and (spell.until_on is null or spell.until_on > :on::date)
                 where child.county_id = (select viewer.county()) and child.id = any (:children::uuid[])
                """)
                .param("children", Rows.texts(children)).param("definition", definition.name()).param("on", on)
                .query((row, _) -> condition(row)).list();
    }

    private Condition condition(ResultSet row) throws SQLException {
        var ground = row.getString("ground");
        var hardships = EnumSet.noneOf(EconomicCategory.class);
        var told = row.getString("economic_state");
        if (told != null) hardships.addAll(EconomicCategory.in(told));
        if (row.getBoolean("orphan")) hardships.add(EconomicCategory.ORPHANED);
        return new Condition(new ChildId(row.getObject("id", UUID.class)), row.getObject("age", Integer.class), ground == null ? null : Ground.valueOf(ground),
                row.getObject("rural_household", Boolean.class), Health.of(opened(row, "health"), opened(row, "illness"), opened(row, "disability"), row.getBoolean("card")), hardships);
    }

    private @Nullable String opened(ResultSet row, String name) throws SQLException {
        var sealed = row.getBytes(name + "_sealed");
        return sealed == null ? null : vault.open(sealed);
    }
}
