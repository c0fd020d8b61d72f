package org.nuanyang.mind.counselling.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.mind.counselling.Appointment;
import org.nuanyang.mind.counselling.AppointmentEnd;
import org.nuanyang.mind.counselling.Room;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;

/** One appointment. @param keeps whether the viewer says when it is, and what came of it */
record AppointmentPage(
        Appointment of, Optional<String> why, Map<AccountId, String> names, boolean keeps, boolean takesBack, List<Room> rooms, WhenForm form,
        @Nullable AppointmentEnd ended, String words, Problems problems) {
    public String url() {
        return "/mind/appointments/" + of.id();
    }

    public String name(@Nullable AccountId account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    public String when() {
        return of.slot() == null ? Words.say("mind.appointment.not-set") : Words.say("mind.appointment.when", of.slot().on().toString(), of.slot().times());
    }

    public String room() {
        return of.roomName() == null ? Words.say("mind.room.elsewhere") : of.roomName();
    }

    public String ending() {
        if (of.ended() == null) return "";
        return of.endedWords() == null ? Words.say(of.ended()) : Words.say("mind.said.plan", Words.say(of.ended()), of.endedWords());
    }

    public List<Option> roomOptions() {
        return options(rooms);
    }

    public List<Option> ends() {
        return AppointmentEnd.CHOICES.stream().map(each -> new Option(each.name(), Words.say(each))).toList();
    }

    static List<Option> options(List<Room> rooms) {
        return rooms.stream().map(room -> new Option(room.id().toString(), room.name())).toList();
    }
}
