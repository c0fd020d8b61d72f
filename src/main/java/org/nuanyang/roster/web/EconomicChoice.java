package org.nuanyang.roster.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.Fact;

/** The economic state as boxes to tick, with room for what is said besides; words that mean the same stay as they were told. */
public record EconomicChoice(Set<EconomicCategory> chosen, String besides) {
    private static final String KEY = Fact.ECONOMIC_STATE.key();

    public record Box(String name, String label, boolean ticked) {}

    public static EconomicChoice of(@Nullable String words) {
        var told = Objects.requireNonNullElse(words, "");
        return new EconomicChoice(EconomicCategory.in(told), EconomicCategory.besides(told));
    }

    /** The words that a form's boxes and its text make; what was told before if they say the same. */
    static String typed(Map<String, String> typed, @Nullable Object before) {
        var besides = typed.getOrDefault(KEY, "").strip();
        if (!typed.containsKey(KEY + ".asked")) return besides;
        var chosen = EnumSet.noneOf(EconomicCategory.class);
        for (var category : EconomicCategory.values()) if (typed.containsKey(name(category))) chosen.add(category);
        var now = new EconomicChoice(chosen, besides);
        return before instanceof String words && now.equals(of(words)) ? words : EconomicCategory.words(chosen, besides);
    }

    public List<Box> boxes() {
        return Arrays.stream(EconomicCategory.values()).map(category -> new Box(name(category), Words.say(category), chosen.contains(category))).toList();
    }

    public String asked() {
        return KEY + ".asked";
    }

    private static String name(EconomicCategory category) {
        return KEY + "." + category.name();
    }
}
