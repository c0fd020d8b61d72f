package org.nuanyang.notices;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.notices.channel.PushAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PreferenceSql {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Vault vault;

    PreferenceSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Map<AccountId, Preference> of(int county, Collection<AccountId> accounts) {
        record Row(AccountId account, Preference told) {}
        return jdbc.sql("select * from notices.preference where county_id = :county and account_id = any (:accounts::uuid[])")
                .param("county", county).param("accounts", ids(accounts))
                .query((row, _) -> {
                    var mail = row.getBytes("mail_sealed");
                    return new Row(new AccountId(row.getObject("account_id", UUID.class)),
                            new Preference(mail == null ? null : vault.open(mail), row.getBoolean("by_mail"), row.getBoolean("by_sms")));
                }).stream().collect(Collectors.toMap(Row::account, Row::told));
    }

    void put(int county, AccountId account, Preference told) {
        jdbc.sql("""
                insert into notices.preference (county_id, account_id, mail_sealed, by_mail, by_sms)
                values (:county, :account, :mail, :byMail, :bySms)
                on conflict (county_id, account_id) do update
                   set mail_sealed = excluded.mail_sealed, by_mail = excluded.by_mail, by_sms = excluded.by_sms
                """)
                .param("county", county).param("account", account.value())
                .param("mail", told.mail() == null ? null : vault.seal(told.mail()), Types.BINARY)
                .param("byMail", told.byMail()).param("bySms", told.bySms()).update();
    }

    List<Device> devices(int county, Collection<AccountId> accounts) {
        return jdbc.sql("select * from notices.subscription where county_id = :county and account_id = any (:accounts::uuid[]) order by made_at")
                .param("county", county).param("accounts", ids(accounts)).query(this::device).list();
    }

    void insert(int county, Device device) {
        jdbc.sql("""
                insert into notices.subscription (county_id, id, account_id, endpoint_index, address_sealed, device, made_at)
                values (:county, :id, :account, :index, :address, :device, :at)
                """)
                .param("county", county).param("id", device.id()).param("account", device.account().value())
                .param("index", index(device.address().endpoint())).param("address", vault.seal(JSON.writeValueAsBytes(device.address())))
                .param("device", device.name()).param("at", device.since().atOffset(ZoneOffset.UTC)).update();
    }

    /** Whoever's it was. */
    int delete(int county, URI endpoint) {
        return jdbc.sql("delete from notices.subscription where county_id = :county and endpoint_index = :index")
                .param("county", county).param("index", index(endpoint)).update();
    }

    int delete(int county, UUID id) {
        return jdbc.sql("delete from notices.subscription where county_id = :county and id = :id").param("county", county).param("id", id).update();
    }

    private byte[] index(URI endpoint) {
        return vault.blindIndex("notices.endpoint", endpoint.toString());
    }

    private Device device(ResultSet row, int number) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class)),
                JSON.readValue(vault.openBytes(row.getBytes("address_sealed")), PushAddress.class),
                row.getString("device"), row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static UUID[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
