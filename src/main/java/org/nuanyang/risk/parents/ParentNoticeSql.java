package org.nuanyang.risk.parents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.attendance.AbsenceCall.Called;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParentNoticeSql {
    private static final String NOTICE = """
            select notice.id, notice.child_id, card.name, notice.matter, notice.party, notice.way, notice.text_sealed, notice.sent_on, notice.sent_by,
                   notice.answered_on, notice.answer_sealed, notice.noted_by
              from risk.parent_notice as notice
              join roster.child_card as card on card.county_id = notice.county_id and card.id = notice.child_id
             where notice.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ParentNoticeSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<ParentNotice> of(ChildId child) {
        return jdbc.sql(NOTICE + " and notice.child_id = :child order by notice.sent_on desc, notice.sent_at desc").param("child", child.value()).query((row, _) -> notice(row)).list();
    }

    List<ParentNotice> unanswered(LocalDate sentBy) {
        return jdbc.sql(NOTICE + " and notice.answered_on is null and notice.sent_on <= :by and card.left_on is null order by notice.sent_on, card.sort_name, notice.id")
                .param("by", sentBy).query((row, _) -> notice(row)).list();
    }

    Optional<ParentNotice> find(UUID id) {
        return jdbc.sql(NOTICE + " and notice.id = :id").param("id", id).query((row, _) -> notice(row)).optional();
    }

    /** False when it is there already. */
    boolean insert(ParentNotice told, OrgId school, Instant at) {
        return jdbc.sql("""
                insert into risk.parent_notice (county_id, id, child_id, school_id, matter, party, way, text_sealed, sent_on, sent_by, sent_at)
                values (viewer.county(), :id, :child, :school, :matter, :party, :way, :text, :on, :by, :at)
                on conflict do nothing
                """).param("id", told.id()).param("child", told.child().value()).param("school", school.value()).param("matter", told.matter().name())
                .param("party", told.party().name()).param("way", told.way().name()).param("text", vault.seal(told.text())).param("on", told.sentOn())
                .param("by", told.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** False when somebody else was quicker. */
    boolean answer(UUID id, ParentNotice.Answered answer, Instant at) {
        return jdbc.sql("""
                update risk.parent_notice
                   set answered_on = :on, answer_sealed = :words, noted_by = :by, noted_at = :at
                 where county_id = (select viewer.county()) and id = :id and answered_on is null
                """).param("on", answer.on()).param("words", vault.seal(answer.words())).param("by", answer.notedBy().value()).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    private ParentNotice notice(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_on", LocalDate.class);
        return new ParentNotice(row.getObject("id", UUID.class), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"), NoticeMatter.valueOf(row.getString("matter")),
                Called.valueOf(row.getString("party")), NoticeWay.valueOf(row.getString("way")), vault.open(row.getBytes("text_sealed")), row.getObject("sent_on", LocalDate.class),
                new AccountId(row.getObject("sent_by", UUID.class)),
                answered == null ? null : new ParentNotice.Answered(answered, vault.open(row.getBytes("answer_sealed")), new AccountId(row.getObject("noted_by", UUID.class))));
    }
}
