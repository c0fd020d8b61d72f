package org.nuanyang.protection.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.consent.Giver;
import org.nuanyang.protection.pupil.Pupil;

/** What stands against taking a request, or an answer, down. */
final class RequestPolicy {
    static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 40;

    private RequestPolicy() {}

    static List<Refusal> objections(ParentsRequest.Told told, Pupil pupil, LocalDate today) {
        var all = new ArrayList<Refusal>();
        if (told.askerName().isEmpty() || told.askerName().length() > LONGEST_NAME) all.add(Refusal.of("protection.request.object.name", LONGEST_NAME));
        if (told.words().isEmpty()) all.add(Refusal.of("protection.request.object.words"));
        if (told.words().length() > LONGEST) all.add(Refusal.of("protection.request.object.long", told.words().length(), LONGEST));
        if (told.receivedOn().isAfter(today)) all.add(Refusal.of("protection.request.object.ahead", told.receivedOn().toString(), today.toString()));
        if (told.receivedOn().isBefore(today.minusYears(1))) all.add(Refusal.of("protection.request.object.long-ago", told.receivedOn().toString()));
        if (told.asker() == Giver.SELF && !pupil.mayAnswer(told.receivedOn())) all.add(Refusal.of("protection.consent.object.self", pupil.name(), Pupil.OLD_ENOUGH));
        return all;
    }

    static List<Refusal> objections(ParentsRequest request, String words) {
        var all = new ArrayList<Refusal>();
        if (words.isBlank()) all.add(Refusal.of("protection.request.object.answer"));
        if (words.strip().length() > LONGEST) all.add(Refusal.of("protection.request.object.long", words.strip().length(), LONGEST));
        if (request.answered() != null) all.add(Refusal.of("protection.request.object.answered", request.answered().on().toString()));
        return all;
    }
}
