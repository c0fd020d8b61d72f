package org.nuanyang.study.marks.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.values.Plain;

/** 科目: called as the curriculum calls them, whatever a heading says. */
public final class Subjects {
    public static final BigDecimal USUAL_FULL = new BigDecimal(100);
    private static final Map<String, Grades> CURRICULUM = curriculum();
    /** In the order of a school's table. */
    public static final List<String> KNOWN = List.copyOf(CURRICULUM.keySet());
    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("语", "语文"), Map.entry("数", "数学"), Map.entry("英", "英语"), Map.entry("外语", "英语"), Map.entry("自然", "科学"), Map.entry("科", "科学"),
            Map.entry("道法", "道德与法治"), Map.entry("品德", "道德与法治"), Map.entry("思想品德", "道德与法治"), Map.entry("思品", "道德与法治"), Map.entry("政治", "道德与法治"),
            Map.entry("品德与社会", "道德与法治"), Map.entry("品德与生活", "道德与法治"), Map.entry("道德法治", "道德与法治"), Map.entry("政", "道德与法治"),
            Map.entry("理", "物理"), Map.entry("物", "物理"), Map.entry("化", "化学"), Map.entry("生", "生物"), Map.entry("生物学", "生物"), Map.entry("史", "历史"), Map.entry("地", "地理"),
            Map.entry("体育与健康", "体育"), Map.entry("体", "体育"), Map.entry("音", "音乐"), Map.entry("美", "美术"), Map.entry("信息技术", "信息科技"), Map.entry("信息", "信息科技"),
            Map.entry("写字", "书法"), Map.entry("综合", "综合实践"), Map.entry("劳技", "劳动"), Map.entry("理科综合", "理综"), Map.entry("文科综合", "文综"), Map.entry("心理", "心理健康"));
    private static final Pattern FULL = Pattern.compile("[(/](?:满分|总分|卷面|共)?:?(\\d{2,3}(?:\\.5)?)分?\\)?|满分:?(\\d{2,3})分?|(?<=\\D)(\\d{2,3})分$");
    private static final Pattern TAIL = Pattern.compile("(考试)?(成绩|分数|得分|卷面分?|原始分|总成绩|学科|科)$");

    /** Words, no sums and no figures. */
    private static final Pattern OWN = Pattern.compile("[\\p{IsHan}a-zA-Z][\\p{IsHan}a-zA-Z0-9()]{0,11}");

    private Subjects() {}

    /** The grades in which a subject is taught. */
    public record Grades(int first, int last) {
        public Grades {
            if (first < 1 || last > 9 || first > last) throw new IllegalArgumentException(first + "-" + last);
        }

        public boolean has(int grade) {
            return first <= grade && grade <= last;
        }
    }

    /** The grades of the curriculum; null for a subject that it does not know. */
    public static @Nullable Grades grades(String subject) {
        return CURRICULUM.get(subject);
    }

    private static Map<String, Grades> curriculum() {
        try (var text = java.util.Objects.requireNonNull(Subjects.class.getResourceAsStream("/org/nuanyang/study/marks/subjects.txt"))) {
            var told = new LinkedHashMap<String, Grades>();
            for (var line : new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
                var words = line.split("[ -]");
                told.put(words[0], new Grades(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
            }
            return Collections.unmodifiableMap(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A heading that names a subject, and the full marks if it tells them: 语文(100), 数学成绩, 英语/120. */
    public record Heading(String subject, @Nullable BigDecimal full) {}

    public static Optional<Heading> heading(String label) {
        var narrow = Plain.narrow(label);
        var bare = FULL.matcher(narrow).replaceFirst("").replaceAll("\\(.*\\)", "");
        return named(bare).or(() -> named(TAIL.matcher(bare).replaceFirst(""))).map(subject -> new Heading(subject, full(narrow)));
    }

    /** 100 of (满分100分), 满分120, /150. */
    public static @Nullable BigDecimal full(String narrow) {
        var found = FULL.matcher(narrow);
        if (!found.find()) return null;
        for (int group = 1; group <= 3; group++) if (found.group(group) != null) return new BigDecimal(found.group(group));
        return null;
    }

    /** The subject as it is called here. */
    public static Optional<String> named(String narrow) {
        return KNOWN.contains(narrow) ? Optional.of(narrow) : Optional.ofNullable(ALSO.get(narrow));
    }

    /** A subject of the school's own, as it is called there: 校本课程; a known one by its known name. */
    public static Optional<String> own(String typed) {
        var narrow = Plain.narrow(typed);
        return named(narrow).or(() -> OWN.matcher(narrow).matches() ? Optional.of(narrow) : Optional.empty());
    }

    /** What is known first, in the order of a school's table. */
    public static int order(String subject) {
        int at = KNOWN.indexOf(subject);
        return at < 0 ? KNOWN.size() : at;
    }
}
