package org.nuanyang.roster.condition;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 健康状况 as the national form tells it apart; who is disabled and ill is counted once, as disabled. */
public enum Health {
    HEALTHY, DISABLED, ILL, UNTOLD;

    /** What a cell holds when there is nothing to tell. */
    private static final Pattern NOTHING = Pattern.compile("(无|没有|未患|非|不)(任何)?(重大|重|大|慢性|其他)?(残疾|疾病|病|病史|残)?|否|/|-|—");
    private static final Pattern WELL = Pattern.compile("(身体|健康状况|状况|基本|比较|较|一般|很|非常)*(健康|良好|正常|好|佳)(状况)?(或良好)?");
    private static final Pattern ILLNESS = Pattern.compile("病|症|炎|癌|瘤|哮喘|癫痫|贫血");
    private static final Pattern DENIED = Pattern.compile("无|没|未|不|否|疑似");
    private static final Pattern DISABILITY = Pattern.compile("残|智障|智力低|失明|失聪|聋|盲");

    /**
     * @param health 健康状况, {@code illness} 疾病史, {@code disability} 残疾情况, each as told
     * @param card a disability card's number is told
     */
    static Health of(@Nullable String health, @Nullable String illness, @Nullable String disability, boolean card) {
        var told = Stream.of(text(health), text(illness)).filter(words -> !words.isEmpty()).toList();
        if (card || !text(disability).isEmpty() && !nothing(text(disability))) return DISABLED;
        if (told.stream().anyMatch(words -> !nothing(words) && DISABILITY.matcher(words).find())) return DISABLED;
        if (told.stream().anyMatch(words -> !nothing(words) && !WELL.matcher(words).matches())) return ILL;
        return text(health).isEmpty() ? UNTOLD : HEALTHY;
    }

    /** Whether the words say that somebody is disabled; empty when they leave it open. */
    public static Optional<Boolean> disabled(String told) {
        var words = text(told);
        if (nothing(words) || WELL.matcher(words).matches()) return Optional.of(false);
        return DISABILITY.matcher(words).find() && !DENIED.matcher(words).find() ? Optional.of(true) : Optional.empty();
    }

    /** Whether the words say that somebody is ill; empty when they leave it open. */
    public static Optional<Boolean> ill(String told) {
        var words = text(told);
        if (nothing(words) || WELL.matcher(words).matches()) return Optional.of(false);
        return ILLNESS.matcher(words).find() && !DENIED.matcher(words).find() ? Optional.of(true) : Optional.empty();
    }

    private static boolean nothing(String words) {
        return NOTHING.matcher(words).matches();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip().replaceAll("[。，,.；;\\s]+$", "");
    }
}
