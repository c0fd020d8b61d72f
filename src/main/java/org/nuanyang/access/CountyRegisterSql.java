package org.nuanyang.access;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class CountyRegisterSql {
    record AccountRow(UUID id, String login, String name, @Nullable String hash) {}

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    CountyRegisterSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insertOrgs(List<Org> tree) {
        jdbc.batchUpdate("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, code, stages, phone, emergency_phone, stage, entry_year, class_number)
                values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)
                """, tree, BATCH, (row, org) -> {
            row.setInt(1, org.county());
            row.setObject(2, org.id().value());
            row.setObject(3, org.parent() == null ? null : org.parent().value(), Types.OTHER);
            row.setString(4, org.kind().name());
            row.setString(5, org.name());
            row.setString(6, SortName.of(org.name()));
            row.setString(7, org.code());
            row.setArray(8, org.stages().isEmpty() ? null
                    : row.getConnection().createArrayOf("text", org.stages().stream().sorted().map(Stage::name).toArray()));
            row.setString(9, org.phone());
            row.setString(10, org.emergencyPhone());
            var year = org.classYear();
            row.setString(11, year == null ? null : year.stage().name());
            row.setObject(12, year == null ? null : year.entryYear(), Types.INTEGER);
            row.setObject(13, year == null ? null : year.number(), Types.INTEGER);
        });
    }

    void locate(int county, Map<OrgId, Position> positions) {
        jdbc.batchUpdate("""
                update access.org
                   set latitude = ?, longitude = ?
                 where county_id = ? and id = ?
                """, positions.entrySet(), BATCH, (row, school) -> {
            row.setBigDecimal(1, school.getValue().latitude());
            row.setBigDecimal(2, school.getValue().longitude());
            row.setInt(3, county);
            row.setObject(4, school.getKey().value());
        });
    }

    void insertAccounts(int county, List<AccountRow> accounts) {
        jdbc.batchUpdate("""
                insert into access.account (county_id, id, login, name, password_hash, must_change)
                values (?, ?, ?, ?, ?, ?)
                """, accounts, BATCH, (row, account) -> {
            row.setInt(1, county);
            row.setObject(2, account.id());
            row.setString(3, account.login());
            row.setString(4, account.name());
            row.setString(5, account.hash());
            row.setBoolean(6, account.hash() == null);
        });
    }

    void insertDuties(int county, List<CountyRegister.Grant> grants) {
        jdbc.batchUpdate("""
                insert into access.duty (county_id, id, account_id, role, org_id, child_id, from_on, until_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, grants, BATCH, (row, grant) -> {
            row.setInt(1, county);
            row.setObject(2, Ids.next());
            row.setObject(3, grant.account().value());
            row.setString(4, grant.duty().role().name());
            row.setObject(5, grant.duty().org().value());
            row.setObject(6, grant.duty().child(), Types.OTHER);
            row.setObject(7, grant.duty().from());
            row.setObject(8, grant.duty().until(), Types.DATE);
        });
    }
}
