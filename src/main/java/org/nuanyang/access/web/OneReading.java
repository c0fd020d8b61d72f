package org.nuanyang.access.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Narrowed;
import org.nuanyang.database.Reading;
import org.nuanyang.shell.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In one transaction, and by plans made once: what a page asks is reached by keys. */
@Component
class OneReading implements Together {
    private final JdbcClient jdbc;

    OneReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public <T extends @Nullable Object> T read(Supplier<T> page) {
        Narrowed.planForAnyValues(jdbc);
        return Reading.of(page);
    }
}
