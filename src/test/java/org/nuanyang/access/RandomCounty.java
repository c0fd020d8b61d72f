package org.nuanyang.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A county drawn by dice: its organisations, children, accounts and duties, as plain facts. */
final class RandomCounty {
    static final LocalDate TODAY = Qingxi.TODAY;

    record Place(UUID id, @Nullable UUID above, Org.Kind kind, @Nullable LocalDate closed) {}

    record Pupil(UUID id, UUID school, @Nullable UUID klass) {}

    record Person(UUID id, @Nullable LocalDate closed) {}

    record Post(UUID holder, Role role, UUID place, @Nullable UUID child, LocalDate from, @Nullable LocalDate until, @Nullable UUID standingInFor) {}

    final int number;
    final List<Place> places = new ArrayList<>();
    final List<Pupil> pupils = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();
    private final Map<UUID, Place> byId = new HashMap<>();
    private final Random dice;

    RandomCounty(int number, Random dice) {
        this.number = number;
        this.dice = dice;
        var county = place(null, Org.Kind.COUNTY);
        var above = new ArrayList<>(List.of(county));
        for (int i = dice.nextInt(3); i > 0; i--) above.add(place(county.id(), Org.Kind.TOWNSHIP));
        for (int i = 1 + dice.nextInt(4); i > 0; i--) school(above.get(dice.nextInt(above.size())));
        for (int i = 0; i < 3; i++) people.add(new Person(UUID.randomUUID(), dice.nextInt(8) == 0 ? day() : null));
        for (int i = 1 + dice.nextInt(6); i > 0; i--) post();
    }

    private void school(Place above) {
        var school = place(above.id(), Org.Kind.SCHOOL);
        classes(school);
        if (dice.nextInt(3) == 0) classes(place(school.id(), Org.Kind.TEACHING_POINT));
    }

    private void classes(Place school) {
        pupils.add(new Pupil(UUID.randomUUID(), school.id(), null));
        for (int i = dice.nextInt(3); i > 0; i--) {
            var klass = place(school.id(), Org.Kind.CLASS);
            pupils.add(new Pupil(UUID.randomUUID(), school.id(), klass.id()));
        }
    }

    private Place place(@Nullable UUID above, Org.Kind kind) {
        var place = new Place(UUID.randomUUID(), above, kind, kind != Org.Kind.COUNTY && dice.nextInt(10) == 0 ? day() : null);
        places.add(place);
        byId.put(place.id(), place);
        return place;
    }

    private void post() {
        var roles = java.util.Arrays.stream(Role.values()).filter(role -> !role.heldAt().isEmpty()).toList();
        var role = roles.get(dice.nextInt(roles.size()));
        var fit = places.stream().filter(place -> role.heldAt().contains(place.kind())).toList();
        if (fit.isEmpty()) return;
        var place = fit.get(dice.nextInt(fit.size()));
        var holder = people.get(dice.nextInt(people.size()));
        var from = day();
        var until = dice.nextBoolean() ? null : from.plusDays(dice.nextInt(400));
        posts.add(new Post(holder.id(), role, place.id(), role == Role.HELPER ? pupils.get(dice.nextInt(pupils.size())).id() : null, from, until, null));
        if ((role == Role.HOMEROOM || role == Role.SUBJECT) && dice.nextBoolean()) {
            var deputy = people.get(dice.nextInt(people.size()));
            if (!deputy.equals(holder)) posts.add(new Post(deputy.id(), role, place.id(), null, day(), LocalDate.of(2026, 3, 11).plusDays(dice.nextInt(3)).plusYears(1), holder.id()));
        }
    }

    /** Around today, and on it. */
    private LocalDate day() {
        return TODAY.plusDays(switch (dice.nextInt(5)) {
            case 0 -> -1;
            case 1 -> 0;
            case 2 -> 1;
            default -> -dice.nextInt(400);
        });
    }

    /** The oracle: looks at one child and one duty at a time and climbs the tree by hand. */
    boolean may(Act act, Person person, Pupil pupil) {
        return posts.stream().anyMatch(post -> inForce(post, person) && post.role().acts().contains(act) && reaches(post, pupil));
    }

    boolean mayIn(Act act, Person person, Place place) {
        return posts.stream().anyMatch(post -> inForce(post, person) && post.child() == null && post.role() != Role.ADMINISTRATOR
                && post.role().acts().contains(act) && within(place.id(), post.place()));
    }

    private boolean inForce(Post post, Person person) {
        if (!post.holder().equals(person.id()) || !open(person.closed()) || !covers(post) || !open(byId.get(post.place()).closed())) return false;
        return post.standingInFor() == null || posts.stream().anyMatch(stood -> stood.standingInFor() == null && stood.holder().equals(post.standingInFor())
                && stood.role() == post.role() && stood.place().equals(post.place()) && covers(stood)
                && people.stream().anyMatch(absent -> absent.id().equals(stood.holder()) && open(absent.closed())));
    }

    private static boolean covers(Post post) {
        return !post.from().isAfter(TODAY) && (post.until() == null || !post.until().isBefore(TODAY));
    }

    private static boolean open(@Nullable LocalDate closed) {
        return closed == null || closed.isAfter(TODAY);
    }

    private boolean reaches(Post post, Pupil pupil) {
        if (post.role() == Role.ADMINISTRATOR) return false;
        if (post.child() != null) return post.child().equals(pupil.id());
        return within(pupil.school(), post.place()) || pupil.klass() != null && within(pupil.klass(), post.place());
    }

    private boolean within(UUID place, UUID above) {
        for (UUID at = place; at != null; at = byId.get(at).above()) if (at.equals(above)) return true;
        return false;
    }
}
