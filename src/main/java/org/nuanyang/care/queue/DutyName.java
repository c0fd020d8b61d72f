package org.nuanyang.care.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.common.Words;

/** A duty as it is called in lists: 谈心（每周）. */
public record DutyName(UUID id, Matter matter, OwedBy owedBy, Per per, int times) {
    /** From the columns duty_id, matter, owed_by, per and times. */
    static DutyName of(ResultSet row) throws SQLException {
        return new DutyName(row.getObject("duty_id", UUID.class), Matter.valueOf(row.getString("matter")),
                OwedBy.valueOf(row.getString("owed_by")), Per.valueOf(row.getString("per")), row.getInt("times"));
    }

    public String words() {
        return Words.say("care.queue.duty", Words.say(matter), times > 1 ? Words.say("care.queue.duty.times", Words.say(per), times) : Words.say(per));
    }
}
