package org.nuanyang.roster.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.AwayChange;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact.Subject;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Place;

/** A child's rows, while they are read or changed. */
public final class StoredFile {
    final UUID id;
    final boolean isNew;
    final Map<String, Object> told;
    final Map<Subject, ParentLink> parents = new EnumMap<>(Subject.class);
    final List<GuardianLink> guardians = new ArrayList<>();
    final List<AwayChange> awayChanges = new ArrayList<>();
    Facts before = new Facts();
    UUID school;
    @Nullable UUID klass;
    @Nullable ClassYear classYear;
    @Nullable LocalDate declaredOn;
    LocalDate enrolledOn;
    @Nullable Departure left;
    int version;
    LocalDate contactsChangedOn;
    @Nullable LocalDate cardIssuedOn;
    int cardVersion;
    Place placeBefore = Place.NOWHERE;
    boolean moved;
    @Nullable UUID handedTo;

    StoredFile(UUID id, boolean isNew, UUID school, LocalDate enrolledOn, Map<String, Object> told) {
        this.id = id;
        this.isNew = isNew;
        this.school = school;
        this.enrolledOn = enrolledOn;
        this.contactsChangedOn = enrolledOn;
        this.told = told;
    }

    public ChildId id() {
        return new ChildId(id);
    }

    public UUID school() {
        return school;
    }

    public @Nullable UUID klass() {
        return klass;
    }

    public int version() {
        return version;
    }

    public @Nullable Departure left() {
        return left;
    }

    public boolean hasLeft() {
        return left != null;
    }

    public Facts before() {
        return before;
    }

    public boolean isNew() {
        return isNew;
    }

    Place place() {
        return new Place(klass, left);
    }

    Optional<ParentLink> parent(Subject side) {
        return Optional.ofNullable(parents.get(side)).filter(link -> !link.deleted);
    }

    Optional<GuardianLink> guardian(int place) {
        return guardians.stream().filter(link -> link.place == place && link.current()).findFirst();
    }

    /** The card in the family's hands says what has changed since. */
    boolean cardStale() {
        if (cardIssuedOn == null) return false;
        return contactsChangedOn.isAfter(cardIssuedOn) || contactsChangedOn.equals(cardIssuedOn) && version > cardVersion;
    }
}
