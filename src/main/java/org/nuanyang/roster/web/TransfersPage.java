package org.nuanyang.roster.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        return request.requestedAt().atZone(zone).toLocalDate().toString();
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

    public String state(TransferRequest request) {
        return request.answer() == null ? Words.say("roster.transfer.open") : Words.say(request.answer());
    }

    public Tone tone(TransferRequest request) {
        if (request.answer() == null) return Tone.WAITING;
        return request.answer() == TransferRequest.Answer.ACCEPTED ? Tone.GOOD : Tone.PLAIN;
    }
}
