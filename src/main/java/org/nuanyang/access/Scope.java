package org.nuanyang.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.database.Sight;

/**
 * Whom somebody may see and what they may do with them: the union of the duties in force at this moment (domain
 * section 15). Only access makes one; nothing in it means nobody.
 */
public final class Scope {
    private final int county;
    private final UUID account;
    private final List<Reach> reaches;
    /** Gathered once: a page asks many times, and a county has hundreds of classes. */
    private final Map<Act, Set<UUID>> orgs = new ConcurrentHashMap<>();

    Scope(int county, AccountId account, List<Reach> reaches) {
        this.county = county;
        this.account = account.value();
        this.reaches = reaches.stream()
                .sorted(Comparator.comparing((Reach reach) -> reach.duty().child() != null).thenComparing(Reach::kind)
                        .thenComparing(reach -> reach.duty().role()))
                .toList();
    }

    /** May this be done with this child? */
    public boolean may(Act act, UUID schoolId, @Nullable UUID classId, UUID childId) {
        return allowing(act).anyMatch(reach -> reach.holds(schoolId, classId, childId));
    }

    /** May this be done in this school, teaching point or class as a whole? */
    public boolean mayIn(Act act, OrgId org) {
        return allowing(act).anyMatch(reach -> reach.orgs().contains(org.value()));
    }

    /** Is there anywhere, or any child, where this may be done? To a helper from outside no list is shown, not even of one. */
    public boolean mayAnywhere(Act act) {
        return allowing(act).filter(reach -> act != Act.LIST || reach.duty().role() != Role.OUTSIDE_HELPER)
                .anyMatch(reach -> reach.duty().child() != null || !reach.orgs().isEmpty());
    }

    /** The schools, teaching points and classes where this may be done. */
    public Set<UUID> orgs(Act act) {
        return orgs.computeIfAbsent(act, each -> allowing(each).flatMap(reach -> reach.orgs().stream()).collect(toUnmodifiableSet()));
    }

    /** By a duty or by an approval. */
    boolean reachesBeyondASchool() {
        return reaches.stream().anyMatch(reach -> reach.duty().child() == null && (reach.kind() == Org.Kind.COUNTY || reach.kind() == Org.Kind.TOWNSHIP));
    }

    /** The single children with whom this may be done. */
    public Set<UUID> children(Act act) {
        return allowing(act).map(reach -> reach.duty().child()).filter(Objects::nonNull).collect(toUnmodifiableSet());
    }

    /** What the database shows within this viewer's transactions. */
    public Sight sight() {
        var orgs = allowing(Act.LIST).flatMap(reach -> reach.seen().stream()).collect(toUnmodifiableSet());
        var whole = allowing(Act.LIST).anyMatch(reach -> reach.kind() == Org.Kind.COUNTY && reach.duty().child() == null);
        var heeded = Stream.concat(orgs(Act.HEED).stream(), children(Act.HEED).stream()).collect(toUnmodifiableSet());
        return new Sight(county, whole, orgs, children(Act.LIST), account, orgs(Act.COUNSEL), heeded);
    }

    /**
     * The narrowest duty that lets this child be seen, for the access log, which is Chinese: 班主任 · 三年级1班. What goes beyond the
     * duties is the ground only where they would not open the file.
     */
    public String why(UUID schoolId, @Nullable UUID classId, UUID childId) {
        var reaching = allowing(Act.LIST).filter(reach -> reach.holds(schoolId, classId, childId)).toList();
        var own = reaching.stream().filter(reach -> !reach.duty().role().beyondDuty()).reduce((wider, narrower) -> narrower);
        return own.filter(reach -> reach.lets(Act.OPEN))
                .or(() -> reaching.stream().filter(reach -> reach.duty().role().beyondDuty()).reduce((wider, narrower) -> narrower))
                .or(() -> own)
                .map(reach -> reach.role(Locale.SIMPLIFIED_CHINESE) + " · " + reach.place())
                .orElseThrow(() -> new IllegalStateException("no duty reaches this child"));
    }

    /** All on which this child is seen, the widest first. */
    public List<Ground> grounds(UUID schoolId, @Nullable UUID classId, UUID childId) {
        return allowing(Act.LIST).filter(reach -> reach.holds(schoolId, classId, childId)).map(Ground::of).toList();
    }

    /** All on which anything is seen, the widest first. */
    public List<Ground> grounds() {
        return reaches.stream().map(Ground::of).toList();
    }

    /** Each duty in force in words, the widest first. */
    List<String> actingAs() {
        return reaches.stream().map(Scope::words).distinct().toList();
    }

    List<Duty> duties() {
        return reaches.stream().map(Reach::duty).toList();
    }

    private static String words(Reach reach) {
        var role = reach.role(Words.language());
        return reach.school().equals(reach.place())
                ? Words.say("access.acting", reach.place(), role)
                : Words.say("access.acting-in", reach.school(), role, reach.place());
    }

    private Stream<Reach> allowing(Act act) {
        return reaches.stream().filter(reach -> reach.lets(act));
    }
}
