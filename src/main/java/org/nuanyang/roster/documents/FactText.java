package org.nuanyang.roster.documents;

import java.util.regex.Pattern;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.documents.RosterLedger.Numbers;

/** What stands in a cell for a fact: the words of the trade, readable again by the reader of rosters. */
public record FactText(Numbers ids, Numbers phones) {
    private static final String GRADES = "一二三四五六七八九";
    /** A resident ID number inside another number, such as a 学籍号: it must not slip out there. */
    private static final Pattern HIDDEN_ID = Pattern.compile("(\\d{6})\\d{8}(\\d{3}[0-9Xx])");

    public String of(Fact fact, Facts facts) {
        return facts.get(fact).map(value -> text(fact, value)).orElse("");
    }

    private String text(Fact fact, Object value) {
        return switch (value) {
            case ResidentId id -> ids == Numbers.FULL ? id.value() : id.masked();
            case Phone phone -> phones == Numbers.FULL ? phone.digits() : phone.masked();
            case Sex sex -> sex == Sex.MALE ? "男" : "女";
            case Relation relation -> relation.word();
            case Boolean yes -> ability(fact) ? (yes ? "有" : "无") : yes ? "是" : "否";
            case ParentsAway away -> switch (away) {
                case BOTH -> "双方外出";
                case ONE -> "一方外出";
                case NONE -> "均未外出";
            };
            case Integer number -> fact == Fact.GRADE ? grade(number) : fact == Fact.CLASS ? number + "班" : number.toString();
            case String text when ids == Numbers.MASKED && FactWords.isMasked(fact) -> FactWords.masked(fact, text);
            case String text -> ids == Numbers.FULL ? text : HIDDEN_ID.matcher(text).replaceAll("$1********$2");
            default -> value.toString();
        };
    }

    private static boolean ability(Fact fact) {
        return switch (fact) {
            case FATHER_CAN_GUARD, MOTHER_CAN_GUARD, GUARDIAN_CAN_CARE -> true;
            default -> false;
        };
    }

    static String grade(int grade) {
        return grade >= 1 && grade <= 9 ? GRADES.charAt(grade - 1) + "年级" : "";
    }
}
