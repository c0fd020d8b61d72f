package org.nuanyang.indicators.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("自制统计表：算多久")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class TimeOfTablesTest {
    @Autowired TableSql sql;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void endsWithTheTimeThatItIsGivenAndNotLater() {
        var transaction = new TransactionTemplate(transactions);
        var late = Assertions.catchThrowableOfType(DataAccessException.class, () -> transaction.execute(_ -> {
            sql.giveUpAfter(Duration.ofMillis(50));
            return jdbc.sql("select pg_sleep(5)::text").query(String.class).single();
        }));
        assertThat(late.getRootCause()).isInstanceOfSatisfying(SQLException.class, cause -> assertThat(cause.getSQLState()).isEqualTo(Tables.GIVEN_UP));
        assertThat(transaction.<String>execute(_ -> jdbc.sql("show statement_timeout").query(String.class).single())).isEqualTo("0");
    }
}
