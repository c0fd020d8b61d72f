package org.nuanyang.roster.going;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.going.YearOrder.Newcomer;

@DisplayName("粘贴的新生名单")
class NameListTest {
    private static final String DIGITS = "99010120200521106";
    private static final String ID = DIGITS + ResidentId.checkDigit(DIGITS);

    @Test
    void takesANameAloneOrWithSexNumberAndClassInAnyOrder() {
        var list = NameList.read("李小满\n\n  王石头，男，2班\n赵小雨\t1\tfemale\n阿依古丽·买买提 " + ID + " 3班");
        assertThat(list.problems()).isEmpty();
        assertThat(list.names()).containsExactly(
                new Newcomer("李小满", null, null, 0), new Newcomer("王石头", Sex.MALE, null, 2),
                new Newcomer("赵小雨", Sex.FEMALE, null, 1),
                new Newcomer("阿依古丽·买买提", new ResidentId(ID).sex(), new ResidentId(ID), 3));
    }

    @Test
    void namesTheLineThatItCannotRead() {
        var list = NameList.read("李小满\n1 王石头\n赵小雨 990101202005211069\n周宁 爱画画");
        assertThat(list.names()).hasSize(1);
        assertThat(list.problems()).extracting(Refusal::key)
                .containsExactly("roster.year.names.no-name", "roster.year.names.bad-id", "roster.year.names.unclear");
        assertThat(list.problems()).extracting(problem -> problem.args().getFirst()).containsExactly(2, 3, 4);
    }
}
