package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.NotFound;

@DisplayName("确认导入")
class IntakeTest {
    private static RosterFixture school;

    @BeforeAll
    static void open() {
        school = new RosterFixture();
    }

    @AfterAll
    static void close() {
        school.close();
    }

    @Test
    void isNotForATeacherOfAnotherSchool() {
        var row = new RowChange.New(QINGSHI, CLASS_1, new Facts().with(NAME, "小满"));
        assertThatThrownBy(() -> school.as(school.outsider, () -> school.roster.commit(List.of(row), UUID.randomUUID(), school.outsider)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(school.homeroom, () -> school.roster.commit(List.of(row), UUID.randomUUID(), school.homeroom)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void storesNothingWhenOneRowCannotBeTaken() {
        var before = school.count("roster.child");
        var id = Samples.residentId(900_001);
        var result = school.committed(UUID.randomUUID(),
                new RowChange.New(QINGSHI, CLASS_1, new Facts().with(NAME, "小满").with(ID, id)),
                new RowChange.New(QINGSHI, CLASS_1, new Facts().with(NAME, "石头").with(ID, id)),
                new RowChange.New(QINGSHI, CLASS_1, new Facts().with(SEX, Sex.MALE)));
        assertThat(((CommitResult.Refused) result).obstacles()).extracting(CommitResult.Obstacle::row).containsExactly(1, 2);
        assertThat(school.count("roster.child")).isEqualTo(before);
    }

    @Test
    void doesNotOverwriteAFileThatChangedAfterThePreview() {
        var id = school.enrolled(new Facts().with(NAME, "小满"));
        school.amended(id, new Facts().with(HEALTH, "健康"));
        var result = school.committed(UUID.randomUUID(), new RowChange.Changed(id, 1, null, new Facts().with(HEALTH, "体弱")));
        assertThat(((CommitResult.Refused) result).obstacles()).singleElement()
                .satisfies(obstacle -> assertThat(obstacle.reason().words()).startsWith("小满 的档案在预览之后又有人改过"));
    }

    @Test
    void makesBrothersAndSistersOfOneFileShareTheirFather() {
        var phone = new Phone("13655550000");
        var people = school.count("roster.person");
        school.committed(UUID.randomUUID(),
                new RowChange.New(QINGSHI, CLASS_1, new Facts().with(NAME, "大宝").with(FATHER_NAME, "钱多").with(FATHER_PHONE, phone)),
                new RowChange.New(QINGSHI, CLASS_2, new Facts().with(NAME, "二宝").with(FATHER_NAME, "钱多").with(FATHER_PHONE, phone)));
        assertThat(school.count("roster.person")).isEqualTo(people + 1);
    }

    @Test
    void takesTenThousandRowsInAtOnce() {
        var rows = tenThousand();
        var run = UUID.randomUUID();
        var began = System.nanoTime();
        var result = school.as(school.keeper, () -> school.roster.commit(rows, run, school.keeper));
        System.out.printf("commit of 10,000 rows: %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(((CommitResult.Committed) result).added()).isEqualTo(10_000);
        began = System.nanoTime();
        assertThat(school.as(school.keeper, () -> school.roster.undo(run, school.keeper))).isEmpty();
        System.out.printf("undo of 10,000 rows: %d ms%n", (System.nanoTime() - began) / 1_000_000);
    }

    static List<RowChange> tenThousand() {
        var rows = new ArrayList<RowChange>();
        for (int i = 0; i < 10_000; i++) {
            var name = "" + "李王张刘陈杨赵黄周吴".charAt(i % 10) + (char) (0x4e00 + i % 3000) + (char) (0x5e00 + i * 7 % 2000);
            rows.add(new RowChange.New(QINGSHI, i % 2 == 0 ? CLASS_1 : CLASS_2, new Facts()
                    .with(NAME, name).with(ID, Samples.residentId(100_000 + i)).with(SEX, Sex.FEMALE)
                    .with(BIRTH, RoughDate.of(Samples.residentId(100_000 + i).birthDate())).with(ETHNIC_GROUP, "汉族")
                    .with(STUDENT_NUMBER, "G" + Samples.residentId(100_000 + i).value()).with(BOARDING, i % 3 == 0)
                    .with(ADDRESS, "清溪县青石镇青石村" + i + "号").with(VILLAGE, "青石村").with(HEALTH, "健康").with(TRAIT, "开朗").with(INTEREST, "画画")
                    .with(FATHER_NAME, name.charAt(0) + "建国").with(FATHER_PHONE, new Phone("136%08d".formatted(i)))
                    .with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")).with(FATHER_PLACE, "广东省东莞市").with(FATHER_TRADE, "建筑")
                    .with(MOTHER_NAME, "李梅").with(MOTHER_PHONE, new Phone("137%08d".formatted(i))).with(MOTHER_AWAY, false)
                    .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                    .with(GUARDIAN_PHONE, new Phone("138%08d".formatted(i))).with(GUARDIAN_ADDRESS, "青石村").with(GUARDIAN_HEALTH, "良好")
                    .with(DECLARED, "是").with(PARENTS_AWAY, ParentsAway.ONE).with(RURAL_HOUSEHOLD, true).with(ONLY_CHILD, false)));
        }
        return rows;
    }
}
