package org.nuanyang.risk.incident.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Minute;
import org.nuanyang.common.Words;
import org.nuanyang.files.KeptFile;
import org.nuanyang.risk.incident.Incident;
import org.nuanyang.risk.incident.IncidentEnd;
import org.nuanyang.risk.incident.IncidentLog;
import org.nuanyang.risk.incident.LogLine;
import org.nuanyang.risk.incident.procedure.Callee;
import org.nuanyang.risk.incident.procedure.Chain.Contact;
import org.nuanyang.risk.incident.procedure.Step;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/**
 * An incident as it runs: one step at a time, whom to call, what has been done.
 *
 * @param line the id of the line that a form on this page writes, so that a double tap writes it once
 */
public record IncidentPage(
        Incident incident, List<LogLine> lines, List<Contact> contacts, List<AccountId> people, Map<AccountId, String> names, List<Option> colleagues, List<KeptFile> files,
        boolean mayClose, boolean takesPart, boolean mayKeep, boolean opensFile, boolean assesses, String line, String typed, Instant now, Problems problems) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A step with its number and, when it is done, who did it. */
    public record Numbered(int number, Step step, @Nullable LogLine done) {}

    public String url() {
        return "/incidents/" + incident.id();
    }

    public String title() {
        return Words.say("risk.crisis.goes-on", incident.childName() == null ? Words.say("risk.crisis.unknown") : incident.childName(), Words.say(incident.kind()));
    }

    public String since() {
        var end = incident.closure() == null ? now : incident.closure().at();
        return Words.say(incident.running() ? "risk.incident.since" : "risk.incident.lasted", Minute.of(incident.startedAt()), lasting(Duration.between(incident.startedAt(), end)));
    }

    public String reportWords() {
        if (incident.reportedAt() != null) return Words.say("risk.upward.done", Minute.of(incident.reportedAt()));
        if (incident.reportDue() == null) return Words.say("risk.upward.none");
        var left = Duration.between(now, incident.reportDue());
        return incident.reportOverdue(now) ? Words.say("risk.upward.late", lasting(left.negated())) : Words.say("risk.upward.left", lasting(left));
    }

    public boolean reportOpen() {
        return incident.running() && incident.reportDue() != null && incident.reportedAt() == null;
    }

    private static String lasting(Duration time) {
        long minutes = time.toMinutes();
        return minutes < 60 ? Words.say("risk.incidents.lasting.minutes", minutes) : Words.say("risk.incidents.lasting.hours", minutes / 60, minutes % 60);
    }

    public List<Numbered> steps() {
        var done = IncidentLog.done(lines);
        var steps = incident.procedure().steps();
        return IntStream.rangeClosed(1, steps.size()).mapToObj(number -> new Numbered(number, steps.get(number - 1), done.get(number))).toList();
    }

    /** What is to be done next; null when all is done. */
    public @Nullable Numbered next() {
        return steps().stream().filter(step -> step.done() == null).findFirst().orElse(null);
    }

    public List<Contact> numbers(Callee callee) {
        return callee.everywhere() ? List.of(new Contact(callee, "", callee.number())) : contacts.stream().filter(contact -> contact.who() == callee).toList();
    }

    public List<Contact> first() {
        return List.of(Callee.POLICE, Callee.AMBULANCE).stream().map(callee -> new Contact(callee, "", callee.number())).toList();
    }

    public String due(Step step) {
        return step.within() == null ? Words.say("risk.todo.then") : Words.say("risk.todo.until", CLOCK.format(incident.startedAt().plus(Duration.ofMinutes(step.within()))));
    }

    public boolean late(Step step) {
        return step.within() != null && now.isAfter(incident.startedAt().plus(Duration.ofMinutes(step.within())).plusSeconds(60));
    }

    public String at(LogLine entry) {
        return CLOCK.format(entry.at());
    }

    public String who(AccountId account) {
        return names.getOrDefault(account, "");
    }

    /** The log's line in words. */
    public String words(LogLine entry) {
        var said = entry.words() == null ? "" : entry.words();
        return switch (entry.kind()) {
            case CALLED -> Words.say("risk.log.called", entry.code() == null ? said : (Words.say(Callee.valueOf(entry.code())) + " " + said).strip());
            case STEP_DONE, STEP_UNDONE -> Words.say("risk.log." + entry.kind(), step(entry.code()));
            case CLOSED -> Words.say("risk.log.CLOSED", Words.say(IncidentEnd.valueOf(String.valueOf(entry.code()))), said);
            case ARRIVED, NOTE -> said;
            case STARTED, JOINED, REPORTED, NAMED, REOPENED -> Words.say("risk.log." + entry.kind(), said);
        };
    }

    private String step(@Nullable String number) {
        return incident.procedure().steps().get(Integer.parseInt(String.valueOf(number)) - 1).what();
    }

    /** Whether whom to call at home stands among the contacts. */
    public boolean family() {
        return !numbers(Callee.GUARDIAN).isEmpty();
    }

    /** What can be said with one tap. */
    public List<String> arrivals() {
        return Words.below("risk.arrived.").stream().map(Words::say).toList();
    }
}
