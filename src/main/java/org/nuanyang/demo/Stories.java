package org.nuanyang.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.demo.story.StoryBook;
import org.nuanyang.roster.ChildId;

/** Which stories happen to whom in a county that is being laid out. */
interface Stories {
    List<Hidden> in(DemoCounty county, LocalDate today, TreeSet<LocalDate> taught);

    /** By which day the files have been told: all of it by today, or nothing yet where somebody else tells it day by day. */
    default LocalDate toldUntil(LocalDate today) {
        return today;
    }

    /** The demo's own: under way in the classes of those whose sign-ins are printed, so that whoever looks finds something. */
    static Stories underWay() {
        return (county, today, taught) -> county.county().id() != CountyDraw.FIRST_COUNTY ? List.of() : new Hosts(county)
                .under("zhoumin", StoryBook.named("low-in-three-of-four"), today.plusDays(5), taught)
                .under("zhoumin", StoryBook.named("father-fades"), today.plusDays(8), taught)
                .under("zhoumin", StoryBook.named("phone-dead"), today.plusDays(4), taught)
                .under("wangxiaoyan", StoryBook.named("grandmother-ill"), today.plusDays(10), taught)
                .under("wangxiaoyan", StoryBook.named("mondays"), today.plusDays(3), taught).all();
    }

    /** All of them, spread over the school year up to today; what the files are told of them is left to whoever lets the days pass. */
    static Stories ofTheYear(Predicate<String> named) {
        return new Stories() {
            @Override
            public List<Hidden> in(DemoCounty county, LocalDate today, TreeSet<LocalDate> taught) {
                return new Hosts(county).spread(StoryBook.all().stream().filter(story -> named.test(story.name())).toList(), SchoolYear.of(today).from(), today, taught);
            }

            @Override
            public LocalDate toldUntil(LocalDate today) {
                return LocalDate.MIN;
            }
        };
    }

    /**
     * @param byPupil those to whom something happens, as they stand in the county
     * @param ids of all whose files have been made
     * @param told whether what is known of the stories has been told already
     */
    record Laid(DemoCounty county, Map<Pupil, Hidden> byPupil, Map<Pupil, ChildId> ids, boolean told) {
        /** To whom it happens; empty where nobody is told of. */
        Optional<ChildId> child(String story) {
            return byPupil.entrySet().stream().filter(each -> each.getValue().course().story().name().equals(story)).findFirst().map(each -> ids.get(each.getKey()));
        }

        static Laid out(DemoCounty drawn, List<Hidden> hidden, LocalDate toldUntil) {
            var instead = new IdentityHashMap<Pupil, Pupil>();
            var byPupil = new IdentityHashMap<Pupil, Hidden>();
            for (var each : hidden) {
                var pupil = each.until(toldUntil);
                instead.put(each.was(), pupil);
                byPupil.put(pupil, each);
            }
            return new Laid(Hidden.among(drawn, instead), byPupil, Collections.synchronizedMap(new IdentityHashMap<>()), !toldUntil.equals(LocalDate.MIN));
        }
    }
}
