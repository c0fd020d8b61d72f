package org.nuanyang.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.ChildRow;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.definition.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a list tells of a child. */
@Repository
class RowSql {
    /** By their keys, whatever the values: a plan made once serves every time. */
    private static final String ROWS = """
            select child.*, school.name as school_name, class.stage, class.entry_year, class.class_number,
                   person.name as guardian_name, person.phone_sealed as guardian_phone_sealed
              from unnest(:ids::uuid[]) as chosen (id)
             cross join lateral (select *
                                   from roster.child
                                  where child.county_id = (select viewer.county()) and child.id = chosen.id
                                 offset 0) as child
              join access.org as school on school.county_id = child.county_id and school.id = child.school_id
              left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
              left join roster.guardian on guardian.county_id = child.county_id and guardian.child_id = child.id
                                       and guardian.place = 1 and guardian.until_on is null
              left join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
             order by child.sort_name, child.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    RowSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By name, whatever the order asked in. */
    List<ChildRow> of(Collection<UUID> children) {
        return jdbc.sql(ROWS).param("ids", Rows.texts(children)).query(this::row).list();
    }

    private ChildRow row(ResultSet row, int number) throws SQLException {
        var sex = row.getString("sex");
        var id = row.getBytes("resident_id_sealed");
        var klass = row.getObject("class_id", UUID.class);
        var relation = row.getString("guardian_relation");
        var guardian = row.getString("guardian_name");
        var phone = row.getBytes("guardian_phone_sealed");
        var precision = row.getString("birth_precision");
        var left = row.getString("left_why");
        return new ChildRow(
                new ChildId(row.getObject("id", UUID.class)),
                row.getString("name"),
                sex == null ? null : Sex.valueOf(sex),
                precision == null ? null
                        : new RoughDate(row.getObject("birth_from", LocalDate.class), RoughDate.Precision.valueOf(precision)),
                id == null ? null : new ResidentId(vault.open(id)).masked(),
                new OrgId(row.getObject("school_id", UUID.class)),
                row.getString("school_name"),
                klass == null ? null : new OrgId(klass),
                ClassYear.in(row),
                row.getObject("boarding", Boolean.class),
                Membership.Answer.valueOf(row.getString("counts")),
                clarities((String[]) row.getArray("missing").getArray()),
                guardian == null || guardian.isEmpty() ? null : guardian,
                relation == null ? null : Relation.valueOf(relation),
                phone == null ? null : new Phone(vault.open(phone)).masked(),
                row.getObject("enrolled_on", LocalDate.class),
                left == null ? null : new Departure(row.getObject("left_on", LocalDate.class), Departure.Why.valueOf(left)),
                row.getInt("version"));
    }

    private static Set<Clarity> clarities(String[] names) {
        return Arrays.stream(names).map(Clarity::valueOf).collect(Collectors.toSet());
    }
}
