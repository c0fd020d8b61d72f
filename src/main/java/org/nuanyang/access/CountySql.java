package org.nuanyang.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counties and what they are called. */
@Repository
class CountySql {
    private final JdbcClient jdbc;

    CountySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<County> find(int id) {
        return jdbc.sql("""
                select id, name, bureau_name, invented
                  from access.county
                 where id = :id
                """).param("id", id).query(County.class).optional();
    }

    List<County> all() {
        return jdbc.sql("""
                select id, name, bureau_name, invented
                  from access.county
                 order by id
                """).query(County.class).list();
    }

    void insert(County county) {
        jdbc.sql("""
                insert into access.county (id, name, bureau_name, invented)
                values (:id, :name, :bureau, :invented)
                """)
                .param("id", county.id()).param("name", county.name())
                .param("bureau", county.bureauName()).param("invented", county.invented())
                .update();
    }

    void rename(int county, String name, String bureau, String sortName) {
        jdbc.sql("""
                with named as (
                    update access.county set name = :name, bureau_name = :bureau where id = :county returning id
                )
                update access.org
                   set name = :name, sort_name = :sortName
                  from named
                 where org.county_id = named.id and org.kind = 'COUNTY'
                """).param("county", county).param("name", name).param("bureau", bureau).param("sortName", sortName).update();
    }
}
