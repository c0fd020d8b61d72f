package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;

class SightTest {
    private static final UUID QINGSHI = UUID.randomUUID();
    private static final UUID HEWAN = UUID.randomUUID();
    private static final Sight AT_QINGSHI = new Sight(990101, Set.of(QINGSHI), Set.of(), UUID.randomUUID());
    private static TestDatabase database;

    @BeforeAll
    static void layOutTwoSchools() {
        database = TestDatabase.fresh();
        database.owner().sql("""
                create schema sample;
                create table sample.pupil (id int primary key, county int not null, school_id uuid not null);
                create index on sample.pupil (school_id);
                alter table sample.pupil enable row level security;
                create policy sight on sample.pupil using (
                    county = (select viewer.county()) and school_id = any ((select viewer.orgs())::uuid[]))
                """).update();
        database.owner().sql("""
                insert into sample.pupil
                select n, 990101, case when n % 40 = 0 then :qingshi when n % 40 = 1 then :hewan else gen_random_uuid() end
                  from generate_series(1, 200000) as n
                """).param("qingshi", QINGSHI).param("hewan", HEWAN).update();
        database.owner().sql("analyze sample.pupil").update();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void showsATransactionTheSchoolInSight() {
        assertThat(AT_QINGSHI.call(this::seen)).isEqualTo(5_000);
    }

    @Test
    void showsNothingWhenNobodyIsLooking() {
        assertThat(seen()).isZero();
        assertThat(new Sight(990101, Set.of(), Set.of(), null).call(this::seen)).isZero();
    }

    @Test
    void showsNothingOfAnotherCounty() {
        assertThat(new Sight(990102, Set.of(QINGSHI), Set.of(), null).call(this::seen)).isZero();
    }

    @Test
    void leavesNothingOnAConnectionThatGoesBackToThePool() {
        for (int i = 0; i < 20; i++) {
            assertThat(AT_QINGSHI.call(this::seen)).isEqualTo(5_000);
            assertThat(database.jdbc().sql("select count(*) from sample.pupil").query(Integer.class).single()).isZero();
            assertThat(seen()).isZero();
        }
    }

    @Test
    void isSeenByATransactionWithinATransaction() {
        var inner = database.transactions();
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var both = AT_QINGSHI.call(() -> database.transactions().execute(_ -> count() + inner.execute(_ -> count())));
        assertThat(both).isEqualTo(10_000);
    }

    @Test
    void refusesARowWrittenOutOfSight() {
        assertThatThrownBy(() -> AT_QINGSHI.run(() -> database.transactions().executeWithoutResult(_ -> database.jdbc()
                        .sql("insert into sample.pupil values (-1, 990101, :hewan)").param("hewan", HEWAN).update())))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void letsThePolicyUseTheIndex() {
        var plan = AT_QINGSHI.call(() -> database.transactions().execute(_ -> String.join("\n", database.jdbc()
                .sql("explain select * from sample.pupil").query(String.class).list())));
        assertThat(plan).contains("pupil_school_id_idx").doesNotContain("Seq Scan");
    }

    @Test
    void tellsTheDatabaseTheSingleChildrenAndTheAccount() {
        var child = UUID.randomUUID();
        var account = UUID.randomUUID();
        var told = new Sight(990101, Set.of(), Set.of(child), account).call(() -> database.transactions().execute(_ ->
                database.jdbc().sql("select (viewer.children())[1] = :child and viewer.account() = :account")
                        .param("child", child).param("account", account).query(Boolean.class).single()));
        assertThat(told).isTrue();
    }

    private Integer seen() {
        return database.transactions().execute(_ -> count());
    }

    private static Integer count() {
        return database.jdbc().sql("select count(*) from sample.pupil").query(Integer.class).single();
    }
}
