package org.nuanyang.mind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose folders are; that changes by the database's own functions alone, which ask who is looking. */
@Repository
class CustodySql {
    private final JdbcClient jdbc;
    private final Vault vault;

    CustodySql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Custody.Folder> keptBy(AccountId keeper) {
        return jdbc.sql("""
                select folder.id, folder.child_id, coalesce(card.name, folder.child_name) as child_name, folder.kept_since, card.id is not null as here
                  from mind.folder
                  left join roster.child_card as card
                    on card.county_id = folder.county_id and card.id = folder.child_id and card.school_id = any ((select viewer.counselled())::uuid[])
                 where folder.county_id = (select viewer.county()) and folder.keeper = :keeper
                 order by here, coalesce(card.sort_name, folder.child_name), folder.id
                """).param("keeper", keeper.value())
                .query((row, _) -> new Custody.Folder(new FolderId(id(row, "id")), new ChildId(id(row, "child_id")), row.getString("child_name"),
                        row.getObject("kept_since", LocalDate.class), row.getBoolean("here"))).list();
    }

    Map<FolderId, List<Custody.Successor>> successors(Collection<FolderId> folders, LocalDate on) {
        return jdbc.sql("""
                select folder_id, account_id, name, school_id, school_name
                  from mind.successors(:folders::uuid[], :on)
                 order by school_name, name
                """).param("folders", Rows.texts(folders)).param("on", on)
                .query((row, _) -> Map.entry(new FolderId(id(row, "folder_id")), successor(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The children whose folders went. */
    List<UUID> give(Collection<FolderId> folders, AccountId to, OrgId school, String reason, LocalDate on, Instant at) {
        return jdbc.sql("select child_id from mind.give(:folders::uuid[], :to, :school, :reason, :on, :at)")
                .param("folders", Rows.texts(folders)).param("to", to.value()).param("school", school.value())
                .param("reason", vault.seal(reason)).param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }

    List<Custody.Waiting> waiting(LocalDate on) {
        return jdbc.sql("""
                select waiting.school_id, org.name as school_name, waiting.keeper, waiting.folders
                  from mind.without_keeper(:on) as waiting
                  join access.org on org.county_id = (select viewer.county()) and org.id = waiting.school_id
                 order by org.name, waiting.keeper
                """).param("on", on)
                .query((row, _) -> new Custody.Waiting(new OrgId(id(row, "school_id")), row.getString("school_name"), new AccountId(id(row, "keeper")), row.getLong("folders"))).list();
    }

    List<Custody.Successor> inOffice(OrgId school, LocalDate on) {
        return jdbc.sql("""
                select distinct staff.account_id, staff.name, staff.school_id, org.name as school_name
                  from access.staff
                  join access.org on org.county_id = staff.county_id and org.id = staff.school_id
                 where staff.county_id = (select viewer.county()) and staff.school_id = :school and staff.role = 'PSYCHOLOGY'
                   and staff.from_on <= :on and (staff.until_on is null or staff.until_on >= :on)
                 order by staff.name
                """).param("school", school.value()).param("on", on).query((row, _) -> successor(row)).list();
    }

    long assign(OrgId school, AccountId keeper, AccountId to, String reason, LocalDate on, Instant at) {
        return jdbc.sql("select mind.assign(:school, :keeper, :to, :reason, :on, :at)")
                .param("school", school.value()).param("keeper", keeper.value()).param("to", to.value())
                .param("reason", vault.seal(reason)).param("on", on).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    private static Custody.Successor successor(ResultSet row) throws SQLException {
        return new Custody.Successor(new AccountId(id(row, "account_id")), row.getString("name"), new OrgId(id(row, "school_id")), row.getString("school_name"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
