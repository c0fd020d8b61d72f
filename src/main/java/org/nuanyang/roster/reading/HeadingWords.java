package org.nuanyang.roster.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;

/** Takes headings apart by the words in headings.txt. */
final class HeadingWords {
    private static final Pattern MARKS = Pattern.compile("[*★☆※●▲#◆]|\\((?:\\*|必填|选填|可选|必填项)\\)");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern MEMBER = Pattern.compile("(?:家庭)?(?:成员|家长|监护人|亲属)([1-6一二三四])(?=\\D|$)(.*)");
    private static final Pattern GROUP_MARK = Pattern.compile("^[FPC](?=[\\p{IsHan}(])");
    private static final Set<String> HARMLESS = Set.of("现", "家庭", "常用", "具体", "详细", "有效", "目前", "主要", "个人", "的", "实际", "真实", "最新", "填写", "全国", "国家");
    private static final HeadingWords WORDS = new HeadingWords();

    private final Map<String, What> whats = new HashMap<>();
    private final Map<String, Who> whos = new HashMap<>();
    private final List<String> longestWhos;
    private final List<String> longestWhats;
    private final Map<String, Heading> seen = new ConcurrentHashMap<>();

    private HeadingWords() {
        try (var in = Objects.requireNonNull(HeadingWords.class.getResourceAsStream("headings.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        longestWhos = whos.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
        longestWhats = whats.keySet().stream()
                .filter(word -> word.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private void learn(String line) {
        var words = line.strip().split("\\s+");
        for (int i = 1; i < words.length; i++)
            if (words[0].startsWith("@")) whos.put(words[i], Who.valueOf(words[0].substring(1)));
            else whats.putIfAbsent(words[i].replace("、", ""), What.valueOf(words[0]));
    }

    static Heading parse(String label) {
        if (label.length() > 80) return Heading.UNKNOWN;
        if (WORDS.seen.size() > 5_000) WORDS.seen.clear();
        return WORDS.seen.computeIfAbsent(label, WORDS::read);
    }

    private Heading read(String label) {
        var plain = MARKS.matcher(Plain.narrow(label)).replaceAll("");
        plain = GROUP_MARK.matcher(plain).replaceFirst("");
        plain = plain.replace("、", "").replace(",", "").replaceFirst(":$", "");
        var whole = whats.get(plain);
        if (whole != null && plain.indexOf('(') >= 0) return new Heading(null, 0, whole, "", "");
        var remark = new StringBuilder();
        var brackets = BRACKETS.matcher(plain);
        while (brackets.find()) remark.append(brackets.group(1));
        var main = brackets.replaceAll("").replace("(", "").replace(")", "").replaceFirst("[:、.]$", "");
        return main.isEmpty() ? Heading.UNKNOWN : person(main, remark.toString());
    }

    private Heading person(String main, String remark) {
        var member = MEMBER.matcher(main);
        if (member.matches()) {
            int number = "一二三四".indexOf(member.group(1)) >= 0 ? "一二三四".indexOf(member.group(1)) + 1 : Integer.parseInt(member.group(1));
            if (main.startsWith("监护人")) return of(number == 1 ? Who.GUARDIAN : Who.SECOND_GUARDIAN, 0, member.group(2), remark);
            return of(Who.MEMBER, number, member.group(2), remark);
        }
        if (main.contains("关系")) return relation(main, remark);
        var exact = whats.get(main);
        if (exact != null && (!whos.containsKey(main) || remark.isEmpty() && exact == What.DECLARED))
            return heading(null, exact, main, remark);
        if (main.startsWith("是否")) {
            var question = whats.get(main.substring(2));
            if (question != null) return heading(null, question, main, remark);
        }
        for (var word : longestWhos) {
            if (!main.startsWith(word)) continue;
            var who = whos.get(word);
            var rest = main.substring(word.length());
            var inBrackets = whos.get(remark);
            if (inBrackets != null && who != Who.CHILD) who = inBrackets;
            var found = of(who, 0, rest, remark);
            if (found.what() != null || rest.isEmpty()) return found;
            if (who != Who.CHILD && who != Who.PARENTS) return found;
        }
        return byEnding(main, remark).loosely();
    }

    private Heading relation(String main, String remark) {
        if (main.contains("说明") || main.startsWith("其他关系")) return new Heading(null, 0, What.UNUSED, remark, "");
        if (main.contains("户主")) return new Heading(null, 0, What.HEAD_RELATION, remark, "");
        if (main.startsWith("领取人") || main.contains("融洽")) return new Heading(Who.OTHER, 0, What.RELATION, remark, "");
        boolean guardians = main.matches(".*(监护|委托|代管|照料|照护|抚养).*") && !main.contains("被监护人")
                || main.contains("与被监护人") && main.startsWith("监护");
        return new Heading(guardians ? Who.GUARDIAN : null, 0, What.RELATION, remark, "");
    }

    /** A person's word and the rest of the heading. */
    private Heading of(Who who, int number, String rest, String remark) {
        rest = rest.replaceFirst("^(的|/监护人|/|、)", "");
        if (rest.isEmpty()) return new Heading(who, number, null, remark, "");
        if (rest.contains("关系")) return new Heading(who, number, rest.contains("说明") ? What.UNUSED : What.RELATION, remark, "");
        var what = whats.get(rest);
        if (what == null && rest.startsWith("是否")) what = whats.get(rest.substring(2));
        if (what == null && rest.startsWith("有无")) what = whats.get(rest.substring(2));
        boolean loose = what == null;
        if (what == null) what = ending(rest);
        if (what == null) what = What.UNUSED;
        if (what == What.AWAY_STATE && who != Who.PARENTS && who != Who.PARENT && who != Who.CHILD) what = What.AWAY;
        if (what == What.AWAY && (who == Who.PARENTS || who == Who.PARENT)) what = What.AWAY_STATE;
        var found = heading(who, what, rest, remark).numbered(number);
        return loose ? found.loosely() : found;
    }

    private Heading byEnding(String main, String remark) {
        var what = ending(main);
        if (what == null) return new Heading(null, 0, null, remark, "");
        var before = longestWhats.stream().filter(main::endsWith).findFirst().map(word -> main.substring(0, main.length() - word.length())).orElse("");
        boolean somebody = !before.isEmpty() && !HARMLESS.contains(before);
        return switch (what) {
            case NAME, PHONE, ID, SEX, AGE, SCHOOL, TRADE, EMPLOYER -> somebody
                    ? new Heading(Who.OTHER, 0, what, remark, "")
                    : heading(null, what, main, remark);
            case NOTE, CONTACTS, UNUSED, SERIAL, CLASS, GRADE, VILLAGE, TOWNSHIP, ENTRY, DIFFICULTIES, IS_GUARDIAN, AWAY -> new Heading(null, 0, null, remark, "");
            default -> heading(null, what, main, remark);
        };
    }

    private @Nullable What ending(String text) {
        for (var word : longestWhats) if (text.endsWith(word)) return whats.get(word);
        if (text.contains("身份证") && !text.contains("类型") && !text.contains("有效")) return What.ID;
        if (text.contains("电话") || text.contains("手机")) return What.PHONE;
        return text.contains("住址") ? What.ADDRESS : null;
    }

    private static Heading heading(@Nullable Who who, @Nullable What what, String word, String remark) {
        boolean asked = word.startsWith("是否") || what == What.ECONOMIC || what == What.AID || what == What.DISABILITY || what == What.DIFFICULTIES || what == What.ILLNESS;
        var flag = asked ? word.replaceFirst("^是否", "").replaceFirst("^(享受|接受|属于|为|有)", "") : "";
        return new Heading(who, 0, what, remark, flag);
    }
}
