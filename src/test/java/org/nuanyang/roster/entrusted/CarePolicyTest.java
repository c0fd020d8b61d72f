package org.nuanyang.roster.entrusted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.entrusted.Agreement.Copies;
import org.nuanyang.roster.entrusted.Agreement.Wish;

@DisplayName("委托照护的要求（《未成年人保护法》第二十二、二十三条）")
class CarePolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final RoughDate EIGHT = RoughDate.parse("2018-03-12");
    private static final RoughDate SEVEN = RoughDate.parse("2018-03-13");

    @Test
    void objectsToNothingInAGoodOne() {
        assertThat(CarePolicy.all(AgreementPaperTest.agreement(), EIGHT, TODAY)).isEmpty();
    }

    @Test
    void tellsAllObjectionsTogether() {
        var agreement = new Agreement(party("陈志强", Relation.FATHER, null), party("何秀兰", Relation.PATERNAL_GRANDMOTHER, null), false,
                Set.of(CareExclusion.ADDICTION), null, null, null, null, null, false, new Signing.ByPhone(null, null), Copies.NONE);
        assertThat(keys(CarePolicy.all(agreement, EIGHT, TODAY))).containsExactly(
                "birth", "capable", "exclusion", "exclusion", "exclusion", "wish", "term", "weekly", "signed-on", "witness");
    }

    @Test @DisplayName("受托人须满十八周岁：生日当天即可")
    void asksForAnAdult() {
        assertThat(objections(carerBorn(LocalDate.of(2008, 3, 12)), EIGHT)).isEmpty();
        assertThat(objections(carerBorn(LocalDate.of(2008, 3, 13)), EIGHT)).containsExactly("minor");
    }

    @Test @DisplayName("满八周岁必须听取意见")
    void asksTheChildFromEightOn() {
        assertThat(objections(unasked(), EIGHT)).containsExactly("wish");
        assertThat(objections(unasked(), SEVEN)).isEmpty();
        assertThat(objections(unasked(), RoughDate.parse("2018"))).as("born some day of that year").containsExactly("wish");
        assertThat(objections(unasked(), null)).isEmpty();
    }

    @Test
    void doesNotTakeAParentForTheCarer() {
        var agreement = with(party("林秀梅", Relation.MOTHER, LocalDate.of(1990, 1, 1)), new Signing.OnPaper(TODAY));
        assertThat(objections(agreement, EIGHT)).containsExactly("self");
    }

    @Test
    void asksAnUnsignedOneOnlyWhoCaresAndWhyItIsNotSigned() {
        var carer = party("何秀兰", Relation.PATERNAL_GRANDMOTHER, null);
        var bare = new Agreement(party("陈志强", Relation.FATHER, null), carer, false, Set.of(), null, null, null, null, null, false, new Signing.NotSigned(null), Copies.NONE);
        assertThat(objections(bare, EIGHT)).containsExactly("why-not");
        var told = new Agreement(party("陈志强", Relation.FATHER, null), carer, false, Set.of(), null, null, null, null, null, false, new Signing.NotSigned("在外"), Copies.NONE);
        assertThat(objections(told, EIGHT)).isEmpty();
    }

    @Test
    void takesNoDayThatHasNotCome() {
        var agreement = with(party("何秀兰", Relation.PATERNAL_GRANDMOTHER, LocalDate.of(1958, 1, 1)), new Signing.OnPaper(TODAY.plusDays(1)));
        assertThat(objections(agreement, EIGHT)).containsExactly("ahead");
    }

    private static Agreement carerBorn(LocalDate birth) {
        return with(party("何秀兰", Relation.PATERNAL_GRANDMOTHER, birth), new Signing.OnPaper(TODAY));
    }

    private static Agreement unasked() {
        var asked = carerBorn(LocalDate.of(1958, 1, 1));
        return new Agreement(asked.entruster(), asked.carer(), true, asked.ruledOut(), null, asked.from(), asked.until(), null, null, true, asked.signing(), Copies.NONE);
    }

    private static Agreement with(Party carer, Signing signing) {
        return new Agreement(party("陈志强", Relation.FATHER, null), carer, true, EnumSet.allOf(CareExclusion.class),
                new Wish(TODAY, WishHeard.BY_PHONE, null), TODAY, TODAY.plusYears(1), null, null, true, signing, Copies.NONE);
    }

    private static Party party(String name, Relation relation, LocalDate birth) {
        return new Party(name, relation, null, null, birth, null);
    }

    private static List<String> objections(Agreement agreement, RoughDate born) {
        return keys(CarePolicy.all(agreement, born, TODAY));
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.key().replace("roster.entrusted.object.", "")).toList();
    }
}
