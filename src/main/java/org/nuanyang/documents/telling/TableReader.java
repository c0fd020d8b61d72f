package org.nuanyang.documents.telling;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.telling.Template.Column;
import org.nuanyang.documents.telling.Template.Table;
import org.nuanyang.documents.telling.Word.Type;

/** Reads a table: {@code 表 各校（各校情况）：学校 {学校}｜在校 {在校}}. */
final class TableReader {
    private static final Pattern TABLE =
            Pattern.compile("(" + Keywords.ANNEXED + "|" + Keywords.TABLE + ")[\\s　]+([^\\s　：:（]+)(?:（(.*?)）)?[\\s　]*[：:](.*)");
    private static final Pattern COLUMN = Pattern.compile("([^\\s　{]+)[\\s　]*(\\S.*)");

    private final Findings findings;
    private final SentenceReader sentences;
    private final Vocabulary vocabulary;

    TableReader(Findings findings, SentenceReader sentences, Vocabulary vocabulary) {
        this.findings = findings;
        this.sentences = sentences;
        this.vocabulary = vocabulary;
    }

    static boolean reads(String line) {
        return line.matches("(" + Keywords.ANNEXED + "|" + Keywords.TABLE + ")[\\s　].*");
    }

    @Nullable Table read(String line) {
        var table = TABLE.matcher(line);
        if (!table.matches()) return none("table", line);
        var word = vocabulary.word(table.group(2)).orElse(null);
        if (word == null) {
            findings.unknown(table.group(2), vocabulary);
            return null;
        }
        if (word.type() != Type.ROWS) return none("each-of-what", word.name());
        var caption = table.group(3) == null ? "" : table.group(3);
        if (caption.contains("{")) findings.add("figure-in-title");
        return new Table(word.name(), caption, columns(table.group(4), vocabulary.within(word)), table.group(1).equals(Keywords.ANNEXED));
    }

    private List<Column> columns(String text, Vocabulary within) {
        return Arrays.stream(text.split("[|｜]")).map(String::strip).map(column -> column(column, within)).toList();
    }

    private Column column(String text, Vocabulary within) {
        var column = COLUMN.matcher(text);
        if (!column.matches()) {
            findings.add("column", text);
            return new Column(text, List.of());
        }
        return new Column(column.group(1), sentences.read(column.group(2), within));
    }

    private @Nullable Table none(String key, Object... args) {
        findings.add(key, args);
        return null;
    }
}
