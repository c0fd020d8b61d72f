package org.nuanyang.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.TestDatabase;
import org.nuanyang.database.Vault;
import org.nuanyang.files.Content.Reading;
import org.nuanyang.files.KeptFiles.Size;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@DisplayName("保存与打开")
class KeptFilesTest {
    private static final UUID QINGSHI = UUID.randomUUID();
    private static final UUID HEWAN = UUID.randomUUID();
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();
    private static final Viewer KEEPER = Scopes.viewer(Role.FILE_KEEPER, QINGSHI);
    private static final Viewer SUBJECT_TEACHER = Scopes.viewer(Role.SUBJECT, QINGSHI);
    private static final Viewer OUTSIDER = Scopes.viewer(Role.FILE_KEEPER, HEWAN);
    private static KeptFiles files;

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactional {}

    /** The badge of a school: whoever may open files there sees it, whoever may enrol changes it. */
    record Badge() implements FileOwner {
        @Override
        public String key() {
            return "test.badge";
        }

        @Override
        public Optional<Ground> mayOpen(UUID subject, Viewer viewer) {
            return ground(Act.OPEN, subject, viewer);
        }

        @Override
        public Optional<Ground> mayKeep(UUID subject, Viewer viewer) {
            return ground(Act.ENROL, subject, viewer);
        }

        private static Optional<Ground> ground(Act act, UUID school, Viewer viewer) {
            return viewer.scope().mayIn(act, new OrgId(school)) ? Optional.of(new Ground(null, school, school, "档案员")) : Optional.empty();
        }
    }

    @BeforeAll
    static void layOut() {
        var owner = DATABASE.owner();
        owner.sql("insert into access.county values (990101, '清溪县', '清溪县教育局', true)").update();
        var county = UUID.randomUUID();
        owner.sql("insert into access.org (county_id, id, kind, name, sort_name) values (990101, :id, 'COUNTY', 'x', 'x')").param("id", county).update();
        for (var school : new UUID[] {QINGSHI, HEWAN}) {
            owner.sql("insert into access.org (county_id, id, parent_id, kind, name, sort_name, stages) values (990101, :id, :county, 'SCHOOL', 'x', 'x', '{PRIMARY}')")
                    .param("id", school).param("county", county).update();
        }
        CONTEXT.registerBean(Clock.class, () -> Clock.fixed(Instant.parse("2026-03-12T01:30:00Z"), ZoneId.of("Asia/Shanghai")));
        CONTEXT.registerBean(DataSource.class, DATABASE::dataSource);
        CONTEXT.registerBean(JdbcClient.class, DATABASE::jdbc);
        CONTEXT.registerBean(Vault.class, DATABASE::vault);
        CONTEXT.registerBean(PlatformTransactionManager.class, DATABASE::transactionManager);
        CONTEXT.registerBean(FileOwner.class, Badge::new);
        CONTEXT.register(Transactional.class, KeptFiles.class, FileSql.class);
        new ClassPathBeanDefinitionScanner(CONTEXT).scan("org.nuanyang.audit");
        CONTEXT.refresh();
        files = CONTEXT.getBean(KeptFiles.class);
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
        DATABASE.close();
    }

    @Test
    void areNotFoundByAnotherSchool() {
        var id = kept();
        assertThatThrownBy(() -> as(OUTSIDER, () -> files.open(id, Size.FULL, OUTSIDER))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(OUTSIDER, () -> files.open(id, Size.THUMBNAIL, OUTSIDER))).isInstanceOf(NotFound.class);
        assertThat(as(OUTSIDER, () -> files.of("test.badge", QINGSHI, OUTSIDER))).isEmpty();
        assertThatThrownBy(() -> as(OUTSIDER, () -> keep(OUTSIDER))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(OUTSIDER, () -> { files.remove(id, OUTSIDER); return 0; })).isInstanceOf(NotFound.class);
    }

    @Test
    void haveNoRowsForAnotherSchoolInTheDatabaseItself() {
        kept();
        Supplier<Long> rows = () -> DATABASE.transactions().execute(_ -> DATABASE.jdbc().sql("select count(*) from files.file").query(Long.class).single());
        assertThat(as(OUTSIDER, rows)).isZero();
        assertThat(as(KEEPER, rows)).isPositive();
        assertThat(rows.get()).as("nobody looking").isZero();
    }

    @Test
    void areNotFoundByWhoeverMayNotOpen() {
        var id = kept();
        assertThatThrownBy(() -> as(SUBJECT_TEACHER, () -> files.open(id, Size.FULL, SUBJECT_TEACHER))).isInstanceOf(NotFound.class);
    }

    @Test
    void areNotReadWithoutTheKey() {
        var id = kept();
        var row = DATABASE.owner().sql("select name_sealed, content_sealed, thumbnail_sealed from files.file where id = :id").param("id", id.value())
                .query((each, _) -> new byte[][] {each.getBytes(1), each.getBytes(2), each.getBytes(3)}).single();
        for (var sealed : row) assertThat(new String(sealed, ISO_8859_1)).doesNotContain("JFIF", "\u00ff\u00d8\u00ff", "合影");
        assertThat(DATABASE.vault().openBytes(row[1])).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void areLoggedEachTimeTheyAreOpened() {
        var id = kept();
        var opened = as(KEEPER, () -> files.open(id, Size.FULL, KEEPER));
        assertThat(opened.bytes()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(opened.file().name()).isEqualTo("合影.jpg");
        as(KEEPER, () -> files.open(id, Size.THUMBNAIL, KEEPER));
        var log = DATABASE.owner().sql("select action from audit.entry where details->>'file' = :id order by at").param("id", id.toString())
                .query(String.class).list();
        assertThat(log).containsExactlyInAnyOrder("file.kept", "file.opened", "file.glanced-at");
    }

    @Test
    void areGoneOnceRemovedAndTheRowTellsWho() {
        var id = kept();
        as(KEEPER, () -> { files.remove(id, KEEPER); return 0; });
        assertThatThrownBy(() -> as(KEEPER, () -> files.open(id, Size.FULL, KEEPER))).isInstanceOf(NotFound.class);
        assertThat(DATABASE.owner().sql("select removed_by from files.file where id = :id and content_sealed is null").param("id", id.value())
                .query(UUID.class).single()).isEqualTo(KEEPER.account().value());
    }

    private static FileId kept() {
        return as(KEEPER, () -> keep(KEEPER));
    }

    private static FileId keep(Viewer by) {
        return files.keep("test.badge", QINGSHI, "合影.jpg", ((Reading.Readable) Content.of(Sample.photo(300, 200, 1))).content(), by);
    }

    private static <R> R as(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }
}
