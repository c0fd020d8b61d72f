package org.nuanyang.care.documents;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.documents.PaperRequest.Filling;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * Papers and ledgers to choose.
 *
 * @param places classes and schools; empty where it is about one child
 * @param childName whose papers, if it is about one child
 * @param periods of ledgers
 */
public record PapersPage(PapersForm form, List<Option> places, @Nullable String childName, YearMonth now, List<Option> periods, Problems problems) {
    private static final int MONTHS = 18;

    public List<Option> kinds() {
        return Option.all(PaperKind.class);
    }

    public PaperKind kind() {
        return form.kindOr(PaperKind.TALK_CARD);
    }

    public List<Option> months() {
        return Stream.iterate(now, month -> month.minusMonths(1)).limit(MONTHS).map(month -> new Option(month.toString(), month.toString())).toList();
    }

    public String month() {
        return form.monthOr(now).toString();
    }

    public List<Option> fillings() {
        return Option.all(Filling.class);
    }

    public Filling filling() {
        return form.fillingOr();
    }

    public List<Option> formats() {
        return Option.all(PaperFormat.class);
    }

    public PaperFormat format() {
        return form.formatOr();
    }

    public List<Option> matters() {
        return Option.all(Matter.class);
    }

    public String title() {
        return childName == null ? Words.say("care.papers") : Words.say("care.papers.of", childName);
    }

    public String backUrl() {
        return childName == null ? "/care-records" : "/children/" + form.child();
    }

    public String back() {
        return childName == null ? Words.say("care.papers.back") : childName;
    }
}
