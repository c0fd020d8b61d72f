package org.nuanyang.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Pinyin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelperSql {
    private static final String HELPER = """
            select helper.*, org.name as school_name, latest.checked_on, latest.expires_on, latest.checked_by,
                   coalesce(load.children, 0) as load
              from pairing.helper
              join access.org on org.county_id = helper.county_id and org.id = helper.school_id
              left join lateral (select checked_on, expires_on, checked_by
                                   from pairing.background_check
                                  where background_check.county_id = helper.county_id and background_check.helper_id = helper.id
                                  order by expires_on desc
                                  limit 1) as latest on true
              left join lateral pairing.load_of(array[helper.id]) as load on true
             where helper.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    HelperSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(HelperId id, Helper.Told told, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into pairing.helper (county_id, id, sort, school_id, name, sort_name, usual_kind, organisation, village, phone_sealed, added_by, added_at)
                values (viewer.county(), :id, 'OUTSIDE', :school, :name, :sortName, :kind, :organisation, :village, :phone, :by, :at)
                """)
                .param("id", id.value()).param("school", told.school().value()).param("by", by, Types.OTHER).param("at", PairingSql.utc(at))
                .params(told(told)).update();
    }

    /** False when somebody else has changed it since. */
    boolean change(HelperId id, int version, Helper.Told told) {
        return jdbc.sql("""
                update pairing.helper
                   set name = :name, sort_name = :sortName, usual_kind = :kind, organisation = :organisation, village = :village,
                       phone_sealed = :phone, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and version = :version
                """).param("id", id.value()).param("version", version).params(told(told)).update() == 1;
    }

    void check(HelperId id, Helper.Check check, UUID by, Instant at) {
        jdbc.sql("""
                insert into pairing.background_check (county_id, id, helper_id, checked_on, expires_on, checked_by, recorded_by, recorded_at)
                values (viewer.county(), :id, :helper, :on, :expires, :checkedBy, :by, :at)
                """)
                .param("id", Ids.next()).param("helper", id.value()).param("on", check.on()).param("expires", check.expires())
                .param("checkedBy", check.by()).param("by", by).param("at", PairingSql.utc(at)).update();
    }

    List<Helper.Check> checks(HelperId id) {
        return jdbc.sql("""
                select checked_on, expires_on, checked_by
                  from pairing.background_check
                 where county_id = (select viewer.county()) and helper_id = :helper
                 order by checked_on desc, recorded_at desc
                """).param("helper", id.value()).query((row, _) -> check(row)).list();
    }

    /** False when there is one already. */
    boolean account(HelperId id, AccountId account) {
        return jdbc.sql("""
                update pairing.helper
                   set account_id = :account, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and account_id is null
                """).param("account", account.value()).param("id", id.value()).update() == 1;
    }

    /** Of all pairings, those that have ended too. */
    Set<ChildId> children(HelperId id) {
        return Set.copyOf(jdbc.sql("select distinct child_id from pairing.pairing where county_id = (select viewer.county()) and helper_id = :helper")
                .param("helper", id.value()).query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list());
    }

    boolean leave(HelperId id, LocalDate on, String why, UUID by) {
        return jdbc.sql("""
                update pairing.helper
                   set left_on = :on, left_why = :why, left_by = :by, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and left_on is null
                """).param("on", on).param("why", why).param("by", by).param("id", id.value()).update() == 1;
    }

    boolean comeBack(HelperId id) {
        return jdbc.sql("""
                update pairing.helper
                   set left_on = null, left_why = null, left_by = null, version = version + 1
                 where county_id = (select viewer.county()) and id = :id and left_on is not null
                """).param("id", id.value()).update() == 1;
    }

    Optional<Helper> find(HelperId id) {
        return jdbc.sql(HELPER + " and helper.id = :id").param("id", id.value()).query(this::helper).optional();
    }

    /** Grown-ups of these schools, or all in sight, by name; those who have left last. */
    List<Helper> at(@Nullable Collection<UUID> schools, @Nullable HelperSort sort, @Nullable String name) {
        return jdbc.sql(HELPER + """
                 and helper.sort <> 'PUPIL'
                 and (:schools::uuid[] is null or helper.school_id = any (:schools::uuid[]))
                 and (:sort::text is null or helper.sort = :sort)
                 and (:name::text is null or position(lower(:name) in lower(helper.name || ' ' || replace(helper.sort_name, ' ', '') || ' ' || coalesce(helper.organisation, ''))) > 0)
               order by helper.left_on is not null, helper.sort_name, helper.id
               limit 2000
               """).param("schools", schools == null ? null : Rows.texts(schools)).param("sort", sort == null ? null : sort.name()).param("name", name)
                .query(this::helper).list();
    }

    private Map<String, @Nullable Object> told(Helper.Told told) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("name", told.name());
        params.put("sortName", Pinyin.sortName(told.name()));
        params.put("kind", told.usual() == null ? null : told.usual().name());
        params.put("organisation", told.organisation());
        params.put("village", told.village());
        params.put("phone", told.phone() == null ? null : vault.seal(told.phone().digits()));
        return params;
    }

    private Helper helper(ResultSet row, int number) throws SQLException {
        var account = Cells.id(row, "account_id");
        var phone = row.getBytes("phone_sealed");
        return new Helper(
                new HelperId(row.getObject("id", UUID.class)), HelperSort.valueOf(row.getString("sort")), account == null ? null : new AccountId(account),
                new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"), row.getString("name"),
                Cells.constant(PairingKind.class, row.getString("usual_kind")), row.getString("organisation"), row.getString("village"),
                phone == null ? null : new Phone(vault.open(phone)), row.getObject("expires_on") == null ? null : check(row), row.getInt("load"),
                row.getObject("left_on", LocalDate.class), row.getString("left_why"), row.getInt("version"));
    }

    private static Helper.Check check(ResultSet row) throws SQLException {
        return new Helper.Check(row.getObject("checked_on", LocalDate.class), row.getObject("expires_on", LocalDate.class), row.getString("checked_by"));
    }
}
