package org.nuanyang.walls;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Samples;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.roster.survey.NewRound;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.calendar.SchoolYear;

/** Lays three children at a place, and everything of theirs that has an address of its own. A new kind of thing is laid here, or in one of its two helpers. */
final class Furnishing {
    private final Spot spot;
    private final Doors doors;
    private final Things things = new Things();
    private int number;

    Furnishing(Spot spot, Doors doors) {
        this.spot = spot;
        this.doors = doors;
    }

    Things furnished() {
        things.with("school", spot.school()).with("class", spot.klass().id()).with("county", spot.qingxi().county).with("mark", spot.mark());
        var child = enrolled("满");
        things.with("child", child).with("absence", doors.id("""
                select absence.id from roster.absence join roster.parent using (county_id, person_id)
                 where parent.child_id = ? order by noted_on limit 1
                """, child.value()));
        merged();
        offered();
        surveyed();
        new OfTheChild(spot, doors, things, child).laid();
        new OfMarks(spot, doors, things, child).laid();
        new OfCounselling(spot, doors, things, child).laid();
        new OfTheOffice(spot, doors, things).laid();
        return things;
    }

    private void merged() {
        var kept = enrolled("梅");
        var other = enrolled("兰");
        things.with("twin", enrolled("竹")).with("kept", kept).with("other", other);
        asKeeper(by -> doors.get(Merging.class).merge(kept, 1, other, 1, Set.of(), by));
        things.with("merge", doors.id("select id from roster.merge where kept_id = ?", kept.value()));
    }

    /** To a school where nobody of the table works. */
    private void offered() {
        var leaving = enrolled("飞");
        var elsewhere = doors.get(Orgs.class).add(spot.qingxi().township,
                new NewOrg(Org.Kind.SCHOOL, "山口小学" + spot.place(), null, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110"), spot.qingxi().product);
        asKeeper(by -> doors.get(Transfers.class).offer(List.of(doors.get(Roster.class).open(leaving, by)), elsewhere, "随迁" + spot.mark(), null, by));
        things.with("leaving", leaving).with("otherSchool", elsewhere).with("transfer", doors.id("select id from roster.transfer_request where child_id = ?", leaving.value()));
    }

    private void surveyed() {
        asKeeper(by -> doors.get(Surveys.class).start(
                new NewRound(new TermKey(new SchoolYear(2025), 2), "第二学期普查", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)), by));
        things.with("round", doors.id("select id from roster.survey_round where school_id = ?", spot.school().value()));
    }

    private ChildId enrolled(String surname) {
        var place = spot.place();
        var facts = new Facts().with(NAME, surname + spot.mark()).with(BIRTH, RoughDate.parse("2017-05-21")).with(SEX, Sex.FEMALE)
                .with(ID, Samples.residentId(5_000 + place.ordinal() * 10 + number)).with(VILLAGE, "青石村").with(ADDRESS, spot.mark() + "巷3号").with(HEALTH, "哮喘" + spot.mark())
                .with(FATHER_NAME, "山" + spot.mark()).with(FATHER_PHONE, phone(1)).with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, "水" + spot.mark()).with(MOTHER_PHONE, phone(2)).with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(GUARDIAN_NAME, "奶奶" + spot.mark()).with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER).with(GUARDIAN_PHONE, phone(3));
        number++;
        return asKeeper(by -> ((EnrolOutcome.Enrolled) doors.get(Roster.class).enrol(spot.school(), spot.klass().id(), facts, Source.PAGE, by)).id());
    }

    private Phone phone(int which) {
        return new Phone(spot.place().phone(number * 10 + which));
    }

    private <R> R asKeeper(Function<Viewer, R> work) {
        return doors.as(spot.county(), spot.keeper(), work);
    }
}
