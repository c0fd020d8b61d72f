package org.nuanyang.mind.lesson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeetingSql {
    private static final String MEETING = """
            select id, school_id, on_day, chair, present, minutes_sealed, written_by
              from mind.meeting
             where county_id = (select viewer.county())
            """;
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Vault vault;

    MeetingSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Meeting> all() {
        return with(jdbc.sql(MEETING + " order by on_day desc, id desc limit :most").param("most", SHOWN).query((row, _) -> meeting(row)).list());
    }

    Optional<Meeting> find(UUID id) {
        return with(jdbc.sql(MEETING + " and id = :id").param("id", id).query((row, _) -> meeting(row)).list()).stream().findFirst();
    }

    /** False when it is there already. */
    boolean insert(Meeting meeting, Instant at) {
        int made = jdbc.sql("""
                insert into mind.meeting (county_id, id, school_id, on_day, chair, present, minutes_sealed, written_by, written_at)
                values (viewer.county(), :id, :school, :on, :chair, :present, :minutes, :by, :at)
                on conflict do nothing
                """).param("id", meeting.id()).param("school", meeting.school().value()).param("on", meeting.on()).param("chair", meeting.chair()).param("present", meeting.present())
                .param("minutes", vault.seal(meeting.minutes())).param("by", meeting.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        if (made == 1) for (var each : meeting.resolutions()) insert(meeting.id(), each);
        return made == 1;
    }

    private void insert(UUID meeting, Meeting.Resolution resolution) {
        jdbc.sql("""
                insert into mind.resolution (county_id, meeting_id, number, what_sealed, owner, due_on)
                values (viewer.county(), :meeting, :number, :what, :owner, :due)
                """).param("meeting", meeting).param("number", resolution.number()).param("what", vault.seal(resolution.what())).param("owner", resolution.owner())
                .param("due", resolution.due(), Types.DATE).update();
    }

    boolean done(UUID meeting, int number, LocalDate on, AccountId by) {
        return jdbc.sql("""
                update mind.resolution
                   set done_on = :on, done_by = :by
                 where county_id = (select viewer.county()) and meeting_id = :meeting and number = :number and done_on is null
                """).param("on", on).param("by", by.value()).param("meeting", meeting).param("number", number).update() == 1;
    }

    private record Of(UUID meeting, Meeting.Resolution resolution) {}

    private List<Meeting> with(List<Meeting> meetings) {
        if (meetings.isEmpty()) return meetings;
        Map<UUID, List<Meeting.Resolution>> found = jdbc.sql("""
                select meeting_id, number, what_sealed, owner, due_on, done_on
                  from mind.resolution
                 where county_id = (select viewer.county()) and meeting_id = any (:meetings::uuid[])
                 order by meeting_id, number
                """).param("meetings", Rows.texts(meetings.stream().map(Meeting::id).toList()))
                .query((row, _) -> new Of(row.getObject("meeting_id", UUID.class), new Meeting.Resolution(row.getInt("number"), vault.open(row.getBytes("what_sealed")), row.getString("owner"),
                        row.getObject("due_on", LocalDate.class), row.getObject("done_on", LocalDate.class)))).list().stream()
                .collect(Collectors.groupingBy(Of::meeting, Collectors.mapping(Of::resolution, Collectors.toList())));
        return meetings.stream().map(each -> new Meeting(each.id(), each.school(), each.on(), each.chair(), each.present(), each.minutes(), each.by(), found.getOrDefault(each.id(), List.of()))).toList();
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), row.getObject("on_day", LocalDate.class), row.getString("chair"),
                row.getString("present"), vault.open(row.getBytes("minutes_sealed")), new AccountId(row.getObject("written_by", UUID.class)), List.of());
    }
}
