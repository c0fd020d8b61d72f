package org.nuanyang.roster.entrusted;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.entrusted.Agreement.Copies;
import org.nuanyang.roster.entrusted.Agreement.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntrustedSql {
    private static final String OF = """
            select *
              from roster.entrusted_care
             where county_id = (select viewer.county()) and child_id = any (:children::uuid[])
             order by child_id, ended_on is not null, made_at desc
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    EntrustedSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(EntrustedCareId id, ChildId child, Agreement agreement, Instant at, AccountId by) {
        var entruster = agreement.entruster();
        var carer = agreement.carer();
        var wish = agreement.wish();
        jdbc.sql("""
                insert into roster.entrusted_care (
                       county_id, id, child_id, entruster_name, entruster_relation, entruster_phone_sealed, carer_name,
                       carer_relation, carer_phone_sealed, carer_id_sealed, carer_birth, carer_address_sealed, capable,
                       ruled_out, wish_heard_on, wish_how, wish_sealed, from_on, until_on, duties_sealed, fee,
                       weekly_contact, signature, signed_on, witness, not_signed_why, school_copy_on, village_copy_on,
                       made_at, made_by)
                values (viewer.county(), :id, :child, :entruster, :entruster_relation, :entruster_phone, :carer,
                        :carer_relation, :carer_phone, :carer_id, :carer_birth, :carer_address, :capable,
                        :ruled_out::text[], :wish_on, :wish_how, :wish, :from, :until, :duties, :fee,
                        :weekly, :signature, :signed_on, :witness, :why_not, :school_copy, :village_copy,
                        :at, :by)
                """)
                .param("id", id.value()).param("child", child.value())
                .param("entruster", entruster.name()).param("entruster_relation", name(entruster.relation()))
                .param("entruster_phone", sealed(entruster.phone() == null ? null : entruster.phone().digits()), Types.BINARY)
                .param("carer", carer.name()).param("carer_relation", name(carer.relation()))
                .param("carer_phone", sealed(carer.phone() == null ? null : carer.phone().digits()), Types.BINARY)
                .param("carer_id", sealed(carer.id() == null ? null : carer.id().value()), Types.BINARY)
                .param("carer_birth", carer.birth(), Types.DATE).param("carer_address", sealed(carer.address()), Types.BINARY)
                .param("capable", agreement.capable())
                .param("ruled_out", agreement.ruledOut().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("wish_on", wish == null ? null : wish.heardOn(), Types.DATE).param("wish_how", wish == null ? null : wish.how().name())
                .param("wish", sealed(wish == null ? null : wish.words()), Types.BINARY)
                .param("from", agreement.from(), Types.DATE).param("until", agreement.until(), Types.DATE)
                .param("duties", sealed(agreement.duties()), Types.BINARY).param("fee", agreement.fee())
                .param("weekly", agreement.weeklyContact()).param("signature", agreement.signing().kind().name())
                .param("signed_on", agreement.signing().signedOn(), Types.DATE).param("witness", agreement.signing().witness())
                .param("why_not", agreement.signing().whyNot())
                .param("school_copy", agreement.copies().school(), Types.DATE).param("village_copy", agreement.copies().village(), Types.DATE)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value())
                .update();
    }

    /** Holds the child's open agreement against others until the end of the transaction. */
    Optional<EntrustedCare> lockOpen(ChildId child) {
        return jdbc.sql("""
                select *
                  from roster.entrusted_care
                 where county_id = (select viewer.county()) and child_id = :child and ended_on is null
                   for update
                """).param("child", child.value()).query(this::care).optional();
    }

    /** The open one first, then the ended ones, the latest first. */
    List<EntrustedCare> of(Collection<ChildId> children) {
        return jdbc.sql(OF).param("children", Rows.texts(children)).query(this::care).list();
    }

    Optional<EntrustedCare> find(EntrustedCareId id) {
        return jdbc.sql("select * from roster.entrusted_care where county_id = (select viewer.county()) and id = :id")
                .param("id", id.value()).query(this::care).optional();
    }

    boolean end(EntrustedCareId id, EntrustedCare.End end, Instant at, AccountId by) {
        return jdbc.sql("""
                update roster.entrusted_care
                   set ended_on = :on, ended_why = :why, ended_note = :note, ended_at = :at, ended_by = :by
                 where county_id = (select viewer.county()) and id = :id and ended_on is null
                """)
                .param("id", id.value()).param("on", end.on()).param("why", end.why().name()).param("note", end.note())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).update() == 1;
    }

    void copies(EntrustedCareId id, Copies copies) {
        jdbc.sql("""
                update roster.entrusted_care
                   set school_copy_on = :school, village_copy_on = :village
                 where county_id = (select viewer.county()) and id = :id
                """)
                .param("id", id.value()).param("school", copies.school(), Types.DATE).param("village", copies.village(), Types.DATE).update();
    }

    private EntrustedCare care(ResultSet row, int number) throws SQLException {
        var entruster = new Party(row.getString("entruster_name"), relation(row, "entruster_relation"), phone(row, "entruster_phone_sealed"), null, null, null);
        var id = opened(row, "carer_id_sealed");
        var carer = new Party(row.getString("carer_name"), relation(row, "carer_relation"), phone(row, "carer_phone_sealed"),
                id == null ? null : new ResidentId(id), day(row, "carer_birth"), opened(row, "carer_address_sealed"));
        var heard = day(row, "wish_heard_on");
        var wish = heard == null ? null : new Wish(heard, WishHeard.valueOf(row.getString("wish_how")), opened(row, "wish_sealed"));
        var ruledOut = Arrays.stream((String[]) row.getArray("ruled_out").getArray()).map(CareExclusion::valueOf).collect(Collectors.toSet());
        var agreement = new Agreement(entruster, carer, row.getBoolean("capable"), ruledOut, wish, day(row, "from_on"), day(row, "until_on"),
                opened(row, "duties_sealed"), row.getString("fee"), row.getBoolean("weekly_contact"), signing(row),
                new Copies(day(row, "school_copy_on"), day(row, "village_copy_on")));
        var ended = day(row, "ended_on");
        return new EntrustedCare(
                new EntrustedCareId(row.getObject("id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), agreement,
                row.getTimestamp("made_at").toInstant(), new AccountId(row.getObject("made_by", UUID.class)),
                ended == null ? null : new EntrustedCare.End(ended, CareEnding.valueOf(row.getString("ended_why")), row.getString("ended_note")));
    }

    private static Signing signing(ResultSet row) throws SQLException {
        return switch (Signing.Signature.valueOf(row.getString("signature"))) {
            case ON_PAPER -> new Signing.OnPaper(day(row, "signed_on"));
            case BY_PHONE -> new Signing.ByPhone(day(row, "signed_on"), row.getString("witness"));
            case NOT_SIGNED -> new Signing.NotSigned(row.getString("not_signed_why"));
        };
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Relation relation(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Relation.valueOf(name);
    }

    private @Nullable Phone phone(ResultSet row, String column) throws SQLException {
        var digits = opened(row, column);
        return digits == null ? null : new Phone(digits);
    }

    private @Nullable String opened(ResultSet row, String column) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(sealed);
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
