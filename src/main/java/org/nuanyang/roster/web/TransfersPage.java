package org.nuanyang.roster.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.TransferRequest;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/**
 * The transfer requests to and from the viewer's schools.
 *
 * @param open the children whose files the viewer may open now
 * @param wrong the request whose refusal lacked a reason; null when none did
 */
public record TransfersPage(List<TransferRequest> requests, Set<ChildId> open, ZoneId zone, @Nullable String wrong, Problems problems) {
    public String askedOn(TransferRequest request) {
        return day(request.requestedAt());
    }

    public String url(TransferRequest request) {
        return "/transfers/" + request.id();
    }

    public boolean mayOpen(TransferRequest request) {
        return request.child() != null && open.contains(request.child());
    }

    public Problems problemsOf(TransferRequest request) {
        return request.id().toString().equals(wrong) ? problems : Problems.NONE;
    }

    /** Children of one school offered to another, to be accepted in one go. */
    public record Batch(OrgId from, String fromName, OrgId to, long count) {}

    public List<Batch> batches() {
        return requests.stream().filter(request -> request.offered() && request.mayAnswer() && request.fromSchool() != null)
                .collect(Collectors.groupingBy(request -> List.of(request.fromSchool(), request.toSchool()), LinkedHashMap::new, Collectors.toList()))
                .values().stream().filter(offers -> offers.size() > 1)
                .map(offers -> new Batch(offers.getFirst().fromSchool(), offers.getFirst().fromSchoolName(), offers.getFirst().toSchool(), offers.size()))
                .toList();
    }

    public long waiting() {
        return requests.stream().filter(request -> request.mayConfirm() && mayOpen(request)).count();
    }

    /** What the school that let go reads of it afterwards, and that a child who is asked for had left before. */
    public @Nullable String line(TransferRequest request) {
        if (request.answer() == TransferRequest.Answer.ACCEPTED && !mayOpen(request)) {
            return Words.say("roster.transfer.gone-to", request.toSchoolName(), day(Objects.requireNonNull(request.answeredAt())));
        }
        if (request.arrivedOn() != null) return Words.say("roster.transfer.arrived-on", request.arrivedOn().toString());
        if (request.answer() == null && request.left() != null && !request.offered()) {
            return Words.say("roster.transfer.had-left", request.left().on().toString(), Words.say(request.left().why()));
        }
        return null;
    }

    private String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    public String state(TransferRequest request) {
        if (request.awaitsArrival()) return Words.say("roster.transfer.not-arrived");
        return request.answer() == null ? Words.say("roster.transfer.open") : Words.say(request.answer());
    }

    public Tone tone(TransferRequest request) {
        if (request.answer() == null || request.awaitsArrival()) return Tone.WAITING;
        return request.answer() == TransferRequest.Answer.ACCEPTED ? Tone.GOOD : Tone.PLAIN;
    }
}
