package org.nuanyang.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Ids;
import org.nuanyang.pairing.HelperId;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.PastPairings;
import org.nuanyang.pairing.Suggestions;
import org.nuanyang.roster.CommitResult;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.RowChange;

/**
 * Suggestions for a whole school: five hundred children whom nobody helps, sixty who may, each with room for ten. Read from the
 * database, judged by every rule and put in order; then all of them confirmed at once.
 */
final class Suggest implements Bench.Measurement {
    private static final int CHILDREN = 500;
    private static final int HELPERS = 60;
    private static final int ROOM = 10;
    private static final int WARM_UPS = 5;
    private static final int RUNS = 40;
    private static final double BOUND = 1;

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.on("county")) {
            var school = School.in(product, CHILDREN);
            Commit.empty(product);
            lay(product, school);
            var viewer = school.keeper();
            var suggestions = product.get(Suggestions.class);
            var seconds = new ArrayList<Double>();
            Suggestions.Proposed proposed = null;
            for (int i = -WARM_UPS; i < RUNS; i++) {
                long begun = System.nanoTime();
                proposed = viewer.scope().sight().call(() -> suggestions.of(school.id(), null, viewer));
                if (i >= 0) seconds.add((System.nanoTime() - begun) / 1e9);
            }
            var matches = proposed.suggestions().stream().filter(suggestion -> suggestion.helper() != null)
                    .map(suggestion -> new Match(suggestion.helper().ref(), suggestion.child().id(), suggestion.kind(), LocalDate.now(), false)).toList();
            var confirming = Times.of(() -> {
                var refused = viewer.scope().sight().call(() -> product.get(Pairings.class).pair(matches, viewer));
                if (!refused.isEmpty()) throw new IllegalStateException(refused.getFirst().words());
            });
            var times = new Times(seconds);
            var figures = Figures.of("children", proposed.suggestions().size(), "helpers", proposed.helpers().size(), "suggested", matches.size(),
                    "p50", times.median(), "p95", times.at(0.95), "confirmedAllIn", confirming, "bound", BOUND, "met", times.at(0.95) < BOUND);
            clear(product);
            return figures;
        }
    }

    /** Children with both parents away for years, and so in care. */
    private static void lay(Product product, School school) {
        clear(product);
        var keeper = school.keeper();
        var away = RoughDate.of(LocalDate.now().minusYears(2));
        var rows = school.children().stream().<RowChange>map(child -> new RowChange.New(school.id(), school.classOf(child), told(child, away))).toList();
        if (!(keeper.scope().sight().call(() -> product.get(Roster.class).commit(rows, Ids.next(), keeper)) instanceof CommitResult.Committed))
            throw new IllegalStateException("refused");
        var helpers = IntStream.range(0, HELPERS - school.keepers().size()).mapToObj(number -> new PastPairings.Person(HelperId.next(), HelperSort.OUTSIDE,
                new AccountId(UUID.randomUUID()), school.id(), "志愿者" + number, PairingKind.LOVING_MOTHER, null, null, LocalDate.now().minusMonths(1))).toList();
        keeper.scope().sight().call(() -> {
            product.get(PastPairings.class).enter(helpers, "派出所", keeper);
            return null;
        });
        product.owner().sql("insert into pairing.setting values (" + School.COUNTY + ", gen_random_uuid(), current_date, " + ROOM + ", false, gen_random_uuid(), now(), null)").update();
        for (var table : List.of("roster.child", "roster.spell", "roster.parent", "pairing.helper", "pairing.pairing")) product.owner().sql("vacuum analyze " + table).update();
    }

    private static Facts told(Facts child, RoughDate away) {
        return child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null).with(Fact.FATHER_AWAY, true).with(Fact.FATHER_AWAY_SINCE, away)
                .with(Fact.MOTHER_AWAY, true).with(Fact.MOTHER_AWAY_SINCE, away);
    }

    private static void clear(Product product) {
        Commit.empty(product);
        for (var table : List.of("helper", "setting")) product.owner().sql("delete from pairing." + table + " where county_id = " + School.COUNTY).update();
    }
}
