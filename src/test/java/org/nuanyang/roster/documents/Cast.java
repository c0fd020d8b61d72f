package org.nuanyang.roster.documents;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.time.YearMonth;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.documents.RosterLedger.Child;

/** The children of the documents' tests: 小满 with everything told, 石头 with little, one with names as long as they come. */
public final class Cast {
    private Cast() {}

    public static ResidentId id(String seventeen) {
        return new ResidentId(seventeen + ResidentId.checkDigit(seventeen));
    }

    public static Child xiaoman() {
        return new Child(ChildId.of("019a0000-0000-7000-8000-000000000001"), new Facts()
                .with(NAME, "小满").with(ID, id("99010120170521104")).with(SEX, Sex.FEMALE)
                .with(BIRTH, RoughDate.of(LocalDate.of(2017, 5, 21))).with(ETHNIC_GROUP, "汉族")
                .with(STUDENT_NUMBER, "G" + id("99010120170521104").value())
                .with(GRADE, 3).with(CLASS, 1).with(ENTRY_YEAR, 2023).with(BOARDING, false)
                .with(ADDRESS, "清溪县青石镇青石村3组").with(HEALTH, "健康").with(TRAIT, "内向、心细").with(INTEREST, "画画")
                .with(FATHER_NAME, "陈志强").with(FATHER_PHONE, new Phone("14200001111")).with(FATHER_AWAY, true)
                .with(FATHER_AWAY_SINCE, RoughDate.of(YearMonth.of(2025, 3))).with(FATHER_PLACE, "广东省东莞市")
                .with(FATHER_EMPLOYER, "明达电子厂").with(FATHER_TRADE, "+模具工")
                .with(MOTHER_NAME, "林秀梅").with(MOTHER_PHONE, new Phone("14300002222")).with(MOTHER_AWAY, true)
                .with(MOTHER_AWAY_SINCE, RoughDate.of(LocalDate.of(2025, 3, 2))).with(PARENTS_AWAY, ParentsAway.BOTH).with(MOTHER_PLACE, "广东省东莞市")
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(GUARDIAN_PHONE, new Phone("15400003333")).with(GUARDIAN_ADDRESS, "青石村3组"));
    }

    public static Child shitou() {
        return new Child(ChildId.of("019a0000-0000-7000-8000-000000000002"), new Facts()
                .with(NAME, "石头").with(SEX, Sex.MALE).with(GRADE, 3).with(CLASS, 1).with(BOARDING, true)
                .with(FATHER_NAME, "石大勇").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.ofYear(2024))
                .with(MOTHER_NAME, "罗小燕").with(MOTHER_AWAY, false).with(PARENTS_AWAY, ParentsAway.ONE).with(MOTHER_PHONE, new Phone("16300006666"))
                .with(GUARDIAN_NAME, "罗小燕").with(GUARDIAN_RELATION, Relation.MOTHER));
    }

    public static Child longest() {
        return new Child(ChildId.of("019a0000-0000-7000-8000-000000000003"), new Facts()
                .with(NAME, "阿卜杜热合曼·麦麦提图尔荪江").with(SEX, Sex.MALE).with(GRADE, 9).with(CLASS, 12)
                .with(ADDRESS, "清溪县河湾镇柳树坪村民委员会第十二村民小组老槐树湾自然村上院坝二组二十七号附三号（原供销社旧址后面）")
                .with(TRAIT, "活泼").with(HEALTH, "先天性心脏病（已手术），每半年复查一次，体育课不做剧烈运动")
                .with(FATHER_NAME, "麦麦提图尔荪江·阿卜杜拉").with(FATHER_AWAY, true).with(FATHER_PLACE, "新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市经济技术开发区")
                .with(MOTHER_NAME, "欧阳堃喆㛃𬭎").with(GUARDIAN_NAME, "尉迟淑芳").with(GUARDIAN_RELATION, Relation.FATHERS_ELDER_BROTHERS_WIFE)
                .with(SECOND_GUARDIAN_NAME, "@SUM(1)").with(NOTE, "-1+2"));
    }
}
