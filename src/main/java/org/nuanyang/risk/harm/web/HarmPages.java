package org.nuanyang.risk.harm.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.risk.harm.Hand;
import org.nuanyang.risk.harm.HarmBody;
import org.nuanyang.risk.harm.HarmEntries;
import org.nuanyang.risk.harm.HarmReport;
import org.nuanyang.risk.harm.HarmReports;
import org.nuanyang.risk.harm.HarmSuspects;
import org.nuanyang.risk.harm.clock.HarmClock;
import org.nuanyang.risk.harm.entry.HarmSuspect;
import org.nuanyang.risk.harm.entry.HarmTold;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;
import org.springframework.stereotype.Component;

/** Lays a report out in words. */
@Component
class HarmPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HarmReports reports;
    private final HarmEntries entries;
    private final HarmSuspects suspects;
    private final AccountNames names;
    private final Orgs orgs;
    private final Clock clock;

    HarmPages(HarmReports reports, HarmEntries entries, HarmSuspects suspects, AccountNames names, Orgs orgs, Clock clock) {
        this.reports = reports;
        this.entries = entries;
        this.suspects = suspects;
        this.names = names;
        this.orgs = orgs;
        this.clock = clock;
    }

    ReportPage of(HarmReport report, ReportForms forms, @Nullable UUID correcting, Problems problems, Viewer viewer) {
        var told = entries.told(report);
        var wrong = correcting == null ? null
                : told.stream().filter(line -> line.id().equals(correcting) && line.stands()).findFirst().orElseThrow(NotFound::new);
        var accused = suspects.of(report);
        var hands = reports.hands(report, viewer);
        var people = names(viewer, hands, accused);
        var typed = wrong != null && forms.tell() == ReportForms.Tell.EMPTY ? forms.with(ReportForms.Tell.of(wrong, clock)) : forms;
        return new ReportPage(report, place(report), minute(report.startedAt()), report.clocks().stream().map(each -> line(each, report.closed())).toList(),
                told.stream().map(this::line).toList(),
                entries.accounts(report).stream().map(each -> new ReportPage.Entry(minute(each.at()), each.text())).toList(),
                accused.stream().map(each -> new ReportPage.Entry(minute(each.at()), words(each, people))).toList(),
                suspects.nameable(report, viewer).stream().map(person -> new Option(person.account().toString(), person.name() + " · " + Words.say(person.role()))).toList(),
                entries.proofs(report).stream().map(proof -> new ReportPage.Proof("/risk/reports/" + report.id() + "/proofs/" + proof.id(), proof.name())).toList(),
                hands.stream().map(hand -> Words.say("risk.harm.hand", minute(hand.at()), people.getOrDefault(hand.by(), ""), Words.say(hand.what()))).toList(),
                wrong, report.standing().knowsAll() && reports.receivers(report).isEmpty(), typed, problems);
    }

    private ReportPage.ClockLine line(HarmClock each, boolean closed) {
        var now = clock.instant();
        var dial = each.body() == HarmBody.POLICE ? "110" : null;
        if (each.told() != null)
            return new ReportPage.ClockLine(each.body(), Words.say(each.body()), Words.say(each.inTime() ? "risk.harm.clock.told" : "risk.harm.clock.told-late", minute(each.told())),
                    each.inTime() ? Tone.GOOD : Tone.NOTED, false, null);
        boolean over = each.overdue(now);
        return new ReportPage.ClockLine(each.body(), Words.say(each.body()), left(each.due(), now), over ? Tone.BAD : Tone.WAITING, !closed, dial);
    }

    String left(Instant due, Instant now) {
        var left = Duration.between(now, due);
        var shown = left.abs();
        return Words.say(left.isNegative() || left.isZero() ? "risk.harm.clock.over" : "risk.harm.clock.left", shown.toHours(), shown.toMinutesPart());
    }

    private ReportPage.ToldLine line(HarmTold told) {
        var words = Stream.of(minute(told.at()), Words.say(told.way()), told.whom(), told.number() == null ? null : Words.say("risk.harm.told.number-is", told.number()))
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
        var note = told.isVoid() ? Words.say("risk.harm.told.void", told.why()) : told.corrects() != null ? Words.say("risk.harm.told.corrects", told.why())
                : told.corrected() ? Words.say("risk.harm.told.corrected") : null;
        return new ReportPage.ToldLine(told.id().toString(), Words.say(told.body()), words, note, told.stands());
    }

    private static String words(HarmSuspect suspect, Map<AccountId, String> people) {
        var name = suspect.account() == null ? null : people.getOrDefault(suspect.account(), "");
        return Stream.of(Words.say(suspect.kind()), name, suspect.words(), suspect.pastSchool() ? Words.say("risk.harm.suspect.past") : null)
                .filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private Map<AccountId, String> names(Viewer viewer, List<Hand> hands, List<HarmSuspect> accused) {
        return names.of(viewer.county(), Stream.concat(hands.stream().map(Hand::by), accused.stream().map(HarmSuspect::account).filter(Objects::nonNull)).distinct().toList());
    }

    String place(HarmReport report) {
        return report.school() == null ? Words.say("risk.harm.no-school") : orgs.find(report.school()).map(org -> org.label(LocalDate.now(clock))).orElse("");
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    Instant now() {
        return clock.instant();
    }
}
