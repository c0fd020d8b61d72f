package org.nuanyang.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers made up for a test: by the notation of what is asked, without its way of writing. */
final class Told implements Answers {
    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final Map<String, Object> once = new HashMap<>();

    Told line(Object... pairs) {
        var told = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) told.put((String) pairs[i], pairs[i + 1]);
        lines.add(told);
        return this;
    }

    Told once(String word, Object value) {
        once.put(word, value);
        return this;
    }

    @Override
    public List<? extends Line> lines(SheetReading sheet) {
        return lines.stream().map(told -> (Line) asked -> answer(told, asked)).toList();
    }

    @Override
    public Answer once(SheetReading sheet, Asked asked) {
        return answer(once, asked);
    }

    private static Answer answer(Map<String, Object> told, Asked asked) {
        var value = told.get(asked.word().replaceFirst("~.*", "").replaceFirst("^(fact|about|figure|line|signature):", ""));
        return value == null ? new Answer.Open("没有记录") : value instanceof Answer given ? given : Answer.of(value);
    }
}
