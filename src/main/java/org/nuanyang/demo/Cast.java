package org.nuanyang.demo;

import static org.nuanyang.access.Role.*;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Org;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;

/**
 * The people everybody knows, written down and not drawn. Their dates are those of the school year 2025—2026 and stay
 * so through the next one; later they move along by whole years, so that 小满 never grows out of primary school.
 */
final class Cast {
    static final String SCHOOL = "青石小学";
    static final String OUTSIDE = "河湾小学";
    /** Whose class has not handed in the last month. */
    static final String LATE = "zhoumin";
    static final List<String> NAMES = List.of("小满", "石头", "小雨");
    private static final int LAST_SCHOOL_YEAR_AS_WRITTEN = 2026;

    private final Tree tree;
    private final Dice dice;
    private final int shift;

    Cast(Tree tree, Dice dice, LocalDate today) {
        this.tree = tree;
        this.dice = dice.fork("cast");
        shift = Math.max(0, SchoolYear.of(today).starts() - LAST_SCHOOL_YEAR_AS_WRITTEN);
    }

    /** 三年级1班 in the school year 2025—2026. */
    Org klass(String school) {
        return tree.klass(tree.org(school), new ClassYear(Stage.PRIMARY, 2023 + shift, 1));
    }

    List<Staffer> staff() {
        var school = tree.org(SCHOOL);
        var outside = tree.org(OUTSIDE);
        return List.of(
                staffer("sunli", "孙丽", FILE_KEEPER, school, "demo-caihong"),
                staffer("zhoumin", "周敏", HOMEROOM, klass(SCHOOL), "demo-chunfeng"),
                staffer("liuzhiyuan", "刘志远", PRINCIPAL, school, "demo-qingshan"),
                staffer("hejing", "何静", PSYCHOLOGY, school, "demo-xiaoxi"),
                new Staffer(id("李根生"), "ligensheng", "李根生", List.of(), new Staffer.SignIn("demo-yangguang", "demo.try.ligensheng")),
                staffer("wangxiaoyan", "王晓燕", HOMEROOM, klass(OUTSIDE), "demo-hewan-26"),
                staffer("fangting", "方婷", FILE_KEEPER, outside, "demo-yueliang"),
                staffer("zhaojianguo", "赵建国", TOWNSHIP_OFFICER, tree.township("石桥镇"), "demo-shiqiao"),
                staffer("chenke", "陈科", COUNTY_OFFICER, tree.county(), "demo-songbai"),
                staffer("zhengguoliang", "郑国梁", SUPERVISOR, tree.county(), "demo-mingjing"),
                staffer("wuhao", "吴昊", ADMINISTRATOR, tree.county(), "demo-gongju-26"));
    }

    List<Pupil> pupils() {
        return List.of(xiaoman(), shitou(), xiaoyu());
    }

    Pairing pairing(Pupil xiaoman) {
        return new Pairing(id("李根生"), xiaoman, day(2025, 9, 15));
    }

