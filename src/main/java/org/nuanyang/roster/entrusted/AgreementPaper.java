package org.nuanyang.roster.entrusted;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/**
 * 《留守儿童委托照护协议书》 as parents and carer sign it, Chinese only. What is not known is an empty cell to write in;
 * ID numbers are always written by hand. Meant for the parents, never for other children.
 */
public record AgreementPaper(
        String school, Signatory entruster, Signatory carer, Child child, String term, String duties, String fee, Set<CareExclusion> ruledOut,
        String wish, List<String> exclusions) {

    /** 甲方 or 乙方. */
    public record Signatory(String name, String relation, String phone, String address) {}

    public record Child(String name, String sex, String birth, String klass, String address) {}

    static AgreementPaper of(Facts facts, @Nullable Agreement agreement, String school, String klass) {
        var child = new Child(text(facts, NAME), facts.<Sex>get(SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse(""),
                facts.<RoughDate>get(BIRTH).map(RoughDate::toString).orElse(""), klass, address(facts));
        var entruster = agreement == null ? parent(facts) : signatory(agreement.entruster(), "");
        var carer = agreement == null ? guardian(facts) : signatory(agreement.carer(), text(facts, GUARDIAN_ADDRESS));
        return new AgreementPaper(school, entruster, carer, child,
                agreement == null || agreement.from() == null || agreement.until() == null ? "自      年    月    日起至      年    月    日止"
                        : "自 " + day(agreement.from()) + "起至 " + day(agreement.until()) + "止",
                agreement == null || agreement.duties() == null ? "" : agreement.duties(),
                agreement == null || agreement.fee() == null ? "" : agreement.fee(),
                agreement == null ? Set.of() : agreement.ruledOut(),
                agreement == null || agreement.wish() == null ? "" : wish(agreement.wish()),
                Stream.of(CareExclusion.values()).map(exclusion -> Words.sayIn(Locale.SIMPLIFIED_CHINESE, exclusion)).toList());
    }

    /** ☑ once it has been looked into. */
    public String mark(int exclusion) {
        return ruledOut.contains(CareExclusion.values()[exclusion]) ? "√" : " ";
    }

    private static String wish(Agreement.Wish wish) {
        return day(wish.heardOn()) + Words.sayIn(Locale.SIMPLIFIED_CHINESE, wish.how()) + "听取" + (wish.words() == null ? "" : "：" + wish.words());
    }

    private static Signatory parent(Facts facts) {
        boolean mother = !facts.<Boolean>get(FATHER_AWAY).orElse(facts.tells(FATHER_NAME)) && facts.tells(MOTHER_NAME);
        return mother
                ? new Signatory(text(facts, MOTHER_NAME), "母亲", phone(facts, MOTHER_PHONE), text(facts, MOTHER_PLACE) + text(facts, MOTHER_EMPLOYER))
                : new Signatory(text(facts, FATHER_NAME), facts.tells(FATHER_NAME) ? "父亲" : "", phone(facts, FATHER_PHONE), text(facts, FATHER_PLACE) + text(facts, FATHER_EMPLOYER));
    }

    private static Signatory guardian(Facts facts) {
        var relation = facts.<Relation>get(GUARDIAN_RELATION).orElse(null);
        if (relation == Relation.FATHER || relation == Relation.MOTHER) return new Signatory("", "", "", "");
        return new Signatory(text(facts, GUARDIAN_NAME), relation == null ? "" : relation.word(), phone(facts, GUARDIAN_PHONE), text(facts, GUARDIAN_ADDRESS));
    }

    private static Signatory signatory(Party party, String address) {
        return new Signatory(party.name(), party.relation() == null ? "" : party.relation().word(),
                party.phone() == null ? "" : party.phone().digits(), party.address() == null ? address : party.address());
    }

    private static String address(Facts facts) {
        var address = text(facts, ADDRESS);
        return address.isEmpty() ? text(facts, TOWNSHIP) + text(facts, VILLAGE) + text(facts, VILLAGE_GROUP) : address;
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String phone(Facts facts, Fact fact) {
        return facts.<Phone>get(fact).map(Phone::digits).orElse("");
    }

    private static String text(Facts facts, Fact fact) {
        return facts.<String>get(fact).orElse("");
    }
}
