package org.nuanyang.reports.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.CountyTexts;
import org.nuanyang.indicators.ledger.LedgerKind;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@DisplayName("考核项目")
class ItemTest {
    private final Items items;

    ItemTest() throws IOException {
        items = new Items(new StaticListableBeanFactory().getBeanProvider(CountyTexts.class));
    }

    @Test
    void tellACountyWhatIsWrongWithItsOwn() {
        assertThat(items.problems("# 县里的\n台账 ｜ 有没有 ｜ 结对表 记录:TALK\n")).isEmpty();
        assertThat(items.problems("台账 ｜ 有没有\n台账 ｜ 有没有 ｜ 家访表\n表一 ｜ 看 ｜\n表一 ｜ 看 ｜")).hasSize(3)
                .satisfiesExactly(first -> assertThat(first).contains("第 1 行"), second -> assertThat(second).contains("家访表"), third -> assertThat(third).contains("第 4 行", "重名"));
        assertThat(items.problems("# 一项也没有")).hasSize(1);
    }

    @Test
    void standAsDataAndNameWhatProvesThem() {
        assertThat(items.of(990101)).hasSizeGreaterThan(8).extracting(Item::name).doesNotHaveDuplicates().contains("结对帮扶", "经费保障");
        assertThat(items.of(990101)).filteredOn(item -> item.name().equals("结对帮扶")).singleElement().satisfies(item -> assertThat(item.proofs()).contains(new Proof.Table(LedgerKind.PAIRING)));
        assertThat(items.of(990101)).filteredOn(item -> item.name().equals("经费保障")).singleElement().satisfies(item -> assertThat(item.proofs()).isEmpty());
    }

    @Test
    void areReadLineByLine() {
        assertThat(Item.of("家校联系 ｜ 家访 ｜ 记录:家访 落实表").proofs()).containsExactly(new Proof.Records(Matter.HOME_VISIT), new Proof.Table(LedgerKind.CARRIED_OUT));
        assertThatThrownBy(() -> Item.of("家校联系 ｜ 家访")).hasMessageContaining("家校联系");
        assertThatThrownBy(() -> Item.of("家校联系 ｜ 家访 ｜ 家访表")).hasMessageContaining("家访表");
    }
}
