package org.nuanyang.protection.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.protection.consent.Consent.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsentSql {
    private final JdbcClient jdbc;

    ConsentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is an open answer for the purpose already. */
    boolean insert(UUID child, Consent.Told told, int textVersion, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into protection.consent (county_id, id, child_id, purpose, answer, giver, giver_name, how, scope, given_on,
                                                text_version, recorded_by, recorded_at)
                values (viewer.county(), :id, :child, :purpose, :answer, :giver, :name, :how, :scope, :on, :version, :by, :at)
                on conflict (county_id, child_id, purpose) where ended_at is null do nothing
                """)
                .param("id", ConsentId.next().value()).param("child", child).param("purpose", told.purpose().name())
                .param("answer", told.answer().name()).param("giver", told.giver().name()).param("name", told.giverName())
                .param("how", told.how().name()).param("scope", told.scope()).param("on", told.on()).param("version", textVersion)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** On the product's own texts; whoever has an answer keeps it. */
    void insertAll(List<PastConsents.Past> past, AccountId by, Instant at) {
        jdbc.sql("""
                insert into protection.consent (county_id, id, child_id, purpose, answer, giver, giver_name, how, given_on, text_version, recorded_by, recorded_at)
                select viewer.county(), id, child, purpose, answer, giver, name, how, day, 0, :by, :at
                  from unnest(:ids::uuid[], :children::uuid[], :purposes::text[], :answers::text[], :givers::text[], :names::text[], :ways::text[], :days::date[])
                    as told (id, child, purpose, answer, giver, name, how, day)
                on conflict (county_id, child_id, purpose) where ended_at is null do nothing
                """)
                .param("ids", each(past, _ -> ConsentId.next())).param("children", each(past, PastConsents.Past::child))
                .param("purposes", each(past, one -> one.told().purpose())).param("answers", each(past, one -> one.told().answer()))
                .param("givers", each(past, one -> one.told().giver())).param("names", each(past, one -> one.told().giverName()))
                .param("ways", each(past, one -> one.told().how())).param("days", each(past, one -> one.told().on()))
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static String[] each(List<PastConsents.Past> past, Function<PastConsents.Past, Object> what) {
        return past.stream().map(one -> what.apply(one).toString()).toArray(String[]::new);
    }

    /** False when it has ended meanwhile. */
    boolean end(ConsentId id, LocalDate on, Consent.Ending why, AccountId by, Instant at) {
        return jdbc.sql("""
                update protection.consent
                   set ended_on = greatest(given_on, :on), ended_why = :why, ended_by = :by, ended_at = :at
                 where county_id = (select viewer.county()) and id = :id and ended_at is null
                """).param("id", id.value()).param("on", on).param("why", why.name()).param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** The open ones first, then the ended ones, the latest first. */
    List<Consent> of(UUID child) {
        return jdbc.sql("""
                select *
                  from protection.consent
                 where county_id = (select viewer.county()) and child_id = :child
                 order by ended_at is not null, recorded_at desc, id desc
                """).param("child", child).query(this::consent).list();
    }

    Optional<Consent> open(UUID child, ConsentPurpose purpose) {
        return jdbc.sql("""
                select *
                  from protection.consent
                 where county_id = (select viewer.county()) and child_id = :child and purpose = :purpose and ended_at is null
                """).param("child", child).param("purpose", purpose.name()).query(this::consent).optional();
    }

    Set<UUID> given(Collection<UUID> children, ConsentPurpose purpose) {
        return jdbc.sql("""
                select child_id
                  from protection.consent
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
                   and purpose = :purpose and answer = 'GIVEN' and ended_at is null
                """).param("children", texts(children)).param("purpose", purpose.name()).query(UUID.class).list().stream().collect(Collectors.toSet());
    }

    /** The children of a class by name, each with the open answer. */
    List<ConsentLine> ofClass(UUID klass, ConsentPurpose purpose) {
        return jdbc.sql("""
                select child.id, child.name, guardian.name as guardian, guardian.relation, consent.answer, consent.giver_name, consent.given_on
                  from roster.child_card as child
                  left join roster.guardian_of_today as guardian on guardian.county_id = child.county_id and guardian.child_id = child.id
                  left join protection.consent on consent.county_id = child.county_id and consent.child_id = child.id
                                              and consent.purpose = :purpose and consent.ended_at is null
                 where child.county_id = (select viewer.county()) and child.class_id = :class and child.left_on is null
                 order by child.sort_name, child.id
                """).param("class", klass).param("purpose", purpose.name())
                .query((row, _) -> {
                    var answer = row.getString("answer");
                    return new ConsentLine(row.getObject("id", UUID.class), row.getString("name"), row.getString("guardian"), Giver.of(row.getString("relation")),
                            answer == null ? null : Answer.valueOf(answer), row.getString("giver_name"), row.getString("given_on"));
                }).list();
    }

    List<ConsentCount> counts(Collection<UUID> classes) {
        return jdbc.sql("""
                select child.class_id, purpose.name, count(*) as children,
                       count(*) filter (where consent.answer = 'GIVEN') as given, count(*) filter (where consent.answer = 'REFUSED') as refused
                  from roster.child_card as child
                 cross join unnest(:purposes::text[]) as purpose (name)
                  left join protection.consent on consent.county_id = child.county_id and consent.child_id = child.id
                                              and consent.purpose = purpose.name and consent.ended_at is null
                 where child.county_id = (select viewer.county()) and child.class_id = any (:classes::uuid[]) and child.left_on is null
                 group by child.class_id, purpose.name
                """).param("classes", texts(classes))
                .param("purposes", List.of(ConsentPurpose.values()).stream().map(Enum::name).toArray(String[]::new))
                .query((row, _) -> new ConsentCount(row.getObject("class_id", UUID.class), ConsentPurpose.valueOf(row.getString("name")),
                        row.getInt("children"), row.getInt("given"), row.getInt("refused"))).list();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private Consent consent(ResultSet row, int number) throws SQLException {
        var why = row.getString("ended_why");
        var told = new Consent.Told(ConsentPurpose.valueOf(row.getString("purpose")), Answer.valueOf(row.getString("answer")),
                Giver.valueOf(row.getString("giver")), row.getString("giver_name"), Consent.How.valueOf(row.getString("how")), row.getString("scope"),
                row.getObject("given_on", LocalDate.class));
        return new Consent(new ConsentId(row.getObject("id", UUID.class)), told, row.getInt("text_version"),
                new AccountId(row.getObject("recorded_by", UUID.class)), why == null ? null
                        : new Consent.End(row.getObject("ended_on", LocalDate.class), Consent.Ending.valueOf(why), new AccountId(row.getObject("ended_by", UUID.class))));
    }
}
