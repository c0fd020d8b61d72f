package org.nuanyang.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Keys are changed while two servers work on the database; each has the key file in a folder of its own. */
class KeyChangeTest {
    private static final int PLACES = 500;

    private Path folder;
    private TestDatabase database;
    private Login owner;
    private JdbcClient jdbc;
    private KeyOffice office;
    private OneServer here;
    private OneServer there;

    private record OneServer(Path file, Vault vault, KeyWatch watch) {}

    @BeforeEach
    void startTwoServers() throws IOException {
        folder = Files.createTempDirectory("nuanyang-keys-");
        database = TestDatabase.fresh();
        owner = database.ownerLogin();
        jdbc = database.owner();
        var file = copied(database.keys(), "here");
        office = new KeyOffice(file, owner);
        here = server(file);
        there = server(copied(file, "there"));
        jdbc.sql("insert into access.county values (990101, '清溪县', '清溪县教育局', true)").update();
        for (int number = 0; number < PLACES; number++) insert(here, "县教育局" + number);
    }

    private Path copied(Path file, String place) throws IOException {
        var copy = Private.directory(folder.resolve(place)).resolve("nuanyang.keys");
        return Files.copy(file, copy, REPLACE_EXISTING);
    }

    private OneServer server(Path file) {
        var vault = new Vault(KeyRing.ring(KeyRing.open(file, owner), owner));
        var watch = new KeyWatch(file, vault, jdbc);
        watch.look();
        return new OneServer(file, vault, watch);
    }

