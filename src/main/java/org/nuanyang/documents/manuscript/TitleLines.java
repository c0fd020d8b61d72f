package org.nuanyang.documents.manuscript;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Breaks a title where a reader would pause, into lines of about one length, as GB/T 9704 asks for. */
final class TitleLines {
    /** Characters of 22 points between the margins. */
    private static final double ROOM = 20;
    private static final Pattern PAUSE = Pattern.compile("(?<=学期|学年(?!第)|小学|中学|学校|教学点|[县市区乡镇]|教育局|年度|\\d年(?!\\d)|\\d月|关于|开展)");

    private TitleLines() {}

    static List<String> of(String title) {
        var lines = new ArrayList<String>();
        var rest = title;
        for (int left = (int) Math.ceil(Ems.of(title) / ROOM); left > 1; left--) {
            int end = end(rest, Ems.of(rest) / left);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        lines.add(rest);
        return List.copyOf(lines);
    }

    private static int end(String text, double wanted) {
        var pauses = new ArrayList<Integer>();
        for (var pause = PAUSE.matcher(text); pause.find(); ) pauses.add(pause.start());
        int best = nearest(pauses, text, wanted);
        return best > 0 ? best : nearest(words(text), text, wanted);
    }

    private static List<Integer> words(String text) {
        var words = BreakIterator.getWordInstance(Locale.CHINA);
        words.setText(text);
        var ends = new ArrayList<Integer>();
        for (int at = words.next(); at != BreakIterator.DONE && at < text.length(); at = words.next()) ends.add(at);
        return ends;
    }

    /** @return 0 where none leaves two lines that fit */
    private static int nearest(List<Integer> ends, String text, double wanted) {
        int best = 0;
        for (int end : ends) {
            double line = Ems.of(text.substring(0, end));
            boolean fits = line <= ROOM && (wanted * 2 < Ems.of(text) - 0.1 || Ems.of(text.substring(end)) <= ROOM);
            if (fits && (best == 0 || Math.abs(line - wanted) < Math.abs(Ems.of(text.substring(0, best)) - wanted))) best = end;
        }
        return best;
    }
}
