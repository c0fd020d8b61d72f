package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.List;
import org.nuanyang.access.Org;

/**
 * The small school that everybody knows: 青石小学 of 清溪县 with 小满, 石头 and 小雨, their teachers, and those who look in
 * from outside. Tests start from it and change one thing; the demo county contains the very same people.
 */
public record School(DemoCounty data) {
    /** "Now" in tests. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    public static School qingshi() {
        var dice = CountyDraw.dice(CountyDraw.FIRST_COUNTY);
        var tree = new Tree(CountyDraw.county(CountyDraw.FIRST_COUNTY), dice);
        SchoolPlan.all().stream().filter(plan -> List.of(Cast.SCHOOL, Cast.OUTSIDE).contains(plan.name())).forEach(tree::school);
        var cast = new Cast(tree, dice, TODAY);
        var pupils = cast.pupils();
        var staff = cast.staff();
        return new School(new DemoCounty(CountyDraw.county(CountyDraw.FIRST_COUNTY), tree.all(), staff, pupils, List.of(cast.pairing(pupils.getFirst()))));
    }

    /** The ten digits by which the API knows 青石小学. */
    public static final String CODE = "3499010101";

    public Org school() {
        return data.org(Cast.SCHOOL);
    }

    public Org outside() {
        return data.org(Cast.OUTSIDE);
    }

    public Org klass() {
        return data.orgs().stream().filter(org -> school().id().equals(org.parent())).findFirst().orElseThrow();
    }

    /** Both parents in 广东 since spring 2025; with her grandmother. */
    public Pupil xiaoman() {
        return data.pupil("小满");
    }

    /** Father away, mother at home. */
    public Pupil shitou() {
        return data.pupil("石头");
    }

    /** No longer counts since February 2026. */
    public Pupil xiaoyu() {
        return data.pupil("小雨");
    }

    /** 孙丽, who keeps the files. */
    public Staffer fileKeeper() {
        return data.staffer("孙丽");
    }

    /** 周敏, homeroom teacher of all three. */
    public Staffer homeroom() {
        return data.staffer("周敏");
    }

    /** 李根生, party member, who looks after 小满. */
    public Staffer helper() {
        return data.staffer("李根生");
    }

    /** 何静. */
    public Staffer psychologist() {
        return data.staffer("何静");
    }

    /** 刘校长. */
    public Staffer principal() {
        return data.staffer("刘志远");
    }

    /** 河湾小学's 王老师, who has no business here. */
    public Staffer outsider() {
        return data.staffer("王晓燕");
    }

    /** 陈科 at the county bureau. */
    public Staffer countyOfficer() {
        return data.staffer("陈科");
    }

    /** 吴昊, who sees no child. */
    public Staffer administrator() {
        return data.staffer("吴昊");
    }
}
