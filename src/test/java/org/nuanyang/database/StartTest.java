package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest
@WithDatabase
class StartTest {
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void givesTheProgramTheApplicationsRole() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(Server.APPLICATION);
        assertThat(transactions).isInstanceOf(ViewerTransactions.class);
    }
}
