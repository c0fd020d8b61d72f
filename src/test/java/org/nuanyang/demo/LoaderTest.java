package org.nuanyang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("装入演示县")
@SpringBootTest
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoaderTest {
    @Autowired Loader loader;
    @Autowired Viewers viewers;
    @Autowired JdbcClient jdbc;

    @Test
    void loads() {
        long t = System.nanoTime();
        loader.load(CountyDraw.FIRST_COUNTY, Set.of());
        System.out.println("LOADED in " + (System.nanoTime() - t) / 1e9);
    }
}
