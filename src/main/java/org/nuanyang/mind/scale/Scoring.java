package org.nuanyang.mind.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.mind.Tier;
import org.nuanyang.mind.scale.Scale.Part;
import org.nuanyang.roster.Sex;

/** Reckons what was answered, by the scale's own rules. Pure: the same answers give the same result. */
public final class Scoring {
    private Scoring() {}

    /** @param answers by item, as chosen and not yet turned round */
    public static Scored items(Scale scale, Map<Integer, Integer> answers, @Nullable Sex sex, int age) {
        answers.forEach((item, value) -> {
            if (!scale.mayBe(item, value)) throw new IllegalArgumentException("no such answer: " + scale.id() + " " + item);
        });
        var all = IntStream.rangeClosed(1, scale.items().size()).boxed().toList();
        var parts = new HashMap<String, BigDecimal>();
        for (var part : scale.parts()) sum(scale, part.items(), answers).ifPresent(sum -> parts.put(part.id(), sum));
        var total = sum(scale, all, answers).orElse(null);
        var alarms = answers.entrySet().stream().filter(answer -> scale.alarms(answer.getKey(), answer.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
        return scored(scale, total, parts, all.size() - answers.size(), alarms, sex, age);
    }

    /** @param entered by part, as somebody reckoned it on paper */
    public static Scored totals(Scale scale, Map<String, BigDecimal> entered, @Nullable Sex sex, int age) {
        for (var part : scale.parts()) {
            var value = entered.get(part.id());
            if (value != null && (value.compareTo(part.least()) < 0 || value.compareTo(part.most()) > 0)) throw new IllegalArgumentException("out of bounds: " + part.id());
        }
        var counting = scale.parts().stream().filter(Part::counts).map(part -> entered.get(part.id())).toList();
        BigDecimal total = null;
        if (counting.stream().noneMatch(Objects::isNull)) {
            total = counting.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (scale.mean()) total = total.divide(BigDecimal.valueOf(counting.size()), 4, RoundingMode.HALF_UP);
        }
        int missing = (int) scale.parts().stream().filter(part -> !entered.containsKey(part.id())).count();
        return scored(scale, total, entered, missing, Set.of(), sex, age);
    }

    private static Scored scored(Scale scale, @Nullable BigDecimal total, Map<String, BigDecimal> parts, int missing, Set<Integer> alarms, @Nullable Sex sex, int age) {
        var bands = new ArrayList<Scored.Fallen>();
        if (total != null) band(scale, Scale.TOTAL, total, sex, age).ifPresent(bands::add);
        for (var part : scale.parts()) if (parts.containsKey(part.id())) band(scale, part.id(), parts.get(part.id()), sex, age).ifPresent(bands::add);
        boolean invalid = scale.invalid() != null && parts.containsKey(scale.invalid().part()) && parts.get(scale.invalid().part()).compareTo(scale.invalid().from()) >= 0;
        return new Scored(total, parts, bands, tier(total, bands, invalid, alarms), missing, invalid, alarms);
    }

    /** Danger is told whatever is missing; else only what is whole and was answered seriously says anything. */
    private static @Nullable Tier tier(@Nullable BigDecimal total, List<Scored.Fallen> bands, boolean invalid, Set<Integer> alarms) {
        if (!alarms.isEmpty()) return Tier.CRISIS;
        if (total == null || invalid) return null;
        return bands.stream().map(Scored.Fallen::tier).max(Comparator.naturalOrder()).orElse(Tier.NONE);
    }

    /** The last that begins at or below the value; one for this sex or age goes before one for everybody. */
    private static Optional<Scored.Fallen> band(Scale scale, String part, BigDecimal value, @Nullable Sex sex, int age) {
        var holding = scale.bands().stream().filter(band -> band.part().equals(part) && band.holds(sex, age)).toList();
        boolean special = holding.stream().anyMatch(Scale.Band::special);
        return holding.stream().filter(band -> band.special() == special && band.from().compareTo(value) <= 0).max(Comparator.comparing(Scale.Band::from))
                .map(band -> new Scored.Fallen(part, band.tier(), band.words()));
    }

    private static Optional<BigDecimal> sum(Scale scale, Collection<Integer> items, Map<Integer, Integer> answers) {
        if (items.isEmpty() || !answers.keySet().containsAll(items)) return Optional.empty();
        int ends = scale.answers().stream().mapToInt(Scale.Answer::value).min().orElse(0) + scale.answers().stream().mapToInt(Scale.Answer::value).max().orElse(0);
        int sum = items.stream().mapToInt(item -> scale.reversed().contains(item) ? ends - answers.get(item) : answers.get(item)).sum();
        return Optional.of(BigDecimal.valueOf((long) sum * scale.times()));
    }
}
