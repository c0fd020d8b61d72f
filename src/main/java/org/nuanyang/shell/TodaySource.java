package org.nuanyang.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/** What a module has for a person to do. Each contributes its own as beans; the page 今日 collects them. */
public interface TodaySource {
    /** Key of the heading above the lines. */
    String key();

    /** Place on the page, small first. */
    int order();

    /** Only what this person can do something about; no lines, no heading. */
    List<Line> today(Person person);

    /** The same under headings of its own, for a module that gathers what is owed to each into a card. */
    default List<TodaySection> sections(Person person) {
        return List.of(TodaySection.of(Words.say(key()), today(person)));
    }

    /** Whether it reads apart from the others, who share a transaction: what settles figures before it reads them must not stand in one. */
    default boolean apart() {
        return false;
    }

    /**
     * One line: a worded sentence and the list that it stands for.
     *
     * @param count how many the list holds; null when the sentence says it, or nobody has counted to the end
     */
    record Line(String text, @Nullable Long count, String url, boolean urgent) {
        public static Line of(String text, long count, String url) {
            return new Line(text, count, url, false);
        }

        public static Line uncounted(String text, String url) {
            return new Line(text, null, url, false);
        }
    }
}
