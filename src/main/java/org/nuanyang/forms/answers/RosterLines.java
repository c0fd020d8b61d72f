package org.nuanyang.forms.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.profile.Profile;
import org.nuanyang.indicators.profile.Profiles;
import org.nuanyang.pairing.PairingFilter;
import org.nuanyang.pairing.PairingLists;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Roster;
import org.springframework.stereotype.Component;

/** The children of rosters and cards, school by school in the order of the list; of a month that is over there are none. */
@Component
class RosterLines {
    private final Profiles profiles;
    private final Roster roster;
    private final PairingLists pairings;
    private final Orgs orgs;
    private final Clock clock;

    RosterLines(Profiles profiles, Roster roster, PairingLists pairings, Orgs orgs, Clock clock) {
        this.profiles = profiles;
        this.roster = roster;
        this.pairings = pairings;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** @param all the children of the place, as they are counted */
    List<ChildLine> all(Wanted wanted, Org place, List<Profile> all, Consumer<ChildFile> gone, Viewer viewer) {
        if (wanted.month() != null) return List.of();
        var standing = standing(all, wanted.whom());
        var lines = new ArrayList<ChildLine>();
        for (var filter : filters(place)) {
            var made = new Lining(standing, wanted.masked(), filter, viewer);
            roster.each(filter, viewer, file -> {
                if (!standing.containsKey(file.id().value())) return;
                gone.accept(file);
                lines.add(made.of(file));
            });
        }
        return lines;
    }

    /** No school is read of which nobody would stand there. */
    List<ChildLine> first(int atMost, Wanted wanted, Org place, Consumer<ChildFile> seen, Viewer viewer) {
        if (wanted.month() != null) return List.of();
        var lines = new ArrayList<ChildLine>();
        for (var filter : filters(place)) {
            if (lines.size() == atMost) break;
            var standing = standing(profiles.of(Objects.requireNonNull(filter.klass() == null ? filter.school() : filter.klass()), null, false, viewer), wanted.whom());
            if (standing.isEmpty()) continue;
            var made = new Lining(standing, true, filter, viewer);
            for (var file : roster.first(atMost - lines.size(), filter, file -> standing.containsKey(file.id().value()), viewer)) {
                seen.accept(file);
                lines.add(made.of(file));
            }
        }
        return lines;
    }

    List<OrgId> schools(Org place) {
        if (place.kind() == Org.Kind.CLASS) return List.of();
        return orgs.tree(place.id()).stream().filter(org -> org.kind().hasClasses()).map(Org::id).toList();
    }

    private List<ChildFilter> filters(Org place) {
        if (place.kind() == Org.Kind.CLASS) return List.of(ChildFilter.ofClass(place.id()));
        return schools(place).stream().map(ChildFilter::ofSchool).toList();
    }

    private static Map<UUID, Profile> standing(List<Profile> all, @Nullable Whom whom) {
        return whom == null ? Map.of() : all.stream().filter(whom::stands).collect(Collectors.toMap(Profile::child, child -> child));
    }

    /** Makes lines of the files of a school or class. */
    private final class Lining {
        private final Map<UUID, Profile> standing;
        private final Map<UUID, String> helpers;
        private final Map<OrgId, String> schools = new HashMap<>();
        private final boolean masked;
        private final LocalDate today = LocalDate.now(clock);

        Lining(Map<UUID, Profile> standing, boolean masked, ChildFilter filter, Viewer viewer) {
            this.standing = standing;
            this.masked = masked;
            this.helpers = helpers(filter, viewer);
        }

        ChildLine of(ChildFile file) {
            var id = file.id().value();
            var school = schools.computeIfAbsent(file.school(), of -> orgs.find(of).map(Org::name).orElse(""));
            return new ChildLine(file, Objects.requireNonNull(standing.get(id)).year(), school, helpers.get(id), masked, today);
        }
    }

    private Map<UUID, String> helpers(ChildFilter filter, Viewer viewer) {
        var helpers = new HashMap<UUID, String>();
        for (var child : pairings.all(new PairingFilter(filter.school(), filter.klass(), null, null, null), viewer)) {
            var names = child.pairings().stream().filter(pairing -> pairing.open() && !pairing.kind().peers()).map(pairing -> pairing.helperName()).distinct().collect(Collectors.joining("、"));
            if (!names.isEmpty()) helpers.put(child.id().value(), names);
        }
        return helpers;
    }
}
