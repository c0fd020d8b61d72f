package org.nuanyang.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The order of the start, said by what each step needs of the one before. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(DatabaseSettings settings) {
        return new DataFolder(settings.data());
    }

    @Bean
    Server postgresServer(DatabaseSettings settings, DataFolder folder) {
        return settings.database().given() ? Server.given(settings.database()) : Server.ours(folder);
    }

    @Bean
    VaultKeys vaultKeys(DatabaseSettings settings, DataFolder folder, Server server) {
        return KeyRing.open(settings.keys().in(folder.path()), server.owner(), settings.keys().cipher());
    }

    @Bean
    Ready databaseReady(DatabaseSettings settings, DataFolder folder, Server server, VaultKeys keys) {
        var given = settings.database();
        var app = server.own() != null
                ? new Login(server.owner().url(), Server.APPLICATION, folder.secret("app"))
                : Roles.application(server.owner(), given.appUser(), given.appPassword(), keys);
        return Ready.made(server.owner(), app, keys);
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, Ready ready) {
        var pool = new HikariDataSource();
        pool.setPoolName("nuanyang");
        pool.setDataSource(ready.app().source());
        pool.setMaximumPoolSize(settings.database().connections());
        pool.setConnectionTimeout(10_000);
        pool.setConnectionInitSql("set time zone 'Asia/Shanghai'"); // the driver sets the machine's
        return pool;
    }

    @Bean
    ViewerTransactions transactionManager(DataSource dataSource) {
        return new ViewerTransactions(dataSource);
    }

    @Bean
    OwnerDatabase ownerDatabase(Ready ready) {
        return new OwnerDatabase(ready.owner());
    }

    @Bean
    Vault vault(VaultKeys keys, Ready ready) {
        return new Vault(KeyRing.ring(keys, ready.owner()));
    }

    @Bean
    KeyWatch keyWatch(DatabaseSettings settings, DataFolder folder, Vault vault, DataSource dataSource) {
        return new KeyWatch(settings.keys().in(folder.path()), vault, JdbcClient.create(dataSource));
    }

    @Bean
    KeyCopies keyCopies(DatabaseSettings settings, DataFolder folder, Vault vault, DataSource dataSource) {
        return new KeyCopies(settings.keys().in(folder.path()), vault, JdbcClient.create(dataSource));
    }
}
