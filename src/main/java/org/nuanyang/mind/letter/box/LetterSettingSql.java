package org.nuanyang.mind.letter.box;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterSettingSql {
    private final JdbcClient jdbc;

    LetterSettingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LetterSetting> latest() {
        return jdbc.sql("""
                select version, answer_days, code_days, alarm_minutes, helps, danger, worry, harmless
                  from mind.letter_setting
                 where county_id = (select viewer.county())
                 order by version desc
                 limit 1
                """).query(LetterSetting.class).optional();
    }

    /** False when somebody else was quicker. */
    boolean insert(LetterSetting setting, int version, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into mind.letter_setting (county_id, version, answer_days, code_days, alarm_minutes, helps, danger, worry, harmless, set_by, set_at)
                values (viewer.county(), :version, :answer, :code, :alarm, :helps, :danger, :worry, :harmless, :by, :at)
                on conflict (county_id, version) do nothing
                """).param("version", version).param("answer", setting.answerDays()).param("code", setting.codeDays()).param("alarm", setting.alarmMinutes())
                .param("helps", setting.helps()).param("danger", setting.danger()).param("worry", setting.worry()).param("harmless", setting.harmless())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
