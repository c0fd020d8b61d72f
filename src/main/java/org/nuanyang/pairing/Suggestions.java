package org.nuanyang.pairing;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.pairing.PairingFilter.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结对建议: a helper for each child in care who has none; a person changes them and confirms through {@link Pairings#pair}. */
@Service
@Transactional(readOnly = true)
public class Suggestions {
    private static final int MOST = 1_000;

    private final PairingListSql lists;
    private final ProtegeSql children;
    private final Helping helping;
    private final SettingSql settings;
    private final Clock clock;

    Suggestions(PairingListSql lists, ProtegeSql children, Helping helping, SettingSql settings, Clock clock) {
        this.lists = lists;
        this.children = children;
        this.helping = helping;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param helpers all who may be chosen instead, the least loaded first */
    public record Proposed(List<Suggestion> suggestions, List<Candidate> helpers, PairingSettings settings) {}

    /** For a school, or one of its classes. */
    public Proposed of(OrgId school, @Nullable OrgId klass, Viewer viewer) {
        if (!viewer.scope().mayIn(Act.PAIR, school)) throw new NotFound();
        var today = LocalDate.now(clock);
        var unpaired = lists.children(new PairingFilter(school, klass, null, State.UNPAIRED, null), List.of(), today, MOST, 0);
        var key = unpaired.stream().filter(PairedChild::key).map(PairedChild::id).collect(toSet());
        var known = children.of(unpaired.stream().map(child -> child.id().value()).toList());
        var proteges = unpaired.stream().flatMap(child -> Optional.ofNullable(known.get(child.id())).stream()).toList();
        var rules = settings.inForce(viewer.county(), today);
        var helpers = helping.at(List.of(school.value()), today);
        return new Proposed(new Suggesting(helpers, rules, today).of(proteges, key), helpers, rules);
    }
}
