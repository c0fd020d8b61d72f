package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Words;

/** Whatever the reader can say has a sentence in both languages. */
class ReadingWordsTest {
    @Test
    void wordsEverythingTheReaderCanSay() {
        var keys = new ArrayList<String>();
        for (var problem : Problem.values()) keys.addAll(List.of(problem.key(), problem.adviceKey()));
        for (var kind : LooksLike.values()) keys.add(kind.key());
        for (var why : SkippedRow.SkipReason.values()) keys.add(new SkippedRow(1, why).key());
        for (var how : ColumnReading.How.values()) keys.add(how.key());
        for (var why : List.of("password", "ignored", "helps", "byRow", "otherPerson", "notKept", "unknown")) keys.add("roster.column." + why);
        for (var key : keys)
            for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH})
                assertThat(Words.sayIn(language, key, "值", "1")).isNotBlank().isNotEqualTo(key).doesNotContain("无效", "失败", "请注意");
    }
}
