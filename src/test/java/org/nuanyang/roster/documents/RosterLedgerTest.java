package org.nuanyang.roster.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.documents.Golden;
import org.nuanyang.documents.Sums;
import org.nuanyang.documents.Tsv;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.documents.RosterLedger.Child;
import org.nuanyang.roster.documents.RosterLedger.Kind;
import org.nuanyang.roster.documents.RosterLedger.Numbers;

@DisplayName("联络信息表、花名册")
class RosterLedgerTest {
    private static final List<Child> CLASS = List.of(Cast.xiaoman(), Cast.shitou(), Cast.longest());

    @ParameterizedTest
    @EnumSource
    void looksAsOfficesPrintIt(Kind kind) throws IOException {
        Golden.matches("ledger-" + kind + ".tsv", Tsv.of(ledger(kind, Numbers.MASKED, CLASS)));
    }

    @Test
    void tellsNoNumberInFullUnlessAskedTo() throws IOException {
        for (var kind : List.of(Kind.ROLL, Kind.EVERYTHING)) {
            assertThat(Tsv.of(ledger(kind, Numbers.MASKED, CLASS))).doesNotContain("20170521").doesNotContain("14200001111");
            assertThat(Tsv.of(ledger(kind, Numbers.FULL, CLASS))).contains("20170521").contains("14200001111");
        }
    }

    @Test
    void givesAClassTheNumbersToCallButNoIdNumber() throws IOException {
        assertThat(Tsv.of(ledger(Kind.CONTACTS, Numbers.MASKED, CLASS))).contains("14200001111").doesNotContain("990101");
    }

    @Test
    void hasAColumnForEveryFact() {
        assertThat(RosterColumns.everything()).extracting(FactColumn::fact).containsExactlyInAnyOrder(Fact.values());
    }

    @Test
    void sumsUpEachPageAndTheWhole() throws IOException {
        var many = java.util.stream.IntStream.range(0, 70).mapToObj(n -> n % 2 == 0 ? Cast.xiaoman() : Cast.shitou()).toList();
        var workbook = ledger(Kind.CONTACTS, Numbers.MASKED, many);
        var sums = Sums.hold(workbook);
        assertThat(sums).hasSizeGreaterThanOrEqualTo(3).allSatisfy(sum -> assertThat(sum).contains("男", "女", "父亲外出").contains("COUNTIFS"));
        assertThat(sums.getLast()).as("the rows of the sums between are no rows").contains("COUNTIF(").contains("本页小计");
        var text = Tsv.of(workbook);
        assertThat(text.lines().filter(line -> line.contains("本页小计")).count()).isGreaterThanOrEqualTo(2);
        assertThat(text).contains("合计\t\t70 人　男 35 人　女 35 人　寄宿 35 人　父亲外出 70 人　母亲外出 35 人");
        assertThat(pageSums(text)).isEqualTo(70);
    }

    @Test
    void saysThatThereIsNobody() throws IOException {
        assertThat(Tsv.of(ledger(Kind.ROLL, Numbers.MASKED, List.of()))).contains("合计\t\t0 人");
    }

    private static int pageSums(String text) {
        return text.lines().filter(line -> line.contains("本页小计"))
                .mapToInt(line -> Integer.parseInt(line.split("\t")[3].split(" ")[0])).sum();
    }

    static byte[] ledger(Kind kind, Numbers numbers, List<Child> children) throws IOException {
        var out = new ByteArrayOutputStream();
        var ledger = new RosterLedger(kind, numbers, "清溪县青石小学", "青石小学三年级1班" + (kind == Kind.CONTACTS ? "学生联络信息表" : "学生花名册"),
                LocalDate.of(2026, 3, 12), "周敏 2026-03-12 09:30 导出");
        assertThat(ledger.write(out, children::forEach)).isEqualTo(children.size());
        Golden.keep(kind + "-" + numbers + "-" + children.size() + ".xlsx", out.toByteArray());
        return out.toByteArray();
    }
}
