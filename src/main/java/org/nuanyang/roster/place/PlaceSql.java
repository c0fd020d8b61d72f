package org.nuanyang.roster.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Phone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    PlaceSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<PlaceContacts> all() {
        return jdbc.sql("select * from roster.place_contact where county_id = (select viewer.county())").query(this::contacts).list();
    }

    Optional<PlaceContacts> find(PlaceName place) {
        return jdbc.sql("""
                select *
                  from roster.place_contact
                 where county_id = (select viewer.county()) and township = :township and village = :village
                """).param("township", place.township()).param("village", place.village()).query(this::contacts).optional();
    }

    record Lived(String township, String village, int children) {
        PlaceName name() {
            return new PlaceName(township, village);
        }
    }

    /** Where the children in sight live. */
    List<Lived> lived() {
        return jdbc.sql("""
                select coalesce(township, '') as township, coalesce(village, '') as village, count(*)::integer as children
                  from roster.child
                 where county_id = (select viewer.county()) and left_on is null and num_nonnulls(township, village) > 0
                 group by 1, 2
                """).query(Lived.class).list();
    }

    void set(PlaceContacts contacts, Instant at, AccountId by) {
        jdbc.sql("""
                insert into roster.place_contact (county_id, township, village, officer, officer_phone_sealed, office_phone_sealed, set_at, set_by)
                values (viewer.county(), :township, :village, :officer, :officer_phone, :office_phone, :at, :by)
                on conflict (county_id, township, village) do update set
                        officer = excluded.officer, officer_phone_sealed = excluded.officer_phone_sealed,
                        office_phone_sealed = excluded.office_phone_sealed, set_at = excluded.set_at, set_by = excluded.set_by
                """)
                .param("township", contacts.place().township()).param("village", contacts.place().village()).param("officer", contacts.officer())
                .param("officer_phone", sealed(contacts.officerPhone()), Types.BINARY).param("office_phone", sealed(contacts.officePhone()), Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).update();
    }

    private PlaceContacts contacts(ResultSet row, int number) throws SQLException {
        return new PlaceContacts(new PlaceName(row.getString("township"), row.getString("village")), row.getString("officer"),
                phone(row, "officer_phone_sealed"), phone(row, "office_phone_sealed"));
    }

    private @Nullable Phone phone(ResultSet row, String column) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : new Phone(vault.open(sealed));
    }

    private byte @Nullable [] sealed(@Nullable Phone phone) {
        return phone == null ? null : vault.seal(phone.digits());
    }
}
