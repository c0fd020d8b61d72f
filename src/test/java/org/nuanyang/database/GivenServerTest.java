package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The start on a server that somebody else runs, from one address. */
class GivenServerTest {
    private Path keys;

    @BeforeEach
    void nameAKeyFile() {
        keys = TestDatabase.folder("given").resolve("keys/nuanyang.keys");
    }

    @Test
    void needsNoMoreThanOneAddress() {
        var handed = TestDatabase.handedOver("createrole");
        var ready = start(handed, null, null);
        assertThat(word(ready.app(), "select current_user")).isEqualTo(Server.database(handed.url()) + "_app");
        assertThat(word(ready.app(), "select has_table_privilege('roster.child', 'select')")).isEqualTo("t");
        assertThat(word(ready.app(), "select count(*) from pg_tables where tableowner = current_user")).isEqualTo("0");
    }

    @Test
    void letsASecondServerWithTheSameKeysIn() {
        var handed = TestDatabase.handedOver("createrole");
        var first = start(handed, null, null);
        assertThat(start(handed, null, null).app()).isEqualTo(first.app());
    }

    @Test
    void saysWhichGrantsAreMissing() {
        var handed = TestDatabase.handedOver("");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, null, null))
                .withMessageContaining("alter role %s createrole".formatted(handed.user()))
                .withMessageContaining("grant create on database %s".formatted(Server.database(handed.url())));
    }

    @Test
    void runsAsTheRoleItIsTold() {
        var handed = TestDatabase.handedOver("");
        var app = TestDatabase.handedOver("");
        assertThat(word(start(handed, app.user(), app.password()).app(), "select current_user")).isEqualTo(app.user());
    }

    @Test
    void refusesToRunAsTheOwnerOrASuperuser() {
        var handed = TestDatabase.handedOver("");
        var mighty = TestDatabase.superuser();
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, handed.user(), handed.password()))
                .withMessageContaining(handed.user());
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, mighty.user(), mighty.password()))
                .withMessageContaining("postgres");
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        var handed = TestDatabase.handedOver("");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(new Login("mysql://x", "a", "b"), null, null))
                .withMessageContaining("jdbc:postgresql://");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Server.given(given(handed.url(), null, null)))
                .withMessageContaining("NUANYANG_DATABASE_OWNER_USER");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(new Login(handed.url(), handed.user(), "wrong"), null, null))
                .withMessageContaining(handed.user())
                .withMessageNotContaining("wrong");
    }

    @Test
    void refusesADatabaseThatANewerProgramHasChanged() {
        var handed = TestDatabase.handedOver("createrole");
        start(handed, null, null);
        run(handed, """
                insert into database.migration (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '29991231.0000', 'of tomorrow', 'SQL', 'V29991231_0000__of_tomorrow.sql', 'x', 1, true)
                """);
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, null, null))
                .withMessageContaining("29991231.0000").withMessageContaining("of tomorrow");
    }

    @Test
    void keepsItsKeysForItselfAndBesideTheDatabase() throws Exception {
        start(TestDatabase.handedOver("createrole"), null, null);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys))).isEqualTo("rw-------");
        assertThat(VaultKeys.read(keys).toString()).isEqualTo("keys [index, seal-1]");
    }

    @Test
    void refusesADatabaseWhoseKeysAreMissingAndMakesNoneInTheirPlace() throws Exception {
        var handed = TestDatabase.handedOver("createrole");
        start(handed, null, null);
        Files.delete(keys);
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, null, null)).withMessageContaining(keys.toString());
        assertThat(keys).doesNotExist();
    }

    @Test
    void refusesKeysOfAnotherDatabase() {
        var handed = TestDatabase.handedOver("createrole");
        start(handed, null, null);
        VaultKeys.fresh().write(keys);
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, null, null))
                .withMessageContaining(keys.toString()).withMessageContaining("index");
    }

    @Test
    void refusesADamagedKeyFile() throws Exception {
        var handed = TestDatabase.handedOver("createrole");
        Files.createDirectories(keys.getParent());
        for (var damaged : new String[] {"", "seal-1 AAAA\nindex AAAA", "seal-1", "seal-1 ???\nindex ???"}) {
            Files.writeString(keys, damaged);
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> start(handed, null, null)).withMessageContaining(keys.toString());
        }
    }

    private Ready start(Login handed, String appUser, String appPassword) {
        var given = given(handed.url() + "?user=" + handed.user() + "&password=" + handed.password(), appUser, appPassword);
        var owner = Server.given(given).owner();
        var opened = KeyRing.open(keys, owner);
        return Ready.made(owner, Roles.application(owner, appUser, appPassword, opened), opened);
    }

    private static DatabaseSettings.Given given(String url, String appUser, String appPassword) {
        return new DatabaseSettings.Given(url, null, null, appUser, appPassword, 5);
    }

    private static String word(Login login, String query) {
        return JdbcClient.create(login.source()).sql(query).query(String.class).single();
    }

    private static void run(Login login, String statement) {
        JdbcClient.create(login.source()).sql(statement).update();
    }
}
