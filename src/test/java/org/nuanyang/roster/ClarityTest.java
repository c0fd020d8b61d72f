package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("五清晰")
class ClarityTest {
    private static final Facts GUARDIAN = new Facts().with(GUARDIAN_NAME, "何秀兰")
            .with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, new Phone("13900000001"));

    @Test
    void namesWhatIsMissing() {
        assertThat(Clarity.HEALTH.missing(new Facts())).containsExactly(HEALTH);
        assertThat(Clarity.BASIC.missing(new Facts().with(NAME, "小满").with(VILLAGE, "青石村").with(CLASS, 1)))
                .containsExactly(SEX, BIRTH, ETHNIC_GROUP, ID);
    }

    @Test
    void takesAnotherDocumentForAnIdNumber() {
        assertThat(Clarity.BASIC.missing(new Facts().with(DOCUMENT_NUMBER, "H1234"))).doesNotContain(ID);
    }

    @Test
    void asksForBothParentsAndTheGuardian() {
        assertThat(Clarity.CONTACTS.missing(GUARDIAN)).containsExactly(FATHER_NAME, FATHER_PHONE, MOTHER_NAME, MOTHER_PHONE);
    }

    @Test
    void asksNothingOfAParentWhoHasDied() {
        assertThat(Clarity.CONTACTS.missing(GUARDIAN.copy().with(FATHER_DECEASED, true))).containsExactly(MOTHER_NAME, MOTHER_PHONE);
    }

    @Test
    void isContentWithOneParentInASingleParentFamily() {
        var facts = GUARDIAN.copy().with(SINGLE_PARENT_FAMILY, true).with(MOTHER_NAME, "李梅").with(MOTHER_PHONE, new Phone("13900000002"));
        assertThat(Clarity.CONTACTS.complete(facts)).isTrue();
    }
}
