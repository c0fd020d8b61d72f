package org.nuanyang.roster.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.SmallCounts;

@DisplayName("去标识化")
class NamelessTest {
    @Test
    void hidesTheTownshipOfWhoIsAloneInIt() {
        var all = new ArrayList<>(people(6, "女", "9—11 岁", "青石镇"));
        all.addAll(people(5, "男", "9—11 岁", "青石镇"));
        all.addAll(people(3, "男", "9—11 岁", "河湾镇"));
        all.addAll(people(2, "男", "9—11 岁", "松柏镇"));
        assertThat(Nameless.alike(all).stream().filter(one -> one.sex().equals("男")).map(Nameless::township))
                .containsExactlyInAnyOrder("青石镇", "青石镇", "青石镇", "青石镇", "青石镇", "＊", "＊", "＊", "＊", "＊");
    }

    @Test
    void leavesTheLastOneNotAlone() {
        var all = new ArrayList<>(people(7, "女", "9—11 岁", "青石镇"));
        all.addAll(people(1, "男", "15—17 岁", "河湾镇"));
        assertThat(Nameless.alike(all)).hasSize(8).allMatch(one -> one.sex().equals("＊") && one.age().equals("＊") && one.township().equals("＊"));
    }

    @Test
    void tellsNothingOfVeryFew() {
        assertThat(Nameless.alike(people(4, "女", "9—11 岁", "青石镇"))).isEmpty();
        assertThat(Nameless.alike(List.of())).isEmpty();
    }

    @Test
    void keepsEverybodyAndNobodyIsLikeFewerThanFour() {
        var random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            var all = IntStream.range(0, 5 + random.nextInt(60)).mapToObj(i -> new Nameless(
                    "男女".substring(i % 2, i % 2 + 1), "b" + random.nextInt(1 + random.nextInt(6)), "t" + random.nextInt(1 + random.nextInt(9)), List.of("" + i))).toList();
            var alike = Nameless.alike(all);
            assertThat(alike).hasSameSizeAs(all);
            assertThat(alike.stream().map(Nameless::rest)).containsExactlyInAnyOrderElementsOf(all.stream().map(Nameless::rest).toList());
            assertThat(alike.stream().collect(Collectors.groupingBy(one -> one.sex() + one.age() + one.township(), Collectors.counting())).values())
                    .allMatch(count -> count >= SmallCounts.LEAST);
        }
    }

    @Test
    void putsAgesIntoBands() {
        assertThat(List.of(5, 6, 8, 9, 17, 18).stream().map(NamelessRolls::band)).containsExactly("6 岁以下", "6—8 岁", "6—8 岁", "9—11 岁", "15—17 岁", "18 岁以上");
    }

    private static List<Nameless> people(int count, String sex, String age, String township) {
        return IntStream.range(0, count).mapToObj(_ -> new Nameless(sex, age, township, List.of())).toList();
    }
}