    @AfterEach
    void remove() throws IOException {
        database.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void aNewKeySealsOnlyWhenEveryServerHoldsIt() throws IOException {
        var name = office.add(SealCipher.SM4);
        assertThat(name).isEqualTo("seal-2-sm4");
        here.watch().look();
        there.watch().look();
        assertThat(here.vault().seal("x")[0]).isEqualTo((byte) 1);
        assertThatThrownBy(() -> office.use(name)).isInstanceOf(CannotStart.class).hasMessageContaining("seal-2-sm4");
        assertThat(here.vault().seal("x")[0]).isEqualTo((byte) 1);
        copied(here.file(), "there");
        there.watch().look();
        try (var _ = looking()) {
            office.use(name);
        }
        assertThat(here.vault().seal("x")[0]).isEqualTo((byte) 2);
        assertThat(there.vault().open(here.vault().seal("县教育局"))).isEqualTo("县教育局");
    }

    @Test
    void everythingIsSealedAnewWhileOthersWrite() throws Exception {
        rotated(SealCipher.SM4, () -> insert(there, "后来"));
        assertThat(office.sealedBy()).containsOnlyKeys(2);
        assertThat(opened(here)).hasSizeGreaterThan(PLACES).contains("县教育局0", "县教育局499", "后来").isEqualTo(opened(there));
        rotated(SealCipher.AES, () -> {});
        assertThat(office.sealedBy()).containsOnlyKeys(3);
        assertThat(opened(here)).contains("县教育局0", "后来");
    }

    @Test
    void goesOnWhereItWasCutOff() throws Exception {
        var name = office.add(SealCipher.AES);
        copied(here.file(), "there");
        here.watch().look();
        there.watch().look();
        try (var _ = looking()) {
            office.use(name);
            assertThatThrownBy(() -> office.reseal(rows -> {
                throw new IllegalStateException("the power went off");
            })).hasMessageContaining("power");
            assertThat(office.sealedBy()).containsOnlyKeys(1, 2);
            assertThat(opened(there)).contains("县教育局0", "县教育局499");
            assertThat(office.reseal(_ -> {})).isPositive().isLessThan(PLACES);
            assertThat(office.reseal(_ -> {})).isZero();
        }
        assertThat(office.sealedBy()).containsOnlyKeys(2);
    }

    @Test
    void aRowThatSomebodyHoldsIsTakenLater() throws Exception {
        try (var session = owner.connect(); var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("select from access.account order by id limit 3 for update");
            var release = new AtomicBoolean();
            rotated(SealCipher.AES, () -> {
                if (office.sealedBy().getOrDefault(1, 0L) == 3 && release.compareAndSet(false, true)) {
                    try {
                        session.rollback();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
            assertThat(release).isTrue();
        }
        assertThat(office.sealedBy()).containsOnlyKeys(2);
    }

    @Test
    void aKeyIsRetiredWhenNothingIsSealedByItAndBackupsOfItsTimeStillFindIt() throws Exception {
        assertThatThrownBy(() -> office.retire("seal-1")).hasMessageContaining("seal-1");
        rotated(SealCipher.SM4, () -> {});
        assertThatThrownBy(() -> office.retire("seal-1")).hasMessageContaining("seal-1"); // within the hour
        jdbc.sql("update keyring.sealing set since = now() - interval '61 minutes'").update();
        insert(new OneServer(here.file(), new Vault(VaultKeys.read(here.file()).without("seal-2-sm4")), here.watch()), "迟到");
        assertThatThrownBy(() -> office.retire("seal-1")).hasMessageContaining("1"); // a late writer's value
        try (var _ = looking()) {
            office.reseal(_ -> {});
        }
        office.retire("seal-1");
        assertThat(VaultKeys.read(here.file()).toString()).isEqualTo("keys [index, seal-2-sm4]");
        assertThat(VaultKeys.readAll(here.file()).toString()).isEqualTo("keys [index, seal-1, seal-2-sm4]");
        here.watch().look();
        assertThat(opened(here)).contains("迟到", "县教育局0");
        server(there.file()); // a copy that still holds the old key starts, and does not bring it back
        KeyRing.remember(VaultKeys.read(there.file()), owner);
        server(here.file());
    }

    @Test
    void aNewDatabaseSealsBySm4WhenItIsToldTo() {
        var file = folder.resolve("sm4/nuanyang.keys");
        assertThat(KeyRing.open(file, TestDatabase.handedOver(""), SealCipher.SM4).seals()).hasToString("[seal-1-sm4]");
        var vault = new Vault(VaultKeys.read(file));
        assertThat(vault.open(vault.seal("13800000000"))).isEqualTo("13800000000");
    }

    @Test
    void aServerThatMeetsAKeyBeforeItsNextLookTakesItUpThere() throws IOException {
        var name = office.add(SealCipher.SM4);
        copied(here.file(), "there");
        var sealed = new Vault(new Ring(VaultKeys.read(here.file()), name)).seal("13800000000");
        assertThat(there.vault().open(sealed)).isEqualTo("13800000000");
    }

    @Test
    void aSpoiledFileChangesNothingForARunningServer() throws IOException {
        Files.writeString(here.file(), "seal-1 AAAA\n");
        here.watch().look();
        assertThat(here.vault().open(here.vault().seal("x"))).isEqualTo("x");
        VaultKeys.fresh().write(here.file());
        here.watch().look();
        assertThat(opened(here)).contains("县教育局0");
        assertThatThrownBy(() -> KeyRing.open(here.file(), owner)).isInstanceOf(CannotStart.class);
    }

    private void rotated(SealCipher cipher, Runnable meanwhile) throws Exception {
        var name = office.add(cipher);
        copied(here.file(), "there");
        here.watch().look();
        there.watch().look();
        var stop = new AtomicBoolean();
        try (var _ = looking(); var other = Executors.newSingleThreadExecutor()) {
            var writing = other.submit(() -> {
                while (!stop.get()) {
                    meanwhile.run();
                    Thread.sleep(20);
                }
                return null;
            });
            office.use(name);
            office.reseal(_ -> {});
            stop.set(true);
            writing.get();
        }
    }

    /** Both servers look every moment instead of every ten seconds. */
    private Looking looking() {
        var stop = new AtomicBoolean();
        var thread = Thread.startVirtualThread(() -> {
            while (!stop.get()) {
                here.watch().look();
                there.watch().look();
            }
        });
        return () -> {
            stop.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private interface Looking extends AutoCloseable {
        @Override
        void close();
    }

    private void insert(OneServer server, String phone) {
        jdbc.sql("""
                insert into access.account (county_id, id, login, name, phone_sealed)
                values (990101, gen_random_uuid(), gen_random_uuid()::text, '王老师', :phone)
                """).param("phone", server.vault().seal(phone)).update();
    }

    private List<String> opened(OneServer server) {
        return jdbc.sql("select phone_sealed from access.account").query(byte[].class).list().stream()
                .map(server.vault()::open).sorted().toList();
    }
}
