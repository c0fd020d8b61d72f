package org.nuanyang.roster.survey;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Samples;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** 清溪县 with a walk through 三年级1班: 小满 counts, 小雨 does not, of 小云 nobody can tell. */
public final class SurveyCounty {
    public static final TermKey TERM = new TermKey(new SchoolYear(2025), 2);

    public final Qingxi qingxi;
    public final Viewer keeper;
    public final Viewer homeroom;
    public final Viewer outsider;
    public final Viewer county;
    public final ChildId xiaoman;
    public final ChildId xiaoyu;
    public final ChildId xiaoyun;
    private final Surveys surveys;
    private final Roster roster;

    SurveyCounty(Qingxi qingxi, Surveys surveys, Roster roster) {
        this.qingxi = qingxi;
        this.surveys = surveys;
        this.roster = roster;
        keeper = viewer("孙丽", Role.FILE_KEEPER, qingxi.qingshi, qingxi.point);
        homeroom = viewer("周敏", Role.HOMEROOM, qingxi.third.id());
        outsider = viewer("王晓燕", Role.FILE_KEEPER, qingxi.hewan);
        county = viewer("陈科", Role.COUNTY_OFFICER, qingxi.qingshi, qingxi.hewan, qingxi.point);
        xiaoman = enrolled(away("小满").with(SEX, Sex.FEMALE).with(GUARDIAN_NAME, "何秀兰").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER));
        xiaoyu = enrolled(new Facts().with(NAME, "小雨").with(FATHER_AWAY, false).with(MOTHER_AWAY, false));
        xiaoyun = enrolled(new Facts().with(NAME, "小云"));
    }

    /** Somebody with an account, so that their name can be told. */
    private Viewer viewer(String name, Role role, OrgId... orgs) {
        var account = qingxi.account("u" + UUID.randomUUID().toString().substring(0, 12), name).id();
        return Scopes.viewer(Scopes.COUNTY, account, role, List.of(orgs).stream().map(OrgId::value).toArray(UUID[]::new));
    }

    /** Father away for more than a year; with everything that filing asks for when told in full. */
    public static Facts away(String name) {
        return new Facts().with(NAME, name).with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-18"))
                .with(FATHER_PLACE, "广东省东莞市").with(MOTHER_AWAY, false);
    }

    public static Facts complete(Facts facts, int serial) {
        return facts.with(SEX, Sex.MALE).with(BIRTH, RoughDate.parse("2017-05-21")).with(ETHNIC_GROUP, "汉族")
                .with(ID, Samples.residentId(serial)).with(ADDRESS, "青石村").with(GUARDIAN_NAME, "何秀兰")
                .with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, new Phone("14200001111"))
                .with(FATHER_NAME, "满志强").with(FATHER_PHONE, new Phone("14200002222"))
                .with(MOTHER_NAME, "李春梅").with(MOTHER_PHONE, new Phone("14200003333"));
    }

    public ChildId enrolled(Facts facts) {
        return as(keeper, by -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, by)).id());
    }

    public <R> R as(Viewer viewer, Function<Viewer, R> work) {
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    /** The open round of 青石小学; begun when there is none. */
    public SurveyRound round() {
        return as(keeper, by -> {
            surveys.start(new NewRound(TERM, "2025—2026学年第二学期普查", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)), by);
            return surveys.rounds(by).stream().filter(SurveyRound::open).findFirst().orElseThrow();
        });
    }

    public int version(ChildId child) {
        return as(keeper, by -> roster.files(List.of(child), by).get(child)).version();
    }

    public Object fact(ChildId child, Fact fact) {
        return as(keeper, by -> roster.files(List.of(child), by).get(child)).facts().get(fact).orElse(null);
    }

    /** {@code @Import({Qingxi.Laid.class, SurveyCounty.Laid.class})} */
    @TestConfiguration
    public static class Laid {
        @Bean
        SurveyCounty surveyCounty(Qingxi qingxi, Surveys surveys, Roster roster) {
            return new SurveyCounty(qingxi, surveys, roster);
        }
    }
}
