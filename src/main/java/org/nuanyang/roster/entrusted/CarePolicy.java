package org.nuanyang.roster.entrusted;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;

/**
 * What an agreement has to fulfil. The law's own demands are fixed here with their clause; all objections are told
 * together.
 */
interface CarePolicy {
    /** 《民法典》第十七条、第十八条: an adult is eighteen and has full capacity. */
    int ADULT = 18;
    /** 《民法典》第十九条: from eight years on a child's will has weight of its own. */
    int ASKED_FROM = 8;

    Stream<Refusal> objections(Agreement agreement, @Nullable RoughDate childBorn, LocalDate on);

    /** 第二十二条第一款: 无正当理由的，不得委托他人；父母本人照料不需委托. */
    CarePolicy carerIsSomebodyElse = (agreement, _, _) -> {
        var carer = agreement.carer();
        var parent = carer.relation() == Relation.FATHER || carer.relation() == Relation.MOTHER;
        return objectIf(parent || carer.name().equals(agreement.entruster().name()), "roster.entrusted.object.self", carer.name());
    };

    /** 第二十二条第一款: 具有照护能力的完全民事行为能力人. */
    CarePolicy carerIsAdult = (agreement, _, on) -> {
        var birth = agreement.carer().birth();
        if (birth == null) return Stream.of(Refusal.of("roster.entrusted.object.birth", agreement.carer().name()));
        return objectIf(birth.plusYears(ADULT).isAfter(on), "roster.entrusted.object.minor", agreement.carer().name(), birth.toString());
    };

    /** 第二十二条第二款: 综合考虑其道德品质、家庭状况、身心健康状况、与未成年人生活情感上的联系等情况. */
    CarePolicy carerCanCare = (agreement, _, _) -> objectIf(!agreement.capable(), "roster.entrusted.object.capable", agreement.carer().name());

    /** 第二十二条第三款: 四种情形不得作为被委托人. */
    CarePolicy exclusionsAreRuledOut = (agreement, _, _) -> Arrays.stream(CareExclusion.values())
            .filter(exclusion -> !agreement.ruledOut().contains(exclusion))
            .map(exclusion -> Refusal.of("roster.entrusted.object.exclusion", Words.say(exclusion)));

    /** 第二十二条第二款: 听取有表达意愿能力未成年人的意见. */
    CarePolicy childIsHeard = (agreement, born, on) -> objectIf(
            agreement.wish() == null && born != null && !born.from().plusYears(ASKED_FROM).isAfter(on), "roster.entrusted.object.wish", ASKED_FROM);

    /** 第二十二条第一款: 在一定期限内. */
    CarePolicy termIsSet = (agreement, _, _) -> {
        if (agreement.from() == null || agreement.until() == null) return Stream.of(Refusal.of("roster.entrusted.object.term"));
        return objectIf(!agreement.until().isAfter(agreement.from()), "roster.entrusted.object.term-order", agreement.from().toString(), agreement.until().toString());
    };

    /** 第二十三条第一款: 与未成年人、被委托人至少每周联系和交流一次. */
    CarePolicy parentsStayInTouch = (agreement, _, _) -> objectIf(!agreement.weeklyContact(), "roster.entrusted.object.weekly");

    CarePolicy signatureIsTold = (agreement, _, _) -> switch (agreement.signing()) {
        case Signing.OnPaper(var on) -> objectIf(on == null, "roster.entrusted.object.signed-on");
        case Signing.ByPhone(var on, var witness) -> Stream.concat(
                objectIf(on == null, "roster.entrusted.object.signed-on"), objectIf(witness == null, "roster.entrusted.object.witness"));
        case Signing.NotSigned(var why) -> objectIf(why == null, "roster.entrusted.object.why-not");
    };

    CarePolicy nothingIsAhead = (agreement, _, on) -> Stream.of(
                    agreement.signing().signedOn(), agreement.wish() == null ? null : agreement.wish().heardOn(),
                    agreement.copies().school(), agreement.copies().village())
            .filter(day -> day != null && day.isAfter(on)).distinct()
            .map(day -> Refusal.of("roster.entrusted.object.ahead", day.toString()));

    List<CarePolicy> OF_A_SIGNED_ONE = List.of(
            carerIsSomebodyElse, carerIsAdult, carerCanCare, exclusionsAreRuledOut, childIsHeard, termIsSet, parentsStayInTouch,
            signatureIsTold, nothingIsAhead);
    /** Who cares in fact, and why nothing was signed: no more is asked. */
    List<CarePolicy> OF_AN_UNSIGNED_ONE = List.of(carerIsSomebodyElse, signatureIsTold, nothingIsAhead);

    static List<Refusal> all(Agreement agreement, @Nullable RoughDate childBorn, LocalDate on) {
        return (agreement.signed() ? OF_A_SIGNED_ONE : OF_AN_UNSIGNED_ONE).stream()
                .flatMap(policy -> policy.objections(agreement, childBorn, on)).toList();
    }

    private static Stream<Refusal> objectIf(boolean objected, String key, Object... args) {
        return objected ? Stream.of(Refusal.of(key, args)) : Stream.of();
    }
}
