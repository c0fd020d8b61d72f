package org.nuanyang.access.web;

import org.nuanyang.database.Narrowed;
import org.nuanyang.shell.Together;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In one transaction, and by plans made once: what Today asks is reached by keys. */
@Component
class OneReading implements Together {
    private final JdbcClient jdbc;

    OneReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void read(Runnable all) {
        Narrowed.planForAnyValues(jdbc);
        all.run();
    }
}
