package org.nuanyang.roster.survey;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays down a round with its answers as if each had been given at its moment: for the demo county and the benchmarks.
 * Runs within the sight of whoever keeps the school's files.
 */
@Service
public class PastRounds {
    /** @param counted what the definition said before, and {@code counts} after the answer */
    public record Answer(ChildId child, SurveyAnswer answer, Instant at, AccountId by, Membership.Answer counted, Membership.Answer counts) {}

    /** @param closedAt null when it is still open */
    public record Round(OrgId school, NewRound told, Instant startedAt, AccountId startedBy, @Nullable Instant closedAt, List<Answer> answers) {}

    private final SurveySql rounds;
    private final AnswerSql answers;

    PastRounds(SurveySql rounds, AnswerSql answers) {
        this.rounds = rounds;
        this.answers = answers;
    }

    @Transactional
    public void layDown(Round past) {
        var id = new RoundId(Ids.next());
        rounds.start(id, past.school().value(), past.told(), past.startedAt(), past.startedBy().value());
        answers.layDown(id, past.answers());
        if (past.closedAt() != null) rounds.closePast(id, past.closedAt(), past.startedBy().value());
    }
}
