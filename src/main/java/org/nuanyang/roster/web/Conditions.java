package org.nuanyang.roster.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.named.Asked;
import org.nuanyang.roster.named.KeptLists;
import org.nuanyang.roster.named.NamedFilter;
import org.nuanyang.roster.named.Naming;
import org.nuanyang.shell.Option;

/**
 * The named filters of a list: which there are, which are asked for, and what can be done with whom they find.
 *
 * @param places with whose colleagues the viewer may share a list
 */
public record Conditions(ChildrenQuery query, List<NamedFilter> filters, List<Asked> asked, List<Option> places, Set<Act> may) {
    static Conditions of(ChildrenQuery query, Naming naming, Orgs orgs, Viewer viewer) {
        var may = Stream.of(Act.ISSUE_CARDS, Act.EXPORT, Act.SUPERVISE).filter(viewer.scope()::mayAnywhere).collect(Collectors.toUnmodifiableSet());
        return new Conditions(query, naming.of(viewer).filters(), naming.asked(query.is()), places(orgs, viewer), may);
    }

    /** A condition that holds, with the list without it. */
    public record Chip(String words, String definition, String without) {}

    public List<Chip> chips() {
        return asked.stream().map(each -> new Chip(each.words(), each.definition(),
                query.asking(asked.stream().filter(other -> other != each).map(Asked::address).toList()).url("/children"))).toList();
    }

    /** Each filter with its usual amount, and those asked for with another. */
    public List<Option> options() {
        return Stream.concat(filters.stream().map(NamedFilter::usually), asked.stream()).distinct()
                .map(each -> new Option(each.address(), each.words())).toList();
    }

    public List<String> chosen() {
        return asked.stream().map(Asked::address).toList();
    }

    public boolean any() {
        return !asked.isEmpty();
    }

    public String words() {
        return asked.stream().map(Asked::words).collect(Collectors.joining(Words.say("roster.comma")));
    }

    public String url(String path) {
        return query.url(path);
    }

    public boolean mayPrintCards() {
        return may.contains(Act.ISSUE_CARDS);
    }

    public boolean mayExport() {
        return may.contains(Act.EXPORT);
    }

    public boolean mayNudge() {
        return may.contains(Act.SUPERVISE);
    }

    static List<Option> places(Orgs orgs, Viewer viewer) {
        return KeptLists.places(viewer).stream().flatMap(id -> orgs.find(id).stream())
                .map(org -> new Option(org.id().toString(), Words.say("roster.kept.with", org.label(orgs.today())))).toList();
    }
}
