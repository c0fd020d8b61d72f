package org.nuanyang.reports.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.ledger.LedgerKind;

@DisplayName("考核项目")
class ItemTest {
    @Test
    void standAsDataAndNameWhatProvesThem() {
        assertThat(Item.ALL).hasSizeGreaterThan(8).extracting(Item::name).doesNotHaveDuplicates().contains("结对帮扶", "经费保障");
        assertThat(Item.ALL).filteredOn(item -> item.name().equals("结对帮扶")).singleElement().satisfies(item -> assertThat(item.proofs()).contains(new Proof.Table(LedgerKind.PAIRING)));
        assertThat(Item.ALL).filteredOn(item -> item.name().equals("经费保障")).singleElement().satisfies(item -> assertThat(item.proofs()).isEmpty());
    }

    @Test
    void areReadLineByLine() {
        assertThat(Item.of("家校联系 ｜ 家访 ｜ 记录:HOME_VISIT 落实表").proofs()).containsExactly(new Proof.Records(Matter.HOME_VISIT), new Proof.Table(LedgerKind.CARRIED_OUT));
        assertThatThrownBy(() -> Item.of("家校联系 ｜ 家访")).hasMessageContaining("家校联系");
        assertThatThrownBy(() -> Item.of("家校联系 ｜ 家访 ｜ 家访表")).hasMessageContaining("家访表");
    }
}
