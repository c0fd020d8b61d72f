package org.nuanyang.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.Fact;

@DisplayName("比对")
class ComparisonTest extends ComparisonCase {
    @Test void isNotFoundByTheKeeperOfAnotherSchool() {
        var outsider = Scopes.viewer(Role.FILE_KEEPER, county.school("河湾小学").id());
        var run = compared(export());
        assertThatThrownBy(() -> as(outsider, () -> comparisons.find(run.id(), outsider))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(outsider, () -> comparisons.findings(run.id(), outsider))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(outsider, () -> imports.upload(Comparisons.KIND, school, file(export()), outsider))).isInstanceOf(NotFound.class);
        var homeroom = Scopes.viewer(Role.HOMEROOM, klass(OURS.getFirst()).value());
        assertThatThrownBy(() -> as(homeroom, () -> imports.upload(Comparisons.KIND, school, file(export()), homeroom))).isInstanceOf(NotFound.class);
        var child = children.getFirst();
        assertThatThrownBy(() -> as(outsider, () -> { comparisons.settle(child, outsider); return 0; })).isInstanceOf(NotFound.class);
    }

    @Test void findsNothingInAnExportThatSaysWhatWeKnow() {
        var findings = findings(compared(export()));
        assertThat(findings.of(Finding.MINOR).stream().map(ComparisonTest::said)).isEmpty();
        assertThat(findings.of(Finding.DIFFERENT).stream().map(ComparisonTest::said)).isEmpty();
        assertThat(counts(findings)).isEqualTo(Map.of(Finding.SAME, 100));
    }

    @Test @DisplayName("十二处改动，一处不多，一处不少")
    void findsTheTwelveThatWerePlantedEachAsWhatItIs() {
        var rows = export();
        var missing = rows.remove(0);
        rows.add(RegisterExport.row(PUPILS.get(120), TODAY));
        alter(rows, 10, "班号", code -> code.substring(0, 4) + "09");
        alter(rows, 11, "姓名", name -> name.charAt(0) + "喆" + name.substring(2));
        alter(rows, 12, "身份证件号", id -> id.substring(0, 17) + (id.charAt(17) == '5' ? '6' : '5'));
        alter(rows, 13, "成员1联系电话", _ -> "15499990000");
        alter(rows, 14, "出生日期", _ -> "20160203");
        alter(rows, 15, "性别", sex -> sex.equals("男性") ? "女性" : "男性");
        alter(rows, 16, "现住址", _ -> "河湾镇柳树村9号");
        alter(rows, 17, "是否留守儿童", told -> told.equals("双亲留守儿童") ? "非留守儿童" : "双亲留守儿童");
        rows.get(19).put("成员2姓名", "何秀兰");
        rows.get(19).put("成员2关系", "祖母");
        rows.get(19).put("成员2联系电话", "15400003333");
        rows.get(19).put("成员2是否监护人", "是");
        rows.get(19).put("成员1是否监护人", "否");
        rows.add(new LinkedHashMap<>(rows.get(30)));

        var findings = findings(compared(rows));
        assertThat(findings.absent(findings.coverage(Map.of()))).extracting(Absent::name).containsExactly(missing.get("姓名"));
        assertThat(findings.of(Finding.ONLY_THEIRS)).extracting(ComparisonTest::name).containsExactly(PUPILS.get(120).<String>get(Fact.NAME).orElseThrow());
        assertThat(findings.of(Finding.UNCLEAR)).extracting(line -> line.row().told().row()).containsExactly(rows.size() + 1);
        var different = findings.of(Finding.DIFFERENT).stream().collect(Collectors.toMap(line -> line.row().told().row() - 2, ComparisonTest::said));
        assertThat(different).containsOnlyKeys(10, 11, 12, 13, 14, 15, 16, 17, 19);
        assertThat(counts(findings)).isEqualTo(Map.of(
                Finding.ONLY_OURS, 1, Finding.ONLY_THEIRS, 1, Finding.DIFFERENT, 9, Finding.UNCLEAR, 1, Finding.SAME, 90));
        assertThat(different.get(10)).containsExactly("CLASS");
        assertThat(different.get(11)).containsExactly("NAME");
        assertThat(different.get(12)).containsExactly("roster.problem.ID_CHECKSUM", "SAME_NAME_AND_BIRTH");
        assertThat(different.get(13)).containsExactly("FATHER_PHONE");
        assertThat(different.get(14)).containsExactly("BIRTH", "roster.problem.ID_BIRTH_CONTRADICTS");
        assertThat(different.get(15)).containsExactly("SEX", "roster.problem.SEX_CONTRADICTS");
        assertThat(different.get(16)).containsExactly("ADDRESS");
        assertThat(different.get(17)).containsExactly("PARENTS_AWAY");
        assertThat(different.get(19)).contains("GUARDIAN_NAME");
    }
}