    private Pupil xiaoman() {
        var facts = child("小满", Sex.FEMALE, LocalDate.of(2017, 5, 21), 28, "青石村", "三组", "三组16号")
                .with(TRAIT, "内向文静，熟了以后爱说话").with(INTEREST, "画画").with(HEALTH, "良好")
                .with(STUDY_LEVEL, "中等").with(BEHAVIOUR, "守纪律，有礼貌").with(ONLY_CHILD, true);
        father(facts, "满志强", LocalDate.of(1988, 3, 12), 31, "14286001001", false);
        mother(facts, "李春梅", LocalDate.of(1990, 11, 4), 42, "14286001002", false);
        facts.with(GUARDIAN_NAME, "李春梅").with(GUARDIAN_RELATION, Relation.MOTHER).with(GUARDIAN_PHONE, new Phone("14286001002"));
        var gone = new Facts()
                .with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.of(day(2025, 2, 18)))
                .with(FATHER_PLACE, "广东省东莞市长安镇").with(FATHER_EMPLOYER, "恒昌电子厂").with(FATHER_TRADE, "机修工")
                .with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.of(YearMonth.from(day(2025, 3, 1))))
                .with(MOTHER_PLACE, "广东省东莞市长安镇").with(MOTHER_EMPLOYER, "恒昌电子厂").with(MOTHER_TRADE, "普工")
                .with(FATHER_RETURNS, "每年1—2次").with(MOTHER_RETURNS, "每年1—2次")
                .with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(GUARDIAN_PHONE, new Phone("14286001003")).with(GUARDIAN_BIRTH, RoughDate.of(LocalDate.of(1958 + shift, 10, 2)))
                .with(GUARDIAN_OCCUPATION, "务农").with(GUARDIAN_HEALTH, "良好").with(GUARDIAN_EDUCATION, "小学")
                .with(GUARDIAN_ADDRESS, "清溪县石桥镇青石村三组16号")
                .with(GUARDIAN_AGREEMENT_SIGNED, RoughDate.of(day(2025, 3, 20))).with(GUARDIAN_CAN_CARE, true);
        var home = new Facts().with(FATHER_LAST_HOME, RoughDate.of(YearMonth.from(day(2026, 2, 1))))
                .with(MOTHER_LAST_HOME, RoughDate.of(YearMonth.from(day(2026, 2, 1))));
        return pupil(facts, new Told(day(2025, 3, 20), gone), new Told(day(2026, 2, 26), home));
    }

    private Pupil shitou() {
        var facts = child("石头", Sex.MALE, LocalDate.of(2016, 12, 3), 17, "青石村", "一组", "一组7号")
                .with(HEALTH, "良好").with(STUDY_LEVEL, "良好").with(ONLY_CHILD, false);
        father(facts, "石建平", LocalDate.of(1986, 7, 25), 55, "15486001004", true);
        mother(facts, "王小燕", LocalDate.of(1989, 1, 9), 64, "15486001005", false);
        facts.with(FATHER_AWAY_SINCE, RoughDate.of(day(2023, 2, 20))).with(FATHER_PLACE, "浙江省义乌市").with(FATHER_TRADE, "建筑工")
                .with(FATHER_RETURNS, "每年3—4次")
                .with(GUARDIAN_NAME, "王小燕").with(GUARDIAN_RELATION, Relation.MOTHER).with(GUARDIAN_PHONE, new Phone("15486001005"));
        return pupil(facts);
    }

    /** Both parents were out for three years and came home for good in February. */
    private Pupil xiaoyu() {
        var facts = child("小雨", Sex.FEMALE, LocalDate.of(2017, 4, 6), 46, "柏树村", "二组", "二组23号")
                .with(TRAIT, "开朗活泼").with(INTEREST, "跳绳").with(HEALTH, "良好")
                .with(STUDY_LEVEL, "优秀").with(BEHAVIOUR, "热爱劳动").with(ONLY_CHILD, false);
        father(facts, "余文斌", LocalDate.of(1987, 9, 30), 73, "16386001006", true);
        mother(facts, "刘芳", LocalDate.of(1988, 6, 18), 82, "16386001007", true);
        facts.with(FATHER_AWAY_SINCE, RoughDate.of(day(2023, 2, 10))).with(FATHER_PLACE, "江苏省苏州市昆山市").with(FATHER_TRADE, "货车司机")
                .with(MOTHER_AWAY_SINCE, RoughDate.of(day(2023, 2, 10))).with(MOTHER_PLACE, "江苏省苏州市昆山市").with(MOTHER_TRADE, "缝纫工")
                .with(GUARDIAN_NAME, "余德福").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDFATHER)
                .with(GUARDIAN_PHONE, new Phone("16386001008")).with(GUARDIAN_OCCUPATION, "务农");
        var back = new Facts()
                .with(FATHER_AWAY, false).with(FATHER_LAST_HOME, RoughDate.of(day(2026, 2, 8)))
                .with(MOTHER_AWAY, false).with(MOTHER_LAST_HOME, RoughDate.of(day(2026, 2, 8)))
                .with(GUARDIAN_NAME, "刘芳").with(GUARDIAN_RELATION, Relation.MOTHER).with(GUARDIAN_PHONE, new Phone("16386001007"));
        return pupil(facts, new Told(day(2026, 2, 26), back));
    }

    /** Enrolled by the autumn of 2024, when the county's files were begun. */
    private Pupil pupil(Facts facts, Told... later) {
        return new Pupil(tree.org(SCHOOL).id(), klass(SCHOOL).id(), Files.inOrder(facts, day(2024, 9, 6), List.of(later)), null);
    }

    private Facts child(String name, Sex sex, LocalDate birth, int serial, String village, String group, String house) {
        var born = birth.plusYears(shift);
        var address = "清溪县石桥镇" + village + house;
        var id = id(born, serial);
        return new Facts()
                .with(NAME, name).with(SEX, sex).with(BIRTH, RoughDate.of(born)).with(ID, id).with(STUDENT_NUMBER, "G" + id.value())
                .with(ETHNIC_GROUP, "汉族").with(BOARDING, false).with(COMMUTE, "步行").with(RURAL_HOUSEHOLD, true)
                .with(TOWNSHIP, "石桥镇").with(VILLAGE, village).with(VILLAGE_GROUP, group).with(ADDRESS, address).with(HOUSEHOLD_ADDRESS, address);
    }

    private void father(Facts facts, String name, LocalDate birth, int serial, String phone, boolean away) {
        facts.with(FATHER_NAME, name).with(FATHER_ID, id(birth.plusYears(shift), serial)).with(FATHER_PHONE, new Phone(phone)).with(FATHER_AWAY, away);
    }

    private void mother(Facts facts, String name, LocalDate birth, int serial, String phone, boolean away) {
        facts.with(MOTHER_NAME, name).with(MOTHER_ID, id(birth.plusYears(shift), serial)).with(MOTHER_PHONE, new Phone(phone)).with(MOTHER_AWAY, away);
    }

    private ResidentId id(LocalDate birth, int serial) {
        return Numbers.numbered(tree.county().county(), birth, serial);
    }

    private Staffer staffer(String login, String name, Role role, Org org, String password) {
        var duty = new Duty(role, org.id(), null, day(2023, 9, 1), null);
        return new Staffer(id(name), login, name, List.of(duty), new Staffer.SignIn(password, "demo.try." + login));
    }

    private AccountId id(String name) {
        return new AccountId(dice.fork(name).id(Moments.morning(LocalDate.of(2023, 9, 1))));
    }

    private LocalDate day(int year, int month, int day) {
        return LocalDate.of(year + shift, month, day);
    }
}
