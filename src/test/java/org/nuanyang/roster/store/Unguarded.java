package org.nuanyang.roster.store;

import javax.sql.DataSource;
import org.nuanyang.access.Now;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements of the list on another connection: the owner's, for whom there are no policies. */
public final class Unguarded {
    private Unguarded() {}

    public static ListSql list(DataSource source, Vault vault) {
        var jdbc = JdbcClient.create(source);
        return new ListSql(jdbc, new ChosenSql(jdbc, vault, new SignedSql(jdbc, new Now())), new RowSql(jdbc, vault));
    }
}
