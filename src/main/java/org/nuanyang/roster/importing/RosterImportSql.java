package org.nuanyang.roster.importing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Page;
import org.nuanyang.importing.RunId;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterImportSql {
    private final JdbcClient jdbc;

    RosterImportSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Another one as soon as a file of the school is added, changed or taken away. */
    String stamp(OrgId school) {
        return jdbc.sql("""
                select count(*) || ':' || coalesce(sum(version), 0)
                  from roster.child
                 where county_id = (select viewer.county()) and school_id = :school and left_on is null
                """)
                .param("school", school.value()).query(String.class).single();
    }

    List<ChildId> named(OrgId school, Collection<String> names) {
        return jdbc.sql("""
                select id
                  from roster.child
                 where county_id = (select viewer.county()) and school_id = :school and left_on is null
                   and name in (select unnest(:names::text[]))
                """)
                .param("school", school.value()).param("names", names.toArray(String[]::new))
                .query((row, _) -> new ChildId(row.getObject("id", UUID.class))).list();
    }

    /** The children whom a run has enrolled or changed, fifty a page. */
    Page<ChildId> touched(RunId run, int page) {
        var total = jdbc.sql("""
                select count(*)
                  from roster.amendment
                 where county_id = (select viewer.county()) and run_id = :run and source = 'IMPORT'
                """)
                .param("run", run.value()).query(Long.class).single();
        var ids = jdbc.sql("""
                select child_id
                  from roster.amendment
                 where county_id = (select viewer.county()) and run_id = :run and source = 'IMPORT'
                 order by enrolled desc, child_id
                 limit :size offset :offset
                """)
                .param("run", run.value()).param("size", Page.SIZE).param("offset", Page.offset(page))
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
        return new Page<>(ids, Page.number(page), Page.SIZE, total);
    }
}
