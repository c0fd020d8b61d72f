package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom time alone may have made count. */
@Repository
public class RecountSql {
    private final JdbcClient jdbc;
    private final Loading loading;
    private final ChoiceSql choices;
    private final SpellKeeping spells;
    private final Vault vault;

    RecountSql(JdbcClient jdbc, Loading loading, ChoiceSql choices, SpellKeeping spells, Vault vault) {
        this.jdbc = jdbc;
        this.loading = loading;
        this.choices = choices;
        this.spells = spells;
        this.vault = vault;
    }

    public List<UUID> due(LocalDate asOf, int atMost) {
        return jdbc.sql("""
                select id
                  from roster.child
                 where county_id = (select viewer.county()) and counts_until <= :asOf and erased_on is null
                 order by counts_until, id
                 limit :atMost
                """).param("asOf", asOf).param("atMost", atMost).query(UUID.class).list();
    }

    /** The facts stay as they are, so this is no amendment. */
    public void recount(List<UUID> ids, LocalDate asOf) {
        loading.children().lock(ids);
        var people = new People();
        var files = loading.load(ids, people, false).values();
        var composition = new Composition(people, asOf);
        var definition = choices.inForce(asOf);
        loading.children().store(files.stream().map(file -> Derived.from(file, composition.facts(file), composition, definition, vault)).toList());
        spells.follow(files, composition);
    }
}
