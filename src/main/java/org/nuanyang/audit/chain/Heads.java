package org.nuanyang.audit.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A county's chain as it stands, and its day heads. Called by a door that has asked the viewer; the database shows the own county's only. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Heads {
    private final HeadSql sql;

    Heads(HeadSql sql) {
        this.sql = sql;
    }

    /** Nothing where nothing was ever sealed. */
    public Optional<ChainState> state(int county) {
        return sql.state(county);
    }

    /** The newest first. @param from the first day, {@code to} the last */
    public List<Head> between(int county, LocalDate from, LocalDate to) {
        return sql.between(county, from, to);
    }
}
