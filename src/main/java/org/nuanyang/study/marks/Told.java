package org.nuanyang.study.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.importing.values.Plain;

/** What somebody says of a child in a subject. Points have one decimal at most; two that are the same print the same. */
public record Told(MarkState state, @Nullable BigDecimal points) {
    public static final Told NONE = new Told(MarkState.NONE, null);
    private static final Pattern POINTS = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)分?");

    public Told {
        if ((state == MarkState.MARKED) != (points != null)) throw new IllegalArgumentException("points belong to a mark");
        points = points == null ? null : plain(points);
    }

    public static Told of(BigDecimal points) {
        return new Told(MarkState.MARKED, points);
    }

    public static Told of(String points) {
        return of(new BigDecimal(points));
    }

    /** What a cell or a field says; {@link #NONE} for nothing, null for what cannot be understood. */
    public static @Nullable Told read(String text) {
        var narrow = Plain.narrow(text);
        if (Plain.nothing(narrow)) return NONE;
        var points = POINTS.matcher(narrow);
        if (points.matches()) {
            var value = new BigDecimal(points.group(1));
            return value.compareTo(BigDecimal.valueOf(1000)) > 0 ? null : of(value);
        }
        return MarkState.of(narrow).map(state -> new Told(state, null)).orElse(null);
    }

    private static BigDecimal plain(BigDecimal points) {
        var rounded = points.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    public boolean above(BigDecimal full) {
        return points != null && points.compareTo(full) > 0;
    }

    /** 87.5, 缺考; empty for nothing. */
    public String words() {
        return points != null ? points.toPlainString() : state == MarkState.NONE ? "" : Words.say(state);
    }
}
