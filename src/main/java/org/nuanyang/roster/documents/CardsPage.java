package org.nuanyang.roster.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.documents.CardSheet.Format;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Tone;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Cards to print and to note as handed out, of a class or of one child. */
public record CardsPage(String title, String url, String backUrl, String back, List<ChildFile> files, boolean one) {
    static final String LIST = "/children/cards";

    /** Which children's cards: only those who have none that is right, or everybody's. */
    public enum Which { NEEDED, ALL }

    public List<Option> formats() {
        return Option.all(Format.class);
    }

    public List<Option> which() {
        var all = new Option(Which.ALL.name(), Words.say("roster.cards.all", files.size()));
        return needed() == 0
                ? List.of(all)
                : List.of(new Option(Which.NEEDED.name(), Words.say("roster.cards.needed", needed())), all);
    }

    public long needed() {
        return files.stream().filter(CardIssue::needed).count();
    }

    public String chosen() {
        return (needed() > 0 ? Which.NEEDED : Which.ALL).name();
    }

    /** To whom the form below says that cards were handed out: of a list that may change meanwhile, those whom it has shown. */
    public List<ChildFile> handedOut() {
        if (one || !url.startsWith(LIST)) return List.of();
        return needed() == 0 ? files : files.stream().filter(CardIssue::needed).toList();
    }

    public String pdfUrl() {
        return url.replaceFirst("(?=\\?|$)", ".pdf");
    }

    /** What a form without a query of its own must carry along: a form sent by GET drops that of its address. */
    public List<Option> carried() {
        return UriComponentsBuilder.fromUriString(url).build().getQueryParams().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> new Option(each.getKey(), UriUtils.decode(value, StandardCharsets.UTF_8)))).toList();
    }

    public String state(ChildFile file) {
        if (file.cardIssuedOn() == null) return Words.say("roster.card.never");
        return Words.say(file.cardStale() ? "roster.card.stale" : "roster.card.issued",
                file.cardIssuedOn().toString(), file.contactsChangedOn().toString());
    }

    public Tone tone(ChildFile file) {
        return CardIssue.needed(file) ? Tone.WAITING : Tone.PLAIN;
    }

    public String word(ChildFile file) {
        return Words.say(file.cardIssuedOn() == null ? "roster.cards.none" : file.cardStale() ? "roster.cards.stale" : "roster.cards.right");
    }
}
