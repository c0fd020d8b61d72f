package org.nuanyang.importing.values;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no as people mark them: 是/否, 是/不是, 有/无, 1/0, √/×, Y/N. */
public final class YesNo {
    private static final Set<String> YES =
            Set.of("是", "有", "对", "√", "✓", "✔", "☑", "■", "v", "1", "1.0", "y", "yes", "true", "t", "o", "○", "●", "已", "是的", "(√)", "√是");
    private static final Set<String> NO = Set.of(
            "否", "不是", "无", "没有", "未", "×", "✗", "✘", "x", "☐", "□", "0", "0.0", "2", "n", "no", "false", "f", "非", "没", "不", "()");

    private YesNo() {}

    public static Optional<Boolean> read(String text) {
        var plain = Plain.narrow(text).toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) return Optional.of(true);
        if (NO.contains(plain)) return Optional.of(false);
        var chosen = Choice.of(plain);
        if (!chosen.equals(plain)) return read(chosen);
        return Optional.empty();
    }
}
