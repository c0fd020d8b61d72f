package org.nuanyang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ViewersTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @Autowired Qingxi qingxi;
    @Autowired Viewers viewers;
    @Autowired Accounts accounts;
    @Autowired Orgs orgs;

    @Test void isNobodyWhenTheAccountIsClosed() {
        var gone = qingxi.with("gone", "离任", Role.PRINCIPAL, qingxi.qingshi);
        accounts.close(gone.id(), qingxi.product);
        assertThat(viewers.find(990101, gone.id())).isEmpty();
        assertThat(viewers.find(990102, gone.id())).isEmpty();
    }

    @Test void reachesTheSchoolItsClassesAndItsTeachingPoints() {
        var scope = viewer(qingxi.with("keeper", "档案员", Role.FILE_KEEPER, qingxi.qingshi)).scope();
        assertThat(scope.orgs(Act.AMEND)).containsExactlyInAnyOrder(
                qingxi.qingshi.value(), qingxi.point.value(), qingxi.third.id().value(), qingxi.fourth.id().value());
        assertThat(scope.sight().orgs()).containsExactlyInAnyOrder(qingxi.qingshi.value(), qingxi.point.value());
    }

    @Test void reachesOneClassForItsHomeroomTeacher() {
        var viewer = viewer(qingxi.with("homeroom", "周敏", Role.HOMEROOM, qingxi.third.id()));
        var scope = viewer.scope();
        assertThat(scope.may(Act.AMEND, qingxi.qingshi.value(), qingxi.third.id().value(), UUID.randomUUID())).isTrue();
        assertThat(scope.may(Act.LIST, qingxi.qingshi.value(), qingxi.fourth.id().value(), UUID.randomUUID())).isFalse();
        assertThat(scope.sight().orgs()).containsExactly(qingxi.third.id().value());
        assertThat(scope.why(qingxi.qingshi.value(), qingxi.third.id().value(), UUID.randomUUID())).isEqualTo("班主任 · 三年级1班");
        assertThat(viewer.actingAs()).containsExactly("青石小学 · 班主任（三年级1班）");
    }

    @Test void reachesAllSchoolsOfATownshipAndOfTheCounty() {
        for (var each : new Account[] {
            qingxi.with("township", "中心校", Role.TOWNSHIP_OFFICER, qingxi.township),
            qingxi.with("county", "陈科", Role.COUNTY_OFFICER, qingxi.county)
        }) {
            var scope = viewer(each).scope();
            assertThat(scope.orgs(Act.LIST)).contains(
                    qingxi.qingshi.value(), qingxi.hewan.value(), qingxi.point.value(), qingxi.hewanThird.id().value());
            assertThat(scope.mayAnywhere(Act.OPEN)).isFalse();
        }
    }

    @Test void takesTheWholeCountyInSightForADutyAtTheCountyAlone() {
        assertThat(viewer(qingxi.with("whole", "陈科", Role.COUNTY_OFFICER, qingxi.county)).scope().sight().wholeCounty()).isTrue();
        assertThat(viewer(qingxi.with("inspects", "督导", Role.SUPERVISOR, qingxi.county)).scope().sight().wholeCounty()).isTrue();
        assertThat(viewer(qingxi.with("inspects-some", "督导", Role.SUPERVISOR, qingxi.township)).scope().sight().wholeCounty()).isFalse();
        assertThat(viewer(qingxi.with("part", "中心校", Role.TOWNSHIP_OFFICER, qingxi.township)).scope().sight().wholeCounty()).isFalse();
        assertThat(viewer(qingxi.with("none", "管理员", Role.ADMINISTRATOR, qingxi.county)).scope().sight().wholeCounty()).isFalse();
    }

    @Test void isTheUnionOfAllDuties() {
        var account = qingxi.with("union", "两任", Role.PRINCIPAL, qingxi.hewan);
        qingxi.grant(account, Role.HOMEROOM, qingxi.third.id(), TODAY, null);
        var child = UUID.randomUUID();
        qingxi.helping(account, child);
        var scope = viewer(account).scope();
        assertThat(scope.orgs(Act.OPEN)).containsExactlyInAnyOrder(
                qingxi.hewan.value(), qingxi.hewanThird.id().value(), qingxi.third.id().value());
        assertThat(scope.orgs(Act.AMEND)).containsExactly(qingxi.third.id().value());
        assertThat(scope.children(Act.OPEN)).containsExactly(child);
        assertThat(scope.why(qingxi.hewan.value(), null, child)).startsWith("帮扶人 · ");
    }

    @Test void forgetsWhatEndedYesterdayAndWhatBeginsTomorrow() {
        var account = qingxi.account("dates", "日期");
        qingxi.grant(account, Role.PRINCIPAL, qingxi.qingshi, TODAY.minusYears(1), TODAY.minusDays(1));
        qingxi.grant(account, Role.PRINCIPAL, qingxi.hewan, TODAY.plusDays(1), null);
        assertThat(viewer(account).duties()).isEmpty();
        assertThat(viewer(account).scope().mayAnywhere(Act.LIST)).isFalse();
    }

    @Test void stillHoldsOnItsLastDayAndAlreadyOnItsFirst() {
        var account = qingxi.account("edges", "边界");
        qingxi.grant(account, Role.PRINCIPAL, qingxi.qingshi, TODAY.minusDays(9), TODAY);
        qingxi.grant(account, Role.SUBJECT, qingxi.hewanThird.id(), TODAY, null);
        assertThat(viewer(account).duties()).hasSize(2);
    }

    @Test void showsAnAdministratorNoChild() {
        var viewer = viewer(qingxi.with("admin", "管理员", Role.ADMINISTRATOR, qingxi.county));
        assertThat(viewer.administers()).isTrue();
        for (var act : Act.values()) assertThat(viewer.scope().mayAnywhere(act)).as(act.name()).isFalse();
        assertThat(viewer.scope().sight().orgs()).isEmpty();
        assertThat(orgs.reachable(viewer, Act.LIST)).isEmpty();
    }

    @Test void offersReachablePlacesSchoolsFirst() {
        var viewer = viewer(qingxi.with("offer", "下拉", Role.FILE_KEEPER, qingxi.qingshi));
        assertThat(orgs.reachable(viewer, Act.ENROL)).extracting(org -> org.label(TODAY))
                .containsExactly("青石小学", "青石小学石桥教学点", "三年级1班", "四年级1班");
    }

    private Viewer viewer(Account account) {
        return viewers.find(990101, account.id()).orElseThrow();
    }
}
