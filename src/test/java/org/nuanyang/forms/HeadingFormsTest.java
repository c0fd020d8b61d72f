package org.nuanyang.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nuanyang.forms.reading.FormReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forty heading rows in use, each made into a blank form: what is understood is right, and the rest is left. */
class HeadingFormsTest {
    private static final Path DOCUMENT = Path.of("docs/forms.md");

    /** The groups that stand at the left of the card of Inner Mongolia, and before which label the next begins. */
    private static final Map<String, Integer> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("儿童基本信息", 17);
        GROUPS.put("父亲基本情况", 28);
        GROUPS.put("母亲基本情况", 39);
        GROUPS.put("其他监护人情况", 48);
        GROUPS.put("机构", 53);
        GROUPS.put("保障费发放情况", 60);
    }

    private record Form(String title, String layout, List<String> columns, List<String> expected) {}

    /** How many of its columns were rightly understood, left, and wrong. */
    private record Score(String title, int right, int left, int owed, List<String> wrong) {}

    @Test
    void understandsNothingWrongly() {
        assertThat(scores().stream().flatMap(score -> score.wrong().stream().map(wrong -> score.title() + ": " + wrong))).isEmpty();
    }

    @Test
    void isAsTheDocumentSays() throws IOException {
        var table = new StringBuilder("| form | rightly filled | left, and rightly so | left, though it could be told | wrong |\n|---|---:|---:|---:|---:|\n");
        for (var score : scores()) {
            table.append("| %s | %d | %d | %d | %d |\n".formatted(score.title(), score.right(), score.left(), score.owed(), score.wrong().size()));
        }
        var document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("golden.rewrite")) {
            int from = document.indexOf("| form | rightly filled");
            int to = document.indexOf("\n\n", from);
            Files.writeString(DOCUMENT, document.substring(0, from) + table.toString().stripTrailing() + document.substring(to));
        } else assertThat(document).contains(table.toString().stripTrailing());
    }

    private static List<Score> scores() {
        return forms().stream().map(HeadingFormsTest::score).toList();
    }

    private static Score score(Form form) {
        var asked = asked(form);
        int right = 0;
        int left = 0;
        int owed = 0;
        var wrong = new ArrayList<String>();
        for (int i = 0; i < form.columns().size(); i++) {
            var told = form.expected().get(i);
            var said = i < asked.size() ? asked.get(i) : "-";
            if (said.equals("-") && (told.contains("-") || told.equals("."))) left++;
            else if (said.equals("-")) owed++;
            else if (Arrays.asList(told.split("\\|")).contains(said)) right++;
            else wrong.add(form.columns().get(i) + " (" + (i + 1) + "): " + said + " for " + told);
        }
        return new Score(form.title(), right, left, owed, wrong);
    }

    /** What was understood of each heading, in their order; "-" where the cells stay empty. */
    private static List<String> asked(Form form) {
        if (!(FormReader.read(made(form)) instanceof FormOutcome.Read(var reading))) return List.of();
        var sheet = reading.sheets().getFirst();
        var items = new ArrayList<String>();
        for (int i = 0; i < form.columns().size(); i++) {
            items.add(sheet.item(spot(form, i)).map(Item::asked).map(HeadingFormsTest::word).orElse("-"));
        }
        return items;
    }

    private static Spot spot(Form form, int column) {
        return switch (form.layout()) {
            case "card" -> new Spot(2 + column / 3, column % 3 * 2 + 1);
            case "groups" -> groupedSpot(column);
            default -> Spot.column(column);
        };
    }

    private static Spot groupedSpot(int column) {
        int row = 2;
        int from = 0;
        for (int until : GROUPS.values()) {
            if (column < until) return new Spot(row + (column - from) / 3, 2 + (column - from) % 3 * 2);
            row += (until - from + 2) / 3;
            from = until;
        }
        throw new IllegalArgumentException("no group " + column);
    }

    private static Map<String, List<String>> groups(List<String> columns) {
        var groups = new LinkedHashMap<String, List<String>>();
        int from = 0;
        for (var group : GROUPS.entrySet()) {
            groups.put(group.getKey(), columns.subList(from, group.getValue()));
            from = group.getValue();
        }
        return groups;
    }

    private static String word(Asked asked) {
        return switch (asked) {
            case Asked.OfChild(var fact, _) -> fact.key();
            case Asked.About(var topic, _) -> topic.name();
            case Asked.Number number -> number.word();
            case Asked.Unit _ -> "unit";
            case Asked.Day _ -> "day";
            case Asked.Signature _ -> "signature";
            case Asked.Serial _ -> "serial";
            case Asked.LineName _, Asked.Formula _, Asked.Leave _, Asked.Unknown _ -> "-";
        };
    }

    private static byte[] made(Form form) {
        return switch (form.layout()) {
            case "card" -> BlankForms.card(form.title(), form.columns());
            case "groups" -> BlankForms.groupedCard(form.title(), groups(form.columns()));
            case "table" -> BlankForms.xlsx(workbook -> {
                var sheet = workbook.createSheet("统计");
                BlankForms.roster(sheet, form.title(), form.columns(), 7);
                for (int grade = 0; grade < 7; grade++) sheet.getRow(3 + grade).getCell(0).setCellValue(List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "合计").get(grade));
            });
            default -> BlankForms.roster(form.title(), form.columns(), 5);
        };
    }

    private static List<Form> forms() {
        var columns = new ArrayList<Form>();
        var expected = expected();
        for (JsonNode each : JsonMapper.shared().readTree(HeadingFormsTest.class.getResourceAsStream("/rosters/headings.json"))) {
            var title = each.get("title").asString();
            var labels = new ArrayList<String>();
            each.get("columns").forEach(column -> labels.add(column.asString()));
            expected.stream().filter(form -> title.startsWith(form.title())).findFirst()
                    .ifPresent(form -> columns.add(new Form(form.title(), form.layout(), labels, form.expected())));
        }
        assertThat(columns).hasSameSizeAs(expected);
        columns.forEach(form -> assertThat(form.expected()).as(form.title()).hasSameSizeAs(form.columns().size() > 40 && form.expected().size() == 1 ? List.of("") : form.columns()));
        return columns.stream().map(form -> form.expected().size() == form.columns().size() ? form : new Form(form.title(), form.layout(), form.columns(), form.columns().stream().map(_ -> "-").toList())).toList();
    }

    private static List<Form> expected() {
        var forms = new ArrayList<Form>();
        for (var line : read().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
            if (line.startsWith("== ")) forms.add(new Form(line.split(" ", 3)[2], line.split(" ", 3)[1], List.of(), new ArrayList<>()));
            else forms.getLast().expected().addAll(Arrays.asList(line.strip().split("\\s+")));
        }
        return forms;
    }

    private static String read() {
        try (var in = Objects.requireNonNull(HeadingFormsTest.class.getResourceAsStream("/forms/headings.expected.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
