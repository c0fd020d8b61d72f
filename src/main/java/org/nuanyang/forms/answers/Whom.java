package org.nuanyang.forms.answers;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.profile.Profile;

/** Which children stand in a roster. Worded as {@code forms.Whom.<NAME>}. */
public enum Whom {
    /** All on the roll. */
    ALL,
    /** Who count by the definition that the county works by. */
    COUNTED,
    IN_CARE;

    /** After a place, a time or a number of the enclosure, and before the word for a list, nothing but the children themselves. */
    private static final String BEFORE = "(.*(省|市|县|区|镇|乡|街道|村|校|园|小学|中学|年|年度|学年|学期|季|月|附件\\d*|表\\d*|[\\s　:：、._-]))?(全[省市县区镇乡校园])?(农村|在校|在园)*";
    private static final String AFTER = "(基本)?(情况|信息)?(摸底|排查|调查|采集|登记|汇总)?(花名册|名册|名单|台账|登记表|登记卡|信息表|摸底表|采集表|调查表|汇总表|明细表|一览表|表|册|卡)?";
    private static final Pattern COUNTING = Pattern.compile(BEFORE + "留守(儿童|学生|幼儿|少年儿童)" + AFTER), EVERYBODY = Pattern.compile(BEFORE + "(学生|幼儿|小学生|中学生)" + AFTER);
    /** Words for some of them only, or for others. */
    private static final Pattern SOME = Pattern.compile("[非困残孤贫病男女级班]|寄宿|走读|住校|单亲|离异|流动|随迁|进城|流失|辍学|失学|重点|关爱|帮扶|结对|资助|低保|特困|新生|毕业|转[入出]");

    boolean stands(Profile child) {
        return this == ALL || child.in().contains(indicator());
    }

    /** By which they are counted; all are those of whom it is told. */
    Indicator indicator() {
        return this == IN_CARE ? Indicator.IN_CARE : Indicator.COUNTED;
    }

    /** As the titles say it, all of them the same; null where they leave it open. */
    public static @Nullable Whom titled(Collection<String> titles) {
        var said = titles.stream().map(Whom::titled).distinct().toList();
        return said.size() == 1 ? said.getFirst() : null;
    }

    private static @Nullable Whom titled(String title) {
        var plain = title.strip();
        if (SOME.matcher(plain).find()) return null;
        return COUNTING.matcher(plain).matches() ? COUNTED : EVERYBODY.matcher(plain).matches() ? ALL : null;
    }
}
