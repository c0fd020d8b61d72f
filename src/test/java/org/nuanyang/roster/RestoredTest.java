package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nuanyang.Nuanyang;
import org.nuanyang.access.Now;
import org.nuanyang.database.BackupMain;
import org.nuanyang.roster.definition.Membership;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/** A backup of the small school, restored onto a fresh data folder, on which the product then starts. A province is backed up by its PostgreSQL. */
@Tag("undivided")
class RestoredTest {
    private record Seen(List<ChildFile> files, List<List<Amendment>> histories, long counted, String number) {}

    @Test
    @DisplayName("恢复到新的数据文件夹后，数字与原来一致")
    void findsTheSameFigures() throws Exception {
        var place = Files.createTempDirectory("nuanyang-restored-");
        try (var school = new RosterFixture()) {
            var children = children(school);
            var before = school.as(school.keeper, () -> seen(school.roster, children, school));
            assertThat(before.counted()).isPositive();

            var settings = school.database.properties().stream().map(each -> "--" + each);
            done(Stream.concat(Stream.of("backup", place.toString()), settings));
            done(Stream.of("restore", onlyFile(place).toString(), "--nuanyang.data=" + place.resolve("data"), "--keys=" + keys(school)));

            try (var product = new SpringApplicationBuilder(Nuanyang.class, Now.Stands.class)
                    .initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
                    .run("--nuanyang.data=" + place.resolve("data"), "--nuanyang.demo=false", "--server.port=0")) {
                var after = school.as(school.keeper, () -> seen(product.getBean(Roster.class), children, school));
                assertThat(after).isEqualTo(before);
            }
        } finally {
            FileSystemUtils.deleteRecursively(place);
        }
    }

    private static List<ChildId> children(RosterFixture school) {
        var ids = IntStream.range(0, 12).mapToObj(i -> school.enrolled(new Facts()
                .with(NAME, "孩子" + i).with(Fact.ID, Samples.residentId(i)).with(FATHER_NAME, "张建国" + i).with(FATHER_AWAY, i % 3 != 0)
                .with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")).with(MOTHER_NAME, "李梅" + i).with(MOTHER_AWAY, i % 2 == 0)
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, new Phone("1392%07d".formatted(i))))).toList();
        school.amended(ids.getFirst(), new Facts().with(HEALTH, "健康").with(FATHER_PHONE, new Phone("13911110000")));
        school.amended(ids.getFirst(), new Facts().with(HEALTH, "对花生过敏"));
        return ids;
    }

    private static Seen seen(Roster roster, List<ChildId> children, RosterFixture school) {
        Function<ChildId, ChildFile> file = id -> roster.open(id, school.keeper);
        var counts = new ChildFilter(null, null, Membership.Answer.COUNTS, null, null, null, null, ChildFilter.Presence.HERE);
        return new Seen(
                children.stream().map(file).toList(), children.stream().map(id -> roster.history(id, school.keeper)).toList(),
                roster.list(counts, 1, school.keeper).total(), roster.reveal(children.getFirst(), Fact.ID, school.keeper));
    }

    private static Path onlyFile(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static String keys(RosterFixture school) {
        return school.database.properties().stream().filter(each -> each.startsWith("nuanyang.keys.file=")).findFirst().orElseThrow().substring(19);
    }

    private static void done(Stream<String> arguments) {
        assertThat(BackupMain.run(System.out, System.err, arguments.toArray(String[]::new))).isZero();
    }

    /** The product among the tests' classes, of which none belongs to it. */
    private static final class WithoutTests extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws java.io.IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
