package org.nuanyang.roster.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("建档率")
class FiguresTest {
    @Test
    void isNoFigureWhileNobodyIsFound() {
        assertThat(Figures.NONE.filingRate()).isNull();
        assertThat(found(40, 0, 0).filingRate()).isNull();
    }

    @Test
    void isTheFiledAmongTheFound() {
        assertThat(found(40, 3, 2).filingRate()).isEqualTo(667);
        assertThat(found(40, 8, 0).filingRate()).isZero();
    }

    @Test
    void isWholeOnlyWhenNothingIsMissing() {
        assertThat(found(9000, 5000, 4999).filingRate()).isEqualTo(999);
        assertThat(found(9000, 5000, 5000).filingRate()).isEqualTo(1000);
    }

    private static Figures found(long children, long found, long filed) {
        return new Figures(children, children, found, 0, children, 0, 0, 0, 0, filed);
    }
}
