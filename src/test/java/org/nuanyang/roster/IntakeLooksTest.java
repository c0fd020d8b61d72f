package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A county's first imports come before the statistics know anything of it: whatever a statement's plan takes the county for, it does not go through it for each row. */
@DisplayName("导入时看多少行")
class IntakeLooksTest {
    private static final int ROWS = 600;
    private static final int LOOKS_A_ROW = 40;

    private RosterFixture school;
    private List<ChildId> first;

    @BeforeEach
    void takeTheFirstIn() {
        school = new RosterFixture();
        onlyAnotherCountyIsKnown();
        first = ((CommitResult.Committed) school.as(school.keeper, () -> school.roster.commit(children(0), UUID.randomUUID(), school.keeper))).ids();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void ofNewChildrenAsManyAsFollowFromTheFile() {
        assertThat(looks(children(ROWS))).allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(LOOKS_A_ROW * ROWS));
        assertThat(school.count("roster.enrolment")).isEqualTo(2 * ROWS);
    }

    @Test
    void ofChildrenWhoChangeClassAsManyAsFollowFromTheFile() {
        var moved = first.stream().<RowChange>map(id -> new RowChange.Changed(id, 1, CLASS_2, new Facts().with(ADDRESS, "青石村"))).toList();
        assertThat(looks(moved)).allSatisfy((table, rows) -> assertThat(rows).as(table).isLessThan(LOOKS_A_ROW * ROWS));
        assertThat(school.database.owner().sql("select count(*) from roster.enrolment where class_id = :id").param("id", CLASS_2.value())
                .query(Integer.class).single()).isEqualTo(ROWS);
    }

    private static List<RowChange> children(int from) {
        return IntStream.range(from, from + ROWS).<RowChange>mapToObj(i -> new RowChange.New(QINGSHI, CLASS_1, new Facts()
                .with(NAME, "小满").with(ID, Samples.residentId(20_000 + i)).with(PARENTS_AWAY, ParentsAway.BOTH)
                .with(FATHER_NAME, "钱多").with(FATHER_PHONE, new Phone("1365555%04d".formatted(i))).with(FATHER_PLACE, "宁波")
                .with(GUARDIAN_NAME, "周奶奶").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, new Phone("1375555%04d".formatted(i))))).toList();
    }

    /** As where another county was there before: the statistics say that all rows are its. */
    private void onlyAnotherCountyIsKnown() {
        school.database.owner().sql("""
                select pg_restore_attribute_stats('schemaname', nspname::text, 'relname', relname::text, 'attname', 'county_id', 'inherited', false, 'null_frac', 0::real,
                                                  'n_distinct', 1::real, 'most_common_vals', '{990199}'::text, 'most_common_freqs', '{1}'::real[])
                  from pg_class
                  join pg_namespace on pg_namespace.oid = relnamespace
                  join pg_attribute on attrelid = pg_class.oid and attname = 'county_id' and not attisdropped
                 where relkind = 'r' and nspname = 'roster'
                """).query(Boolean.class).list();
    }

    /** How many rows of each table taking these in has looked at. */
    private Map<String, Long> looks(List<RowChange> rows) {
        return school.as(school.keeper, () -> Objects.requireNonNull(school.database.transactions().execute(_ -> {
            assertThat(school.roster.commit(rows, UUID.randomUUID(), school.keeper)).isInstanceOf(CommitResult.Committed.class);
            return school.database.jdbc().sql("""
                    select schemaname || '.' || relname as name, seq_tup_read + coalesce(idx_tup_fetch, 0) as looks
                      from pg_stat_xact_user_tables
                     where seq_tup_read + coalesce(idx_tup_fetch, 0) > 0
                    """).query((row, _) -> Map.entry(row.getString("name"), row.getLong("looks"))).list().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        })));
    }
}
