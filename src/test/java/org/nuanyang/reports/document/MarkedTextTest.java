package org.nuanyang.reports.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;

@DisplayName("人改写的一部分：数后面的编号")
class MarkedTextTest {
    private static final Block.Grid TABLE = new Block.Grid("各班", List.of("班级", "在校"), List.of(List.of(Block.Paragraph.of("三年级1班"), paragraph(figure("t.roll", "20")))));
    private static final List<Block> MACHINE = List.of(new Block.Heading(2, "人数"), paragraph(plain("在校"), figure("a.roll", "116"), plain("名，留守"), figure("a.counted", "32"), plain("名，占"), figure("a.share", "27.6%"), plain("。")), TABLE);

    private final MarkedText marked = new MarkedText(MACHINE);

    @Test void comesBackAsItWent() {
        var text = marked.write(MACHINE);
        assertThat(text).isEqualTo("## 人数\n在校116[1]名，留守32[2]名，占27.6%[3]。\n[表1]");
        assertThat(marked.read(text).blocks()).isEqualTo(MACHINE);
    }

    @Test void keepsTheTieOfAFigureThatWasMoved() {
        assertThat(blocks("留守的有32[2]名。")).containsExactly(paragraph(plain("留守的有"), figure("a.counted", "32"), plain("名。")));
    }

    @Test void keepsTheTieOfAFigureThatWasChanged() {
        assertThat(blocks("在校共117[1]名，占28.1%[3]")).containsExactly(paragraph(plain("在校共"), figure("a.roll", "117"), plain("名，占"), figure("a.share", "28.1%")));
    }

    @Test void doesNotTakeALongerNumberForAKnownOne() {
        assertThat(blocks("留守132[2]名")).containsExactly(paragraph(plain("留守"), figure("a.counted", "132"), plain("名")));
    }

    @Test void readsWithinAMomentWhateverStandsBeforeAMark() {
        var long1 = "1".repeat(9_000) + "x[1]";
        var long2 = "1,".repeat(9_000) + "[1]";
        var many = "1".repeat(9_000) + "x[1]".repeat(2_500);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (var text : List.of(long1, long2, many, "7".repeat(19_000) + "[1]")) assertThat(marked.read(text).problems()).isNotEmpty();
        });
    }

    @Test void takesAFigureWithoutItsMarkAsText() {
        assertThat(blocks("在校116名。")).containsExactly(Block.Paragraph.of("在校116名。"));
    }

    @Test void leavesTheNumberOfAnOfficialLetterAlone() {
        assertThat(blocks("县教发〔2026〕3号")).containsExactly(Block.Paragraph.of("县教发〔2026〕3号"));
    }

    @Test void saysInWhichLineAMarkHasNoFigure() {
        assertThat(marked.read("好。\n许多[1]名，9[7]名").problems()).containsExactly(Refusal.of("reports.edit.no-figure", 2, "[1]"), Refusal.of("reports.edit.no-figure", 2, "[7]"));
        assertThat(marked.read("[表2]").problems()).containsExactly(Refusal.of("reports.edit.no-table", 1, "[表2]"));
    }

    @Test void numbersAPersonsFiguresBeforeTheMachines() {
        var both = new MarkedText(List.of(paragraph(figure("a.share", "20%"))), MACHINE);
        assertThat(both.write(MACHINE)).contains("在校116[2]名", "占27.6%[1]");
        assertThat(both.read("占20%[1]").blocks()).containsExactly(paragraph(plain("占"), figure("a.share", "20%")));
    }

    @Test void leavesThePartOutWhenNothingIsWritten() {
        assertThat(marked.read(" \n\n").blocks()).isEmpty();
        assertThat(marked.read(" \n\n").problems()).isEmpty();
    }

    private List<Block> blocks(String text) {
        var read = marked.read(text);
        assertThat(read.problems()).isEmpty();
        return read.blocks();
    }

    private static Block.Paragraph paragraph(Run... runs) {
        return new Block.Paragraph(List.of(runs));
    }

    private static Run plain(String text) {
        return new Run.Plain(text);
    }

    private static Run figure(String address, String text) {
        return new Run.Figure(address, text);
    }
}
