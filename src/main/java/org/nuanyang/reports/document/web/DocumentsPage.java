package org.nuanyang.reports.document.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.DocumentKind;
import org.nuanyang.reports.document.DocumentId;
import org.nuanyang.reports.document.Due;
import org.nuanyang.reports.document.Offer;
import org.nuanyang.reports.document.Offers;
import org.nuanyang.reports.document.Post;
import org.nuanyang.reports.document.Written;
import org.nuanyang.shell.Option;

/** @param words whether the viewer words what is told */
public record DocumentsPage(Page<Written> documents, List<Offer> offers, boolean words, LocalDate today) {
    /** What may be written, by place and voice. */
    public Map<Post, List<Offer>> posts() {
        return offers.stream().collect(Collectors.groupingBy(Offer::post, LinkedHashMap::new, Collectors.toList()));
    }

    public String named(Post post) {
        return post.voice().own() ? Words.say("reports.post.own", post.place().label(today), Words.say(post.voice())) : post.place().label(today);
    }

    /** What is likely to be written next at a post. */
    public @Nullable Due due(List<Offer> here) {
        return Due.of(here, documents.items(), today).orElse(null);
    }

    /** The draft of what is due, if there is one. */
    public @Nullable Written there(Due due) {
        return due.there(documents.items()).orElse(null);
    }

    public String named(Due due) {
        return Words.say("reports.due.named", due.stretch().words(), Words.say(due.offer().kind()));
    }

    public String until(Due due) {
        var days = ChronoUnit.DAYS.between(today, due.stretch().until());
        return days < 0 ? Words.say("reports.due.over", due.stretch().until().toString()) : Words.say("reports.due.until", due.stretch().until().toString(), days);
    }

    public String key(Due due) {
        return Offers.key(due.stretch());
    }

    public List<Option> stretches(Offer offer) {
        return offer.stretches().stream().map(each -> new Option(Offers.key(each), each.words())).toList();
    }

    public String hint(Offer offer) {
        return Words.say("reports.hint." + offer.kind());
    }

    /** Whose course it is to be is asked first. */
    public boolean ofAChild(Offer offer) {
        return offer.kind() == DocumentKind.CASE;
    }

    public String method(Offer offer) {
        return ofAChild(offer) ? "get" : "post";
    }

    public String action(Offer offer) {
        return ofAChild(offer) ? "/documents/case" : "/documents";
    }

    public String make(Offer offer) {
        return Words.say(ofAChild(offer) ? "reports.case.choose" : "reports.make");
    }

    /** Tells one field of the page from another. */
    public int number(Offer offer) {
        return offers.indexOf(offer);
    }

    /** Drawn with the page, so that a form sent twice is one. */
    public String draw() {
        return DocumentId.next().toString();
    }

    public String url(Written document) {
        return "/documents/" + document.id();
    }

    public String when(Written document) {
        return Minute.of(document.draftedAt());
    }
}
