package org.nuanyang.reports.wording.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Telling;
import org.nuanyang.documents.telling.Vocabulary;
import org.nuanyang.documents.telling.Word;
import org.nuanyang.reports.document.web.ToldFigures;
import org.nuanyang.reports.wording.Wordings;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * @param tried whether it was to be tried
 * @param told what it says of the place; null: nothing in such a document
 */
public record WordingPage(
        Wordings.Open open, String text, List<Org> places, List<DocumentKind> kinds, @Nullable OrgId place, @Nullable DocumentKind kind, boolean tried, @Nullable Telling told,
        Problems problems, LocalDate today) {

    public String title() {
        return open.of().group();
    }

    public String url() {
        return "/documents/wordings/" + open.of().key();
    }

    public List<Word> words() {
        return open.of().words();
    }

    public List<Word> common() {
        return Vocabulary.common();
    }

    public String type(Word word) {
        return Words.say("reports.word." + word.type());
    }

    public List<Option> placeOptions() {
        return places.stream().map(org -> new Option(org.id().toString(), org.label(today))).toList();
    }

    public List<Option> kindOptions() {
        return kinds.stream().map(each -> new Option(each.name(), Words.say(each))).toList();
    }

    public ToldFigures figures() {
        var origins = new HashMap<String, Origin>();
        if (told != null) told.figures().forEach((address, cited) -> origins.put(address, cited.origin()));
        return new ToldFigures(Map.copyOf(origins), Map.of());
    }
}
