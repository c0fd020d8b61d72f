package org.nuanyang.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairings as they begin and end. */
@Repository
class PairingSql {
    private static final String PAIRING = """
            select pairing.id, pairing.child_id, pupil.name as child_name, pupil.school_id, pupil.class_id, pairing.helper_id,
                   coalesce(helper.name, '') as helper_name, helper.sort, helper.account_id, pairing.kind, pairing.family_id,
                   pairing.from_on, pairing.until_on, pairing.ended_why, letter.signed_on,
                   (select max(expires_on)
                      from pairing.background_check
                     where background_check.county_id = pairing.county_id and background_check.helper_id = pairing.helper_id) as check_expires
              from pairing.pairing
              join roster.pupil  on pupil.county_id = pairing.county_id and pupil.id = pairing.child_id
              left join pairing.helper on helper.county_id = pairing.county_id and helper.id = pairing.helper_id
              left join pairing.letter on letter.county_id = pairing.county_id and letter.pairing_id = pairing.id
             where pairing.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    PairingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param family null for a pairing with one child */
    record Begun(PairingId id, UUID child, UUID helper, PairingKind kind, UUID school, @Nullable UUID family, LocalDate from) {}

    record Over(UUID id, UUID childId, UUID helperId, UUID schoolId, String endedWhy) {}

    /** So that two who pair the same helper or child at once come one after the other. In one order, so that they never wait for each other. */
    void hold(Collection<UUID> children, Collection<UUID> helpers) {
        jdbc.sql("""
                select count(pg_advisory_xact_lock(hashtextextended('pairing ' || held.id, 0)))
                  from (select distinct id from unnest(:ids::text[]) as told (id) order by id) as held
                """).param("ids", Rows.texts(Stream.concat(children.stream(), helpers.stream()).sorted().toList()))
                .query(Long.class).single();
    }

    void insert(List<Begun> begun, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into pairing.pairing (county_id, id, child_id, helper_id, kind, school_id, family_id, from_on, begun_by, begun_at)
                select viewer.county(), id, child_id, helper_id, kind, school_id, family_id, from_on, :by, :at
                  from unnest(:id::uuid[], :child::uuid[], :helper::uuid[], :kind::text[], :school::uuid[], :family::uuid[], :from::date[])
                    as told (id, child_id, helper_id, kind, school_id, family_id, from_on)
                """)
                .param("by", by, Types.OTHER).param("at", utc(at))
                .param("id", Rows.texts(begun.stream().map(Begun::id).toList()))
                .param("child", Rows.texts(begun.stream().map(Begun::child).toList()))
                .param("helper", Rows.texts(begun.stream().map(Begun::helper).toList()))
                .param("kind", Rows.texts(begun.stream().map(Begun::kind).toList()))
                .param("school", Rows.texts(begun.stream().map(Begun::school).toList()))
                .param("family", begun.stream().map(each -> each.family() == null ? null : each.family().toString()).toArray(String[]::new))
                .param("from", Rows.texts(begun.stream().map(Begun::from).toList()))
                .update();
    }

    /** False when it has ended already. */
    boolean end(PairingId id, LocalDate until, PairingEnd why, UUID by, Instant at) {
        return jdbc.sql("""
                update pairing.pairing
                   set until_on = :until, ended_why = :why, ended_by = :by, ended_at = :at
                 where county_id = (select viewer.county()) and id = :id and until_on is null and from_on <= :until
                """).param("id", id.value()).param("until", until).param("why", why.name()).param("by", by).param("at", utc(at)).update() == 1;
    }

    /** Among these; null does not narrow. */
    record Among(@Nullable Collection<UUID> children, @Nullable Collection<UUID> accounts, @Nullable Collection<UUID> helpers) {
        static final Among ALL = new Among(null, null, null);
    }

    List<Over> endWhatIsOver(int county, Among among, LocalDate on, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                select id, child_id, helper_id, school_id, ended_why
                  from pairing.end_what_is_over(:county, :children::uuid[], :accounts::uuid[], :helpers::uuid[], :on, :by::uuid, :at)
                """).param("county", county).param("children", Rows.textsOrNull(among.children())).param("accounts", Rows.textsOrNull(among.accounts()))
                .param("helpers", Rows.textsOrNull(among.helpers())).param("on", on).param("by", by).param("at", utc(at))
                .query(Over.class).list();
    }

    Map<ChildId, List<PairingSpan>> spans(Collection<ChildId> children) {
        return jdbc.sql("""
                select pairing.id, pairing.child_id, pairing.kind, helper.account_id, pairing.from_on, pairing.until_on
                  from pairing.pairing
                  left join pairing.helper on helper.county_id = pairing.county_id and helper.id = pairing.helper_id
                 where pairing.county_id = (select viewer.county()) and pairing.child_id = any (:children::uuid[])
                   and pairing.ended_why is distinct from 'MADE_BY_MISTAKE' and pairing.until_on is distinct from pairing.from_on
                 order by pairing.from_on, pairing.id
                """).param("children", Rows.texts(children))
                .query((row, _) -> {
                    var account = Cells.id(row, "account_id");
                    return Map.entry(new ChildId(row.getObject("child_id", UUID.class)), new PairingSpan(
                            new PairingId(row.getObject("id", UUID.class)), PairingKind.valueOf(row.getString("kind")),
                            account == null ? null : new AccountId(account), row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class)));
                })
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<Pairing> find(PairingId id) {
        return jdbc.sql(PAIRING + " and pairing.id = :id").param("id", id.value()).query(PairingSql::pairing).optional();
    }

    List<Pairing> find(Collection<PairingId> ids) {
        return jdbc.sql(PAIRING + " and pairing.id = any (:ids::uuid[]) order by pupil.sort_name, pupil.id, pairing.from_on")
                .param("ids", Rows.texts(ids)).query(PairingSql::pairing).list();
    }

    List<Pairing> openOf(Collection<ChildId> children) {
        return jdbc.sql(PAIRING + " and pairing.child_id = any (:children::uuid[]) and pairing.until_on is null order by pairing.from_on, pairing.id")
                .param("children", Rows.texts(children)).query(PairingSql::pairing).list();
    }

    /** Those that go on first, the latest first. */
    List<Pairing> ofChild(ChildId child) {
        return jdbc.sql(PAIRING + " and pairing.child_id = :child order by pairing.until_on is not null, pairing.from_on desc, pairing.id desc")
                .param("child", child.value()).query(PairingSql::pairing).list();
    }

    /** Those with people from outside that go on. */
    List<Pairing> outside(ChildId child) {
        return jdbc.sql(PAIRING + " and pairing.child_id = :child and pairing.until_on is null and helper.sort = 'OUTSIDE' order by pairing.id")
                .param("child", child.value()).query(PairingSql::pairing).list();
    }

    List<Pairing> ofHelper(HelperId helper) {
        return jdbc.sql(PAIRING + " and pairing.helper_id = :helper order by pairing.until_on is not null, pairing.from_on desc, pairing.id desc")
                .param("helper", helper.value()).query(PairingSql::pairing).list();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Pairing pairing(ResultSet row, int number) throws SQLException {
        var klass = Cells.id(row, "class_id");
        var account = Cells.id(row, "account_id");
        return new Pairing(
                new PairingId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("child_name"),
                new OrgId(row.getObject("school_id", UUID.class)), klass == null ? null : new OrgId(klass),
                new HelperId(row.getObject("helper_id", UUID.class)), row.getString("helper_name"),
                row.getString("sort") == null ? HelperSort.OUTSIDE : HelperSort.valueOf(row.getString("sort")),
                account == null ? null : new AccountId(account), PairingKind.valueOf(row.getString("kind")), Cells.id(row, "family_id"),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                Cells.constant(PairingEnd.class, row.getString("ended_why")), row.getObject("signed_on", LocalDate.class),
                row.getObject("check_expires", LocalDate.class));
    }
}
