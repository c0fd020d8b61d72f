package org.nuanyang.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * Databases for tests. One server for the whole test run, started when the first test asks, gone with the run; in it
 * one migrated template, of which {@link #fresh()} makes a copy in about a tenth of a second. A Spring test says
 * {@link WithDatabase} instead.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Login owner;
    private final Login app;
    private final HikariDataSource pool;

    /** A new database with all tables and no rows. */
    public static TestDatabase fresh() {
        return new TestDatabase(Cluster.ONE.copy("template_migrated", Server.OWNER));
    }

    /** An empty database of a user of its own who has these attributes, as an administrator would hand it over. */
    static Login handedOver(String attributes) {
        var user = "user_" + NUMBER.incrementAndGet();
        JdbcClient.create(superuser().source()).sql("create role %s login password 'word' %s".formatted(user, attributes)).update();
        return new Login(Cluster.ONE.postgres.url(Cluster.ONE.copy("template0", user)), user, "word");
    }

    static Login superuser() {
        return Cluster.ONE.postgres.superuser();
    }

    static Path folder(String name) {
        return Cluster.FOLDER.resolve(name + NUMBER.incrementAndGet());
    }

    private TestDatabase(String name) {
        owner = Cluster.ONE.owner(name);
        app = Cluster.ONE.app(name);
        pool = new HikariDataSource();
        pool.setDataSource(app.source());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
    }

    /** What the program runs on: the application's role. Nothing of a child is seen outside a {@link Sight}. */
    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public PlatformTransactionManager transactionManager() {
        return new ViewerTransactions(pool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager());
    }

    /** The tables' owner, who sees everything: to lay out a test's rows and to look at what a door has left. */
    public JdbcClient owner() {
        return JdbcClient.create(owner.source());
    }

    /** One connection of the owner's, for laying many rows. */
    public Connection ownerConnection() {
        try {
            return owner.connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Login ownerLogin() {
        return owner;
    }

    Path keys() {
        return Cluster.ONE.keys;
    }

    public OwnerDatabase ownerDatabase() {
        return new OwnerDatabase(owner);
    }

    public Vault vault() {
        return Cluster.ONE.vault;
    }

    /** What a Spring context of the program needs to run on this database. */
    public List<String> properties() {
        return List.of(
                "nuanyang.data=" + folder("context"),
                "nuanyang.keys.file=" + Cluster.ONE.keys,
                "nuanyang.database.url=" + owner.url(),
                "nuanyang.database.owner-user=" + owner.user(),
                "nuanyang.database.owner-password=" + owner.password(),
                "nuanyang.database.app-user=" + app.user(),
                "nuanyang.database.app-password=" + app.password(),
                "nuanyang.database.pool-size=8");
    }

    @Override
    public void close() {
        pool.close();
    }

    private static final class Cluster {
        static final Path FOLDER = Path.of("target", "test-data-" + ProcessHandle.current().pid());
        static final Cluster ONE = new Cluster();

        final EmbeddedPostgres postgres;
        final Path keys = FOLDER.resolve("nuanyang.keys").toAbsolutePath();
        final Vault vault;

        Cluster() {
            var folder = new DataFolder(FOLDER);
            postgres = EmbeddedPostgres.start(
                    folder, Path.of("target").toAbsolutePath(),
                    List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB"));
            Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
            var template = "template_migrated";
            Roles.establish(postgres.superuser(), owner(template), app(template), template);
            var made = KeyRing.open(keys, owner(template));
            if (Divided.wanted()) Divided.migrate(owner(template), app(template));
            Ready.made(owner(template), app(template), made);
            vault = new Vault(made);
        }

        Login owner(String database) {
            return new Login(postgres.url(database), Server.OWNER, "owner");
        }

        Login app(String database) {
            return new Login(postgres.url(database), Server.APPLICATION, "app");
        }

        String copy(String template, String owner) {
            var name = "test_" + NUMBER.incrementAndGet();
            try (var session = postgres.superuser().connect(); var statement = session.createStatement()) {
                statement.execute("create database %s template %s owner %s".formatted(name, template, owner));
                return name;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void remove() {
            try {
                postgres.close();
                FileSystemUtils.deleteRecursively(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
