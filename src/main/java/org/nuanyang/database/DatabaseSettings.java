package org.nuanyang.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept. Without a database URL the program starts its own PostgreSQL in the data folder.
 *
 * @param data the data folder
 * @param keys where the keys of sealed values lie, when not in the data folder
 * @param database the server to use, when not our own
 */
@ConfigurationProperties("nuanyang")
record DatabaseSettings(@DefaultValue("data") Path data, @DefaultValue Keys keys, @DefaultValue Given database) {

    /** @param cipher what the first key of a new database is for; later ones are added by bin/keys */
    record Keys(@Nullable Path file, @DefaultValue("aes") SealCipher cipher) {
        Path in(Path data) {
            return file != null ? file : data.toAbsolutePath().normalize().resolve("keys").resolve("nuanyang.keys");
        }
    }

    /**
     * @param url JDBC address; may carry {@code user} and {@code password}, which are then the owner's
     * @param appUser the role the program runs as; made by itself when no password is given for it
     * @param poolSize how many connections the program holds at most; 0 for four to a processor, at least eight and at most twenty: each plans
     *     its statements for itself, and more of them than processors only wait for each other
     */
    record Given(
            @Nullable String url,
            @Nullable String ownerUser,
            @Nullable String ownerPassword,
            @Nullable String appUser,
            @Nullable String appPassword,
            @DefaultValue("0") int poolSize) {

        int connections() {
            return poolSize > 0 ? poolSize : Math.clamp(4L * Runtime.getRuntime().availableProcessors(), 8, 20);
        }

        boolean given() {
            return url != null && !url.isBlank();
        }
    }
}
