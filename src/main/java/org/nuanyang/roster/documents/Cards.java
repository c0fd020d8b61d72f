package org.nuanyang.roster.documents;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.access.WorkPhones.Reached;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.documents.ContactCard.Line;
import org.nuanyang.roster.documents.ContactCard.Number;
import org.nuanyang.roster.place.PlaceContacts;
import org.nuanyang.roster.place.PlaceName;
import org.nuanyang.roster.place.Places;
import org.springframework.stereotype.Component;

/** Puts a child's contacts on a card. */
@Component
class Cards {
    private final Orgs orgs;
    private final WorkPhones phones;
    private final Places places;

    Cards(Orgs orgs, WorkPhones phones, Places places) {
        this.orgs = orgs;
        this.phones = phones;
        this.places = places;
    }

    List<ContactCard> of(List<ChildFile> files, LocalDate today, Viewer viewer) {
        var places = new java.util.HashMap<OrgId, Place>();
        return files.stream()
                .map(file -> card(file, places.computeIfAbsent(file.klass() == null ? file.school() : file.klass(), _ -> place(file)), today, viewer))
                .toList();
    }

    /** What is the same for all children of a class. */
    private record Place(String school, String klass, Line homeroom, List<Number> emergency) {}

    private Place place(ChildFile file) {
        var school = orgs.find(file.school()).orElseThrow();
        var klass = file.klass() == null ? null : orgs.find(file.klass()).orElse(null);
        var homeroom = homeroom(klass == null ? List.of() : phones.reached(Role.HOMEROOM, klass.id()));
        return new Place(school.name(), klass == null ? "" : klass.label(orgs.today()), homeroom, emergency(school));
    }

    /** The number of the first who lets theirs be printed. */
    private static Line homeroom(List<Reached> teachers) {
        var names = teachers.stream().map(Reached::name).collect(Collectors.joining("、"));
        var number = teachers.stream().map(Reached::number).filter(Objects::nonNull).findFirst().orElse("");
        return new Line("班主任", names, number, "");
    }

    private static List<Number> emergency(Org school) {
        var numbers = new ArrayList<Number>();
        if (school.emergencyPhone() != null) numbers.add(new Number("学校值班", school.emergencyPhone()));
        if (school.phone() != null && !Objects.equals(school.phone(), school.emergencyPhone())) numbers.add(new Number("学校", school.phone()));
        numbers.addAll(ContactCard.EVERYWHERE);
        return numbers;
    }

    /** A card that still holds keeps its day, so that two prints of it do not differ; else it is a new one. */
    static LocalDate dated(ChildFile file, LocalDate today) {
        var issued = file.cardIssuedOn();
        return issued == null || file.cardStale() ? today : issued;
    }

    private ContactCard card(ChildFile file, Place place, LocalDate today, Viewer viewer) {
        var facts = file.facts();
        var family = List.of(
                line("父亲", facts, FATHER_NAME, null, FATHER_PHONE, facts.<Boolean>get(FATHER_AWAY).orElse(true) ? FATHER_PLACE : null, FATHER_DECEASED),
                line("母亲", facts, MOTHER_NAME, null, MOTHER_PHONE, facts.<Boolean>get(MOTHER_AWAY).orElse(true) ? MOTHER_PLACE : null, MOTHER_DECEASED),
                line("监护人", facts, GUARDIAN_NAME, GUARDIAN_RELATION, GUARDIAN_PHONE, GUARDIAN_ADDRESS, null),
                line("第二监护人", facts, SECOND_GUARDIAN_NAME, SECOND_GUARDIAN_RELATION, SECOND_GUARDIAN_PHONE, null, null));
        var sex = facts.<Sex>get(SEX).map(each -> each == Sex.MALE ? "男" : "女").orElse("");
        return new ContactCard(place.school(), file.name(), sex, place.klass(), address(facts), family,
                place.homeroom(), officers(facts, viewer), place.emergency(), dated(file, today));
    }

    /** 儿童主任 of the village, 儿童督导员 of the township, as far as they are known. */
    private List<Line> officers(Facts facts, Viewer viewer) {
        return PlaceName.of(facts).map(name -> places.near(name, viewer)).stream()
                .flatMap(near -> Stream.of(officer("儿童主任", near.village(), near.village().place().village()), officer("督导员", near.township(), near.township().place().township())))
                .filter(Objects::nonNull).toList();
    }

    private static @Nullable Line officer(String who, PlaceContacts contacts, String where) {
        var phone = contacts.officerPhone() == null ? contacts.officePhone() : contacts.officerPhone();
        return where.isEmpty() || !contacts.isKnown() ? null
                : new Line(who, contacts.officer() == null ? "" : contacts.officer(), phone == null ? "" : phone.digits(), where);
    }

    /** A parent who has died is a dash: no card says so in words. */
    private static Line line(
            String who, Facts facts, Fact name, @Nullable Fact relation, Fact phone, @Nullable Fact where, @Nullable Fact deceased) {
        if (deceased != null && facts.<Boolean>get(deceased).orElse(false)) return new Line(who, "—", "—", "—");
        var kin = relation == null ? "" : facts.<Relation>get(relation).map(each -> "（" + each.word() + "）").orElse("");
        var called = text(facts, name);
        return new Line(who, called.isEmpty() ? "" : called + kin, facts.<Phone>get(phone).map(Phone::digits).orElse(""),
                where == null ? "" : text(facts, where));
    }

    private static String address(Facts facts) {
        var address = text(facts, ADDRESS);
        if (!address.isEmpty()) return address;
        return String.join("", Stream.of(TOWNSHIP, VILLAGE, VILLAGE_GROUP).map(fact -> text(facts, fact)).toList());
    }

    private static String text(Facts facts, Fact fact) {
        return facts.<String>get(fact).orElse("");
    }
}
