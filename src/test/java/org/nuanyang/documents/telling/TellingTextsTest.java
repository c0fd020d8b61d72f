package org.nuanyang.documents.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text that the product brings, beside the words of its teller. */
@DisplayName("成文的文字")
@SpringBootTest
@WithDatabase
@Import(Now.Stands.class)
class TellingTextsTest {
    /** Nothing in Chinese needs these; a number's point and a teller's names do not stand alone. */
    private static final Pattern ASCII_MARK = Pattern.compile("[一-龥}][,;:!?()]|[,;:!?()][一-龥{]");
    /** Praise that no figure carries. */
    private static final Pattern STOCK = Pattern.compile("高度重视|显著成效|显著成绩|扎实推进|狠抓|硕果累累|圆满完成|一致好评|卓有成效|全方位|再上新台阶");

    @Autowired Tellings tellings;

    @Test
    void areUnderstood() {
        assertThat(wrong(teller -> tellings.problems(teller, tellings.shipped(teller)).stream().map(problem -> problem.line() + ": " + problem.sentence()).toList()))
                .isEmpty();
    }

    @Test
    void areWrittenInChineseMarksAndWithoutStockPraise() {
        assertThat(wrong(teller -> tellings.shipped(teller).lines().filter(line -> !line.startsWith("# "))
                .filter(line -> ASCII_MARK.matcher(line).find() || STOCK.matcher(line).find()).toList())).isEmpty();
    }

    @Test
    void belongToATellerEach() throws IOException {
        var texts = new ArrayList<String>();
        for (var text : new PathMatchingResourcePatternResolver().getResources("classpath:telling/*.txt")) texts.add(text.getFilename().replace(".txt", ""));
        assertThat(tellings.tellers()).extracting(Teller::key).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(texts);
    }

    @Test
    void sayMoreThanTheNamesPromised() {
        assertThat(wrong(TellingTextsTest::words)).isEmpty();
    }

    @Test
    void areSpokenInSomeDocument() {
        assertThat(wrong(teller -> {
            for (var kind : DocumentKind.values())
                for (var voice : Voice.values()) if (teller.speaks(kind, voice)) return List.of();
            return List.of("never speaks");
        })).isEmpty();
    }

    private static List<String> words(Teller teller) {
        var wrong = new ArrayList<String>();
        if (!teller.key().matches("[a-z]+(-[a-z]+)+")) wrong.add(teller.key());
        for (var word : teller.words()) {
            if (!plain(word)) wrong.add(word.name());
            word.within().stream().filter(inner -> !plain(inner) || inner.type() == Word.Type.ROWS).forEach(inner -> wrong.add(word.name() + " " + inner.name()));
            if ((word.type() == Word.Type.ROWS) == word.within().isEmpty()) wrong.add(word.name() + " has no names within");
        }
        if (teller.words().stream().map(Word::name).distinct().count() != teller.words().size()) wrong.add("a name twice");
        return wrong;
    }

    private static boolean plain(Word word) {
        return word.name().matches("[\\p{IsHan}\\d]+") && !word.name().endsWith(Vocabulary.BEFORE) && !word.name().endsWith(Vocabulary.CHANGE)
                && Vocabulary.common().stream().noneMatch(common -> common.name().equals(word.name())) && !word.meaning().isBlank();
    }

    private List<String> wrong(Function<Teller, List<String>> check) {
        return tellings.tellers().stream().flatMap(teller -> check.apply(teller).stream().map(found -> teller.key() + " " + found)).toList();
    }
}
