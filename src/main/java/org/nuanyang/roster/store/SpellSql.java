package org.nuanyang.roster.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.definition.Spell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The spells of children, as they follow from the facts. */
@Repository
class SpellSql {
    /** A sentence's arguments lie in one text. */
    static final String BETWEEN = "\t";

    record Line(UUID child, Spell spell) {}

    private final JdbcClient jdbc;

    SpellSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forget(Collection<UUID> children) {
        if (children.isEmpty()) return;
        jdbc.sql("delete from roster.spell where county_id = viewer.county() and child_id = any (:children::uuid[])")
                .param("children", Rows.texts(children)).update();
    }

    void store(List<Line> lines) {
        if (lines.isEmpty()) return;
        var rows = new Rows<>(lines)
                .text("child_id", Line::child)
                .text("definition", line -> line.spell().definition())
                .text("from_on", line -> line.spell().from())
                .text("until_on", line -> line.spell().until())
                .text("answer", line -> line.spell().membership().answer())
                .text("ground", line -> line.spell().membership().ground())
                .text("why", line -> line.spell().membership().why())
                .text("args", line -> args(line.spell().membership().args()));
        jdbc.sql("""
                insert into roster.spell (county_id, child_id, definition, from_on, until_on, answer, ground, why, args)
                select viewer.county(), child_id, definition, from_on, until_on, answer, ground, why, args
                  from unnest(:child_id::uuid[], :definition::text[], :from_on::date[], :until_on::date[], :answer::text[],
                              :ground::text[], :why::text[], :args::text[])
                    as told (child_id, definition, from_on, until_on, answer, ground, why, args)
                """).params(rows.params()).update();
    }

    private static String args(List<Object> args) {
        return args.stream().map(arg -> arg.toString().replace(BETWEEN, " ")).collect(Collectors.joining(BETWEEN));
    }
}
