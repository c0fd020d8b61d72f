package org.nuanyang.mind.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Merging;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

@DisplayName("测评：并档、转学、抹除之后")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ScreeningPastTest {
    @Autowired ApplicationContext program;
    @Autowired Sittings sittings;
    @Autowired Results results;
    @Autowired PaperEntry entry;
    @Autowired ChildsDoor door;
    @Autowired Transfers transfers;
    @Autowired Merging merging;
    @Autowired Roster roster;

    private Classroom room;
    private Account keeper;

    @BeforeEach
    void meet() {
        room = new Classroom(program);
        keeper = room.with("孙丽", Role.FILE_KEEPER, room.qingxi.point);
    }

    @Test
    void aChildThatMovesTakesNoScoreAlongAndLeavesNoneInSight() {
        var child = room.child("小满");
        var stays = room.child("石头");
        var id = room.sitting("phq-9", child, stays);
        for (var each : List.of(child, stays)) room.as(room.hejing, viewer -> entry.items(id, each, "222222220", viewer));
        var there = room.with("王老师", Role.PSYCHOLOGY, room.qingxi.hewan);
        var receiving = room.with("方婷", Role.FILE_KEEPER, room.qingxi.hewan);
        room.as(keeper, viewer -> transfers.offer(List.of(roster.open(child, viewer)), room.qingxi.hewan, "", null, viewer));
        var offer = room.as(keeper, viewer -> transfers.transfersFor(viewer).stream().filter(each -> child.equals(each.child())).findFirst().orElseThrow().id());
        room.as(receiving, viewer -> transfers.accept(offer, viewer));
        List<Seat> left = room.as(room.hejing, viewer -> sittings.seats(id, viewer));
        assertThat(left).extracting(Seat::name).containsExactly("石头");
        for (var somebody : List.of(room.hejing, there)) assertThatThrownBy(() -> room.as(somebody, viewer -> results.of(id, child, viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void mergedFilesKeepEachItsOwn() {
        var kept = room.child("小满");
        var other = room.child("小滿");
        var id = room.sitting("phq-9", kept, other);
        room.as(room.hejing, viewer -> entry.items(id, kept, "000000000", viewer));
        var code = room.codes(id).get("小滿");
        door.answer(code, 1, 2);
        AmendOutcome merged = room.as(keeper, viewer -> merging.merge(kept, 1, other, 1, Set.of(), viewer));
        assertThat(merged).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(total(id, kept)).as("nothing is mixed in").isEqualByComparingTo("0");
        List<Results.Line> lines = room.as(room.hejing, viewer -> results.of(id, viewer));
        assertThat(lines).filteredOn(line -> line.seat().child().equals(kept)).hasSize(1);
    }

    @Test
    void isErasedByAnOrderAlone() {
        var child = room.child("小满");
        room.sitting("phq-9", child);
        assertThatThrownBy(() -> room.as(keeper, _ -> program.getBean(ScreeningRetained.class).erase(Set.of(child.value()), Qingxi.TODAY)))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("not ordered");
    }

    private java.math.BigDecimal total(SittingId id, ChildId child) {
        return room.as(room.hejing, viewer -> results.of(id, child, viewer).scored().total());
    }
}
