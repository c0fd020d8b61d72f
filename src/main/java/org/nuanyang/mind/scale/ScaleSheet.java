package org.nuanyang.mind.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Workbook;
import org.nuanyang.mind.Tier;
import org.yaml.snakeyaml.Yaml;

/**
 * A school's own scale on a sheet: what a line is stands in its first column. 名称, 版权, 说明, 指导语, 年龄 (from, to), 答案 (value, words),
 * 题目 (words, 反向 or 危机 with the value from which somebody must act), 分界 (from, 无/留意/重点支持, words).
 */
final class ScaleSheet {
    private static final int MOST_ITEMS = 120;
    private static final int LONGEST = 300;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Map<String, Tier> TIERS = Map.of("无", Tier.NONE, "留意", Tier.WATCH, "重点支持", Tier.SUPPORT);

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<Integer, String> answers = new LinkedHashMap<>();
    private final List<String> items = new ArrayList<>();
    private final List<Integer> reversed = new ArrayList<>();
    private final Map<Integer, Integer> crisis = new LinkedHashMap<>();
    private final List<Map<String, Object>> bands = new ArrayList<>();
    private final List<Integer> ages = new ArrayList<>();
    private final List<Refusal> problems = new ArrayList<>();

    private ScaleSheet() {}

    /** @param told its text, empty when something is wrong */
    record Read(String told, List<Refusal> problems) {}

    static Read read(String id, byte[] file) {
        var sheet = new ScaleSheet();
        Workbook.read(file).sheets().stream().filter(each -> !each.hidden()).findFirst().ifPresent(each -> each.rows().forEach(sheet::line));
        sheet.whole();
        return new Read(sheet.problems.isEmpty() ? sheet.told(id) : "", List.copyOf(sheet.problems));
    }

    private void line(Row row) {
        var second = row.text(1).strip();
        switch (row.text(0).strip()) {
            case "名称", "版权", "说明", "指导语" -> words.put(row.text(0).strip(), second);
            case "年龄" -> {
                number(row, 1, 3, 25).ifPresent(ages::add);
                number(row, 2, 3, 25).ifPresent(ages::add);
            }
            case "答案" -> number(row, 1, 0, 9).ifPresent(value -> {
                if (row.text(2).isBlank() || answers.put(value, row.text(2).strip()) != null) problem("mind.sheet.answer", row.number(), value);
            });
            case "题目" -> item(row, second);
            case "分界" -> band(row);
            case "" -> {}
            default -> problem("mind.sheet.unknown", row.number(), row.text(0).strip());
        }
        for (int column = 0; column < row.width(); column++) if (row.text(column).length() > LONGEST) problem("mind.sheet.long", row.number(), LONGEST);
    }

    private void item(Row row, String asked) {
        items.add(asked);
        if (asked.isEmpty()) problem("mind.sheet.item", row.number());
        switch (row.text(2).strip()) {
            case "" -> {}
            case "反向" -> reversed.add(items.size());
            case "危机" -> number(row, 3, 0, 9).ifPresent(from -> crisis.put(items.size(), from));
            default -> problem("mind.sheet.mark", row.number(), row.text(2).strip());
        }
    }

    private void band(Row row) {
        var tier = TIERS.get(row.text(2).strip());
        if (tier == null) problem("mind.sheet.tier", row.number(), row.text(2).strip());
        if (row.text(3).isBlank()) problem("mind.sheet.words", row.number());
        number(row, 1, 0, 9_999).ifPresent(from -> bands.add(new LinkedHashMap<>(Map.of("from", from, "tier", tier == null ? "" : tier.name(), "words", row.text(3).strip()))));
    }

    private Optional<Integer> number(Row row, int column, int least, int most) {
        var text = row.text(column).strip();
        if (WHOLE.matcher(text).matches() && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) return Optional.of(Integer.valueOf(text));
        problem("mind.sheet.number", row.number(), column + 1, text, least, most);
        return Optional.empty();
    }

    private void whole() {
        for (var each : List.of("名称", "版权", "说明", "指导语")) if (words.getOrDefault(each, "").isEmpty()) problem("mind.sheet.missing", each);
        if (words.getOrDefault("名称", "").length() > 80) problem("mind.sheet.name", words.get("名称").length());
        if (ages.size() != 2 || ages.getFirst() > ages.getLast()) problem("mind.sheet.ages");
        if (answers.size() < 2) problem("mind.sheet.answers");
        if (items.isEmpty() || items.size() > MOST_ITEMS) problem("mind.sheet.items", items.size(), MOST_ITEMS);
        if (bands.stream().noneMatch(band -> Integer.valueOf(0).equals(band.get("from")))) problem("mind.sheet.bands");
    }

    private String told(String id) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", id);
        told.put("name", words.get("名称"));
        told.put("short", words.get("名称"));
        told.put("licence", words.get("版权"));
        told.put("about", words.get("说明"));
        told.put("lead", words.get("指导语"));
        told.put("who", Scale.Who.CHILD.name());
        told.put("ages", ages);
        told.put("answers", answers);
        told.put("items", items);
        told.put("reverse", reversed);
        told.put("crisis", crisis);
        told.put("bands", bands);
        return new Yaml().dump(told);
    }

    private void problem(String key, Object... args) {
        problems.add(Refusal.of(key, args));
    }
}
