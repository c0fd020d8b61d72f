package org.nuanyang.care.queue;

import java.util.UUID;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.common.Words;

/** A duty as it is called in lists: 谈心（每周）. */
public record DutyName(UUID id, Matter matter, OwedBy owedBy, Per per, int times) {
    public String words() {
        return Words.say("care.queue.duty", Words.say(matter), times > 1 ? Words.say("care.queue.duty.times", Words.say(per), times) : Words.say(per));
    }
}
