package org.nuanyang.forms.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Figure.Measure;
import org.nuanyang.forms.Figure.Of;

/** 所占比例, 占比, 建档率: shares, and of what. */
final class Shares {
    private static final Pattern SHARE = Pattern.compile("(所)?占?(比例|比|百分比|比重|百分率)(情况)?(\\(%\\))?|%|\\(%\\)");
    private static final Pattern OF_THE_WHOLE = Pattern.compile("占(总统计量|总数|合计|总量|全部)(情况|的?比例)?(\\(%\\))?");
    private static final Pattern OF_PUPILS = Pattern.compile("(占|留守儿童占)(在校|全校)?(学生|在校生|学生总)(总)?(人)?数?(的)?(比例|百分比|比)?(\\(%\\))?");
    private static final Map<String, Measure> RATES = Map.of(
            "建档率", Measure.FILING, "结对率", Measure.PAIRING, "结对帮扶率", Measure.PAIRING, "联系卡发放率", Measure.CARD,
            "五清晰完整率", Measure.CLARITY, "委托照护协议签订率", Measure.AGREEMENT, "协议签订率", Measure.AGREEMENT);

    private Shares() {}

    static boolean share(String label) {
        var plain = FigureWords.plain(label);
        return SHARE.matcher(plain).matches() || OF_THE_WHOLE.matcher(plain).matches() || OF_PUPILS.matcher(plain).matches() || rate(plain).isPresent();
    }

    private static Optional<Measure> rate(String plain) {
        return Optional.ofNullable(RATES.get(plain.replaceFirst("\\(%\\)$", "")));
    }

    /** @param others what the table's other columns count: a bare 比例 is of the pupils where they stand beside it */
    static Optional<Figure> figure(String label, List<Figure> others) {
        var plain = FigureWords.plain(label);
        var rate = rate(plain);
        if (rate.isPresent()) return Optional.of(Figure.of(rate.get()).shareOf(Of.RATE));
        if (OF_THE_WHOLE.matcher(plain).matches()) return Optional.of(Figure.any().shareOf(Of.WHOLE));
        boolean counted = others.stream().anyMatch(figure -> figure.measure() == Measure.COUNTED);
        boolean pupils = others.stream().anyMatch(figure -> figure.measure() == Measure.PUPILS);
        if (OF_PUPILS.matcher(plain).matches()) return Optional.of(Figure.of(Measure.COUNTED).shareOf(Of.PUPILS));
        return SHARE.matcher(plain).matches() && counted && pupils ? Optional.of(Figure.of(Measure.COUNTED).shareOf(Of.PUPILS)) : Optional.empty();
    }
}
