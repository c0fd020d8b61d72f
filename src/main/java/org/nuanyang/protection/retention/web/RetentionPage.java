package org.nuanyang.protection.retention.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.protection.retention.DueFile;
import org.nuanyang.protection.retention.Erasure;
import org.nuanyang.protection.retention.RetentionRule;
import org.nuanyang.protection.retention.RetentionTimer;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/** What is kept how long, what falls due, what was erased. */
public record RetentionPage(
        RetentionRule rule, Object years, Object days, Page<DueFile> due, Map<UUID, String> schools, List<Erasure> erasures, List<RetentionTimer.Line> timers, Problems problems) {

    public String school(DueFile file) {
        return schools.getOrDefault(file.school(), "");
    }

    public String why(DueFile file) {
        return Words.say("protection.left." + file.leftWhy());
    }

    public static String state(Erasure erasure) {
        return erasure.finishedAt() == null ? Words.say("protection.erasure.going", erasure.files() - erasure.waiting(), erasure.files()) : Words.say("protection.erasure.done", erasure.erased());
    }

    public static Tone tone(Erasure erasure) {
        return erasure.finishedAt() == null ? Tone.WAITING : Tone.GOOD;
    }
}
