package org.nuanyang.people;

import java.util.List;
import org.nuanyang.common.Refusal;

/**
 * What taking a row in would do.
 *
 * @param what the row in words: 周敏（zhoumin） · 班主任 · 青石小学 三年级1班
 * @param problems what is wrong with which cell, and what to write
 */
public record Judged(int row, Verdict verdict, String what, List<Refusal> problems) {
    public Judged {
        problems = List.copyOf(problems);
    }
}
