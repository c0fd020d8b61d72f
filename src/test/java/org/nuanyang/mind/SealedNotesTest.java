package org.nuanyang.mind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.mind.Confided.SECRET;
import static org.nuanyang.mind.Confided.TODAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("密封记录")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class SealedNotesTest {
    private static final List<String> TABLES = List.of("mind.folder", "mind.note", "mind.wording");

    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired SealedNotes notes;
    @Autowired Custody custody;
    @Autowired Transfers transfers;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Confided school;
    private Account hejing;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Confided.in(program);
        hejing = school.counsellor();
        xiaoman = school.child("小满");
    }

    @Test
    void areFoundByNobodyButTheirKeeper() {
        var note = school.note(xiaoman, hejing);
        school.others(xiaoman).forEach((what, somebody) -> {
            assertThatThrownBy(() -> school.read(xiaoman, somebody)).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> notes.history(note, viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> notes.amend(note, 1, "x", viewer))).as(what).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(somebody, viewer -> notes.write(NoteId.next(), xiaoman, TODAY, "x", viewer))).as(what).isInstanceOf(NotFound.class);
        });
        var colleague = school.counsellor();
        assertThat(school.read(xiaoman, colleague)).as("another psychology teacher of the school").isEmpty();
        assertThatThrownBy(() -> school.as(colleague, viewer -> notes.history(note, viewer))).isInstanceOf(NotFound.class);
        assertThat(school.read(xiaoman, hejing)).extracting(SealedNote::text).containsExactly(SECRET);
    }

    @Test
    void areRowsForNobodyElseInTheDatabaseItself() {
        school.note(xiaoman, hejing);
        var others = new HashMap<>(school.others(xiaoman));
        others.put("another psychology teacher", school.counsellor());
        others.forEach((what, somebody) -> {
            for (var table : TABLES) assertThat(count(table, somebody)).as("%s reads %s", what, table).isZero();
        });
        for (var table : TABLES) {
            assertThat(count(table, hejing)).as(table).isPositive();
            long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from " + table).query(Long.class).single());
            assertThat(unseen).as("nobody looks").isZero();
        }
    }

    @Test
    void lieSealed() {
        var note = school.note(xiaoman, hejing);
        var kept = school.owner().sql("select text_sealed from mind.wording where note_id = :id").param("id", note.value()).query(byte[].class).single();
        assertThat(new String(kept, UTF_8)).doesNotContain(SECRET.substring(0, 6));
        assertThat(school.owner().sql("select count(*) from audit.entry where details::text like :text or why like :text").param("text", "%" + SECRET.substring(0, 6) + "%")
                .query(Long.class).single()).isZero();
    }

    @Test
    void areClosedTheDayTheOfficeEnds() {
        school.note(xiaoman, hejing);
        qingxi.grant(hejing, Role.SUBJECT, qingxi.third.id(), TODAY.minusDays(100), null);
        school.owner().sql("update access.duty set until_on = :on where account_id = :id and role = 'PSYCHOLOGY'")
                .param("on", TODAY.minusDays(1)).param("id", hejing.id().value()).update();
        assertThatThrownBy(() -> school.read(xiaoman, hejing)).isInstanceOf(NotFound.class);
        assertThat(count("mind.note", hejing)).isZero();
    }

    @Test
    void keepEachWordingAndRefuseTwoAtOnce() {
        var note = school.note(xiaoman, hejing);
        assertThat(school.refused(hejing, viewer -> notes.amend(note, 1, "他说那天很冷", viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> notes.amend(note, 1, "另一页里写的", viewer))).as("from the first wording").containsKey("text");
        assertThat(school.refused(hejing, viewer -> notes.amend(note, 2, "他说那天很冷", viewer))).as("the same again").isEmpty();
        assertThat(school.list(hejing, viewer -> notes.history(note, viewer))).extracting(SealedNote::text).containsExactly("他说那天很冷", SECRET);
        assertThat(school.read(xiaoman, hejing)).extracting(SealedNote::version).containsExactly(2);
    }

    @Test
    void areWrittenOnceHoweverOftenSent() {
        var id = NoteId.next();
        for (int i = 0; i < 2; i++) assertThat(school.refused(hejing, viewer -> notes.write(id, xiaoman, TODAY, SECRET, viewer))).isEmpty();
        assertThat(school.refused(hejing, viewer -> notes.write(id, xiaoman, TODAY, "别的话", viewer))).as("the back button").containsKey("text");
        assertThat(school.read(xiaoman, hejing)).hasSize(1);
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(words("", xiaoman)).containsExactly("请写下内容。");
        assertThat(words("长".repeat(8_001), xiaoman)).containsExactly("写了 8,001 个字，最多 8,000 个字。请精简后再保存。");
        assertThat(school.refused(hejing, viewer -> notes.write(NoteId.next(), xiaoman, TODAY.plusDays(1), "x", viewer))).containsKey("on");
        assertThat(school.refused(hejing, viewer -> notes.write(NoteId.next(), xiaoman, null, "x", viewer))).containsKey("on");
    }

    @Test
    void areOnTheLogWithoutAWordOfThemNorTheChild() {
        var note = school.note(xiaoman, hejing);
        school.read(xiaoman, hejing);
        school.as(hejing, viewer -> notes.amend(note, 1, "改过", viewer));
        assertThat(school.owner().sql("select action from audit.entry where subject_id = :id and action like 'mind%'").param("id", xiaoman.value())
                .query(String.class).list()).as("who reads the log does not learn who is in counselling").isEmpty();
        assertThat(school.owner().sql("select action from audit.entry where account_id = :by and action like 'mind%'").param("by", hejing.id().value())
                .query(String.class).list()).containsExactlyInAnyOrder("mind-note.written", "mind-note.opened", "mind-note.amended");
    }

    @Test
    void followTheChildToAnotherSchoolOnlyWhenHandedOver() {
        school.note(xiaoman, hejing);
        var there = school.colleague("王老师", Role.PSYCHOLOGY, qingxi.hewan);
        moves(xiaoman);
        assertThatThrownBy(() -> school.read(xiaoman, hejing)).as("the child is no longer at the school").isInstanceOf(NotFound.class);
        assertThat(count("mind.note", hejing)).isZero();
        assertThat(school.read(xiaoman, there)).isEmpty();

        var folder = school.as(hejing, custody::mine).getFirst();
        assertThat(folder.here()).isFalse();
        assertThat(folder.childName()).isEqualTo("小满");
        assertThat(give(Set.of(folder.id()), there, "随学生转学")).isEmpty();
        assertThat(school.read(xiaoman, there)).extracting(SealedNote::text).containsExactly(SECRET);
        assertThat(school.list(hejing, custody::mine)).isEmpty();
        assertThat(count("mind.folder", hejing)).isZero();
    }

    @Test
    void goToAColleagueOfTheSchoolAndToNobodyElse() {
        school.note(xiaoman, hejing);
        var colleague = school.counsellor();
        var folders = school.as(hejing, custody::mine).stream().map(Custody.Folder::id).collect(Collectors.toSet());
        for (var wrong : List.of(school.colleague("王老师", Role.PSYCHOLOGY, qingxi.hewan), school.colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi)))
            assertThat(give(folders, wrong, "请假")).containsKey("to");
        assertThat(give(folders, colleague, " ")).containsKey("reason");
        assertThatThrownBy(() -> school.as(colleague, viewer -> custody.give(folders, colleague.id(), qingxi.qingshi, "我来接", viewer))).as("not the keeper").isInstanceOf(NotFound.class);
        assertThat(give(folders, colleague, "调离心理岗位")).isEmpty();
        assertThat(school.read(xiaoman, colleague)).hasSize(1);
        assertThat(school.read(xiaoman, hejing)).as("the predecessor reads no more").isEmpty();
        assertThatThrownBy(() -> give(folders, colleague, "再点一次")).as("nothing of hers any more").isInstanceOf(NotFound.class);
    }

    @Test
    void areAssignedByThePrincipalWhenTheKeeperHasGoneAndReadByTheSuccessorAlone() {
        school.note(xiaoman, hejing);
        var principal = school.colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(ours(principal)).as("while the keeper is in office").isEmpty();
        school.leaves(hejing);
        var newcomer = school.counsellor();
        assertThat(school.read(xiaoman, newcomer)).isEmpty();
        for (var wrong : List.of("file keeper", "county", "homeroom", "administrator"))
            assertThat(school.list(school.others(xiaoman).get(wrong), custody::waiting)).as(wrong).isEmpty();
        assertThat(school.list(school.colleague("河湾校长", Role.PRINCIPAL, qingxi.hewan), custody::waiting)).extracting(Custody.Waiting::keeper).doesNotContain(hejing.id());

        assertThat(ours(principal)).extracting(Custody.Waiting::folders).containsExactly(1L);
        assertThat(school.refused(principal, viewer -> custody.assign(qingxi.qingshi, hejing.id(), principal.id(), "我来", viewer))).as("herself").containsKey("to");
        assertThat(school.refused(principal, viewer -> custody.assign(qingxi.qingshi, hejing.id(), newcomer.id(), "", viewer))).containsKey("reason");
        assertThat(school.refused(principal, viewer -> custody.assign(qingxi.qingshi, hejing.id(), newcomer.id(), "何静调走", viewer))).isEmpty();
        assertThat(school.read(xiaoman, newcomer)).extracting(SealedNote::text).containsExactly(SECRET);
        assertThatThrownBy(() -> school.read(xiaoman, principal)).isInstanceOf(NotFound.class);
        for (var table : TABLES) assertThat(count(table, principal)).as(table).isZero();
        assertThatThrownBy(() -> school.as(principal, viewer -> custody.assign(qingxi.qingshi, hejing.id(), newcomer.id(), "又一次", viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void changeHandsByNoStatementOfTheApplication() {
        school.note(xiaoman, hejing);
        var folder = school.as(hejing, custody::mine).getFirst().id().value();
        var thief = school.counsellor();
        school.as(thief, viewer -> transactions.execute(_ -> {
            assertThat(jdbc.sql("update mind.folder set keeper = :me").param("me", thief.id().value()).update()).isZero();
            assertThat(jdbc.sql("delete from mind.folder").update()).isZero();
            assertThat(jdbc.sql("select count(*) from mind.give(array[:folder]::uuid[], :me, :school, ''::bytea, :on, now())")
                    .param("folder", folder).param("me", thief.id().value()).param("school", qingxi.qingshi.value()).param("on", TODAY).query(Long.class).single()).isZero();
            assertThat(jdbc.sql("select mind.assign(:school, :keeper, :me, ''::bytea, :on, now())").param("school", qingxi.qingshi.value())
                    .param("keeper", hejing.id().value()).param("me", thief.id().value()).param("on", TODAY).query(Long.class).single()).isZero();
            return viewer;
        }));
        school.as(hejing, viewer -> transactions.execute(_ -> {
            assertThat(jdbc.sql("update mind.folder set keeper = :you").param("you", thief.id().value()).update()).as("not even by the keeper, unrecorded").isZero();
            assertThat(jdbc.sql("delete from mind.note").update()).isZero();
            return viewer;
        }));
        assertThat(school.read(xiaoman, thief)).isEmpty();
    }

    private List<Custody.Waiting> ours(Account principal) {
        return school.as(principal, custody::waiting).stream().filter(each -> each.keeper().equals(hejing.id())).toList();
    }

    private Map<String, Refusal> give(Set<FolderId> folders, Account to, String reason) {
        var place = school.as(to, viewer -> viewer.duties().getFirst().org());
        return school.as(hejing, viewer -> custody.give(folders, to.id(), place, reason, viewer));
    }

    private List<String> words(String text, ChildId child) {
        return school.as(hejing, viewer -> notes.write(NoteId.next(), child, TODAY, text, viewer)).values().stream().map(Refusal::words).toList();
    }

    private void moves(ChildId child) {
        var keeper = school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        var there = school.colleague("方婷", Role.FILE_KEEPER, qingxi.hewan);
        school.as(keeper, viewer -> transfers.offer(List.of(roster.open(child, viewer)), qingxi.hewan, "", null, viewer));
        var offer = school.as(keeper, viewer -> transfers.transfersFor(viewer).stream().filter(each -> child.equals(each.child())).findFirst().orElseThrow().id());
        school.as(there, viewer -> transfers.accept(offer, viewer));
    }

    private long count(String table, Account reader) {
        return school.as(reader, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    }
}
