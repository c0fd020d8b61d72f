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
    private static final Pattern ILLNESS = Pattern.compile("病|症|炎|癌|瘤|哮喘|癫痫|贫血|高血压|糖尿|中风|偏瘫|瘫痪|结核|痛风|透析|化疗");
    private static final Pattern DISABILITY = Pattern.compile("残|智障|智力低|失明|失聪|聋|盲");
    /** Clause by clause: 走路不稳 denies nothing of the 中风 before it. What is only enumerated (无高血压、糖尿病) is one clause. */
    private static final Pattern CLAUSES = Pattern.compile("[，,。.；;！!？?：:\\s]+|但是?|不过|、(?=有|患)");
    /** Denies what follows it, and nothing that stands before. */
    private static final Pattern DENIED = Pattern.compile("无(?![力法人])|没(?![力])|未(?!成年)|非(?!典)|否|不(?=[患是属曾算残聋盲]|存在|伴有)");
    /** Leaves the whole clause open. */
    private static final Pattern DOUBTED = Pattern.compile("疑似|可能|待查|不清楚|不知|治愈|痊愈|已愈|康复|好了");

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
        return says(DISABILITY, words) ? Optional.of(true) : Optional.empty();
    }

    /** Whether the words say that somebody is ill; empty when they leave it open. */
    public static Optional<Boolean> ill(String told) {
        var words = text(told);
        if (nothing(words) || WELL.matcher(words).matches()) return Optional.of(false);
        return says(ILLNESS, words) ? Optional.of(true) : Optional.empty();
    }

    private static boolean says(Pattern what, String words) {
        return CLAUSES.splitAsStream(words).anyMatch(clause -> {
            var found = what.matcher(clause);
            if (!found.find() || DOUBTED.matcher(clause).find()) return false;
            var denied = DENIED.matcher(clause);
            return !denied.find() || denied.start() > found.start();
        });
    }

    private static boolean nothing(String words) {
        return NOTHING.matcher(words).matches();
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip().replaceAll("[。，,.；;\\s]+$", "");
    }
}
