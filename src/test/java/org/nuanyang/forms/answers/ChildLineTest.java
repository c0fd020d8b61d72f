package org.nuanyang.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Way;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;

class ChildLineTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-12");
    private final Facts family = new Facts().with(NAME, "小满").with(FATHER_NAME, "满父").with(FATHER_DECEASED, true)
            .with(MOTHER_NAME, "满母").with(MOTHER_PHONE, new Phone("13800001111"));

    @Test
    void namesNoParentWhoHasDied() {
        assertThat(answer(family, PARENT_NAME, false)).isEqualTo(Answer.of("满母"));
        assertThat(answer(family, PARENT_PHONE, false)).isEqualTo(Answer.of(new Phone("13800001111")));
        var both = family.with(MOTHER_DECEASED, true);
        assertThat(answer(both, PARENT_NAME, false)).isInstanceOf(Answer.Open.class);
        assertThat(answer(both, PARENT_PHONE, false)).isInstanceOf(Answer.Open.class);
    }

    @Test
    void masksNumbersInsideOtherWords() {
        var told = family.with(NOTE, "身份证110101201705211247");
        assertThat(answer(told, NOTE, true)).isEqualTo(Answer.of("身份证110101********1247"));
        assertThat(answer(told, NOTE, false)).isEqualTo(Answer.of("身份证110101201705211247"));
        assertThat(answer(told, NAME, true)).isEqualTo(Answer.of("小满"));
    }

    private static Answer answer(Facts facts, Fact fact, boolean masked) {
        var file = new ChildFile(new ChildId(Ids.next()), 990101, new OrgId(Ids.next()), null, facts, TODAY, null, 1, null, null, null, Set.of(), TODAY, null, false);
        return new ChildLine(file, null, "橡树小学", null, masked, TODAY).answer(new Asked.OfChild(fact, Way.PLAIN));
    }
}
