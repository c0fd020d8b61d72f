package org.nuanyang.database;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by telling the database who is looking. The settings end with the transaction, so the next
 * user of the connection inherits nothing. A statement outside a transaction sees no child.
 */
final class ViewerTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    private static final String TELL = """
            select set_config('app.county', ?, true), set_config('app.orgs', ?, true),
                   set_config('app.children', ?, true), set_config('app.account', ?, true),
                   set_config('app.whole_county', ?, true), set_config('app.counselled', ?, true),
                   set_config('app.heeded', ?, true)
            """;

    ViewerTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Sight.current().ifPresent(sight -> tell(transaction, sight));
    }

    private void tell(Object transaction, Sight sight) {
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, String.valueOf(sight.county()));
            statement.setString(2, array(sight.orgs()));
            statement.setString(3, array(sight.children()));
            statement.setString(4, sight.account() == null ? "" : sight.account().toString());
            statement.setString(5, Boolean.toString(sight.wholeCounty()));
            statement.setString(6, array(sight.counselled()));
            statement.setString(7, array(sight.heeded()));
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the database was not told who is looking", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }
}
