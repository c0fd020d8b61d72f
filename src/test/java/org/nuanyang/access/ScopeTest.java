package org.nuanyang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final UUID QINGSHI = UUID.randomUUID();
    private static final UUID HEWAN = UUID.randomUUID();
    private static final UUID CLASS = UUID.randomUUID();
    private static final UUID XIAOMAN = UUID.randomUUID();
    private static final UUID SHITOU = UUID.randomUUID();

    @Test void holdsNobodyWithoutADuty() {
        var scope = Scopes.nobody().scope();
        assertThat(scope.may(Act.LIST, QINGSHI, CLASS, XIAOMAN)).isFalse();
        assertThat(scope.mayAnywhere(Act.LIST)).isFalse();
        assertThat(scope.sight().orgs()).isEmpty();
        assertThat(scope.sight().children()).isEmpty();
    }

    @Test void letsAFileKeeperAmendInTheirSchoolOnly() {
        var scope = Scopes.of(Role.FILE_KEEPER, QINGSHI);
        assertThat(scope.may(Act.AMEND, QINGSHI, CLASS, XIAOMAN)).isTrue();
        assertThat(scope.may(Act.AMEND, HEWAN, CLASS, XIAOMAN)).isFalse();
    }

    @Test void letsAnOfficerListButNotOpen() {
        var scope = Scopes.of(Role.COUNTY_OFFICER, QINGSHI, HEWAN);
        assertThat(scope.may(Act.LIST, HEWAN, null, SHITOU)).isTrue();
        assertThat(scope.may(Act.OPEN, HEWAN, null, SHITOU)).isFalse();
    }

    @Test void letsAHelperOpenTheirChildAndNoOther() {
        var scope = Scopes.helper(QINGSHI, XIAOMAN).scope();
        assertThat(scope.may(Act.OPEN, QINGSHI, CLASS, XIAOMAN)).isTrue();
        assertThat(scope.may(Act.OPEN, QINGSHI, CLASS, SHITOU)).isFalse();
        assertThat(scope.mayIn(Act.LIST, new OrgId(QINGSHI))).isFalse();
        assertThat(scope.sight().children()).containsExactly(XIAOMAN);
        assertThat(scope.sight().orgs()).isEmpty();
    }

    @Test void saysByWhichDutyAChildIsSeen() {
        assertThat(Scopes.of(Role.HOMEROOM, CLASS).why(QINGSHI, CLASS, XIAOMAN)).isEqualTo("班主任 · 青石小学");
    }

    @Test void hasNoWhyForAChildOutOfReach() {
        var scope = Scopes.of(Role.HOMEROOM, CLASS);
        assertThatThrownBy(() -> scope.why(HEWAN, null, SHITOU)).isInstanceOf(IllegalStateException.class);
    }

    @Test void givesAnAdministratorNoChildWhateverTheDutyReaches() {
        var scope = Scopes.of(Role.ADMINISTRATOR, QINGSHI);
        for (var act : Act.values()) assertThat(scope.may(act, QINGSHI, CLASS, XIAOMAN)).isFalse();
        assertThat(scope.sight().orgs()).isEmpty();
    }
}
