package org.nuanyang.shell;

import java.util.List;

/** What a module has for a person to do. Each contributes its own as beans; the page 今日 collects them. */
public interface TodaySource {
    /** Key of the heading above the lines. */
    String key();

    /** Place on the page, small first. */
    int order();

    /** Only what this person can do something about; no lines, no heading. */
    List<Line> today(Person person);

    /** One line: a worded sentence, how many it stands for, and the list that makes up the number. */
    record Line(String text, long count, String url, boolean urgent) {
        public static Line of(String text, long count, String url) {
            return new Line(text, count, url, false);
        }
    }
}
