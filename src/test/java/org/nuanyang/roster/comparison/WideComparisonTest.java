package org.nuanyang.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.comparison.WideComparison.Result;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("县级与各校名册比对")
class WideComparisonTest extends ComparisonCase {
    @Autowired WideComparison wide;

    @Test void isClosedToWhoSeesNoWholeSchool() {
        var homeroom = Scopes.viewer(Role.HOMEROOM, klass(OURS.getFirst()).value());
        assertThatThrownBy(() -> as(homeroom, () -> wide.compare(list(export()), homeroom))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Scopes.nobody(), () -> wide.compare(list(export()), Scopes.nobody()))).isInstanceOf(NotFound.class);
    }

    @Test void countsBySchoolAndShowsNumbersByTheirEndsOnly() {
        var hewan = new OrgId(county.school("河湾小学").id());
        var other = Scopes.viewer(Role.FILE_KEEPER, hewan.value());
        as(other, () -> roster.enrol(hewan, null, PUPILS.get(120).copy().with(Fact.GRADE, null).with(Fact.CLASS, null), Source.PAGE, other));
        var officer = Scopes.viewer(Role.COUNTY_OFFICER, school.value(), hewan.value());
        var rows = export();
        rows.forEach(row -> row.put("学校名称", "青石小学"));
        alter(rows, 10, "性别", sex -> sex.equals("男性") ? "女性" : "男性");
        alter(rows, 11, "姓名", name -> name.charAt(0) + "喆");
        rows.remove(0);
        rows.add(RegisterExport.row(PUPILS.get(120), TODAY));
        rows.getLast().put("学校名称", "河湾小学");
        rows.add(RegisterExport.row(PUPILS.get(121), TODAY));
        rows.getLast().put("学校名称", "青石小学");
        var found = (Result.Compared) as(officer, () -> wide.compare(list(rows), officer));
        assertThat(found.schools().get("青石小学")).isEqualTo(Map.of(
                Finding.SAME, 97, Finding.DIFFERENT, 2, Finding.ONLY_THEIRS, 1, Finding.ONLY_OURS, 1));
        assertThat(found.schools().get("河湾小学")).isEqualTo(Map.of(Finding.SAME, 1));
        assertThat(found.lines()).filteredOn(line -> line.finding() == Finding.DIFFERENT)
                .flatExtracting(WideLine::fields).extracting(WideLine.Field::fact).containsExactlyInAnyOrder(Fact.SEX, Fact.NAME);
        var numbers = PUPILS.stream().map(child -> child.<ResidentId>get(Fact.ID).orElseThrow().value()).toList();
        assertThat(found.lines().toString()).doesNotContain(numbers);
        assertThat(county.owner().sql("select count(*) from importing.run where org_id = :school").param("school", school.value()).query(Long.class).single()).isZero();
    }

    @Test void showsNothingOfSchoolsOutOfSight() {
        var elsewhere = Scopes.viewer(Role.TOWNSHIP_OFFICER, county.school("柳树小学").id());
        var found = (Result.Compared) as(elsewhere, () -> wide.compare(list(export()), elsewhere));
        assertThat(found.counts()).containsOnlyKeys(Finding.ONLY_THEIRS);
    }

    @Test void saysWhatAFileIsThatIsNoRoll() {
        var officer = Scopes.viewer(Role.COUNTY_OFFICER, school.value());
        assertThat(as(officer, () -> wide.compare("水域名称,巡查时间,巡查人,水深\n青石塘,2026-03-01,李根生,2米\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), officer)))
                .isInstanceOf(Result.Declined.class);
    }

    private static byte[] list(List<Map<String, String>> rows) {
        return RegisterExport.file(new ArrayList<>(rows));
    }
}
