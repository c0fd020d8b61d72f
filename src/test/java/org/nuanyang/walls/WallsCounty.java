package org.nuanyang.walls;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Two counties with a child of each {@link Place}, everything that can belong to a child, and one person of each role. */
final class WallsCounty {
    final Cast cast;
    private final Map<Place, Things> things = new EnumMap<>(Place.class);

    private WallsCounty(Doors doors) {
        var here = new Qingxi(990101, doors.get(Orgs.class), doors.get(Accounts.class), doors.get(Duties.class));
        var there = new Qingxi(990102, doors.get(Orgs.class), doors.get(Accounts.class), doors.get(Duties.class));
        cast = new Cast(here, doors);
        for (var county : List.of(here, there)) taught(county, doors);
        for (var place : Place.values()) {
            var spot = Spot.of(place, place == Place.ELSEWHERE ? there : here, cast, doors);
            things.put(place, new Furnishing(spot, doors).furnished());
        }
        cast.pair(things.get(Place.OWN));
    }

    /** A third county, in whose two classes of one school every word about a child is one of these. */
    WallsCounty(Doors doors, String ownMark, String classMark) {
        var there = new Qingxi(990103, doors.get(Orgs.class), doors.get(Accounts.class), doors.get(Duties.class));
        cast = new Cast(there, doors);
        taught(there, doors);
        things.put(Place.OWN, new Furnishing(Spot.marked(Place.OWN, ownMark, there, cast), doors).furnished());
        things.put(Place.CLASS, new Furnishing(Spot.marked(Place.CLASS, classMark, there, cast), doors).furnished());
        cast.pair(things.get(Place.OWN));
    }

    private static void taught(Qingxi county, Doors doors) {
        doors.get(Terms.class).set(new Term(new SchoolYear(2025), 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)),
                new Term(new SchoolYear(2025), 2, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 7, 3)), county.product);
    }

    Things at(Place place) {
        return things.get(place);
    }

    /** {@code @Import({Now.Stands.class, WallsCounty.Laid.class})} */
    @TestConfiguration
    static class Laid {
        @Bean
        WallsCounty wallsCounty(ApplicationContext context) {
            return new WallsCounty(new Doors(context));
        }
    }
}
