package org.nuanyang.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.common.NotFound;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.Outcome;
import org.nuanyang.roster.Amendment;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.TooManyLookups;
import org.nuanyang.roster.Source;

@DisplayName("比对后处理")
class ComparisonChoicesTest extends ComparisonCase {
    @Test void changesNothingBeforeItIsConfirmed() {
        var run = compared(altered());
        decide(run, Map.of("Sheet1!12", "theirs"));
        assertThat(file(10).klass()).isEqualTo(klass(OURS.get(10)));
        assertThat(file(10).version()).isEqualTo(1);
    }

    @Test void takesTheListsWordForWholeLinesAndForSingleFields() {
        var run = compared(altered());
        decide(run, Map.of(key(run, 11), "theirs", key(run, 12), "theirs:address", key(run, 13), "ours"));
        var done = committed(run);
        assertThat(done.count("updated")).isEqualTo(2);
        assertThat(done.count("kept-ours")).isEqualTo(1);
        assertThat(file(11).facts().get(Fact.NAME)).contains(OURS.get(11).<String>get(Fact.NAME).orElseThrow().charAt(0) + "喆");
        assertThat(file(12).facts().get(Fact.ADDRESS)).contains("河湾镇柳树村9号");
        assertThat(file(12).facts().get(Fact.FATHER_PHONE)).isEqualTo(OURS.get(12).get(Fact.FATHER_PHONE));
        assertThat(file(13).facts().get(Fact.FATHER_PHONE)).isEqualTo(OURS.get(13).get(Fact.FATHER_PHONE));
        assertThat(history(11).getFirst().run()).isEqualTo(run.id().value());
        assertThat(as(keeper, () -> imports.named(List.of(run.id().value()), 990101)).get(run.id().value()).fileName()).isEqualTo("学籍导出.xlsx");
    }

    @Test void neverTakesACellThatCannotBeRead() {
        var rows = export();
        alter(rows, 14, "出生日期", _ -> "20100203");
        var run = compared(rows);
        decide(run, Map.of(key(run, 14), "theirs"));
        committed(run);
        assertThat(file(14).facts().get(Fact.BIRTH)).isEqualTo(OURS.get(14).get(Fact.BIRTH));
    }

    @Test void enrolsAChildOfTheListIntoItsClassAndUndoesIt() {
        var run = compared(altered());
        var extra = findings(run).of(Finding.ONLY_THEIRS).getFirst();
        decide(run, Map.of(extra.row().key().toString(), "enrol", key(run, 11), "theirs"));
        var done = committed(run);
        assertThat(done.count("enrolled")).isEqualTo(1);
        var enrolled = as(keeper, () -> roster.list(ChildFilter.ofClass(klass(PUPILS.get(120))), 1, keeper)).items().stream()
                .filter(row -> row.name().equals(PUPILS.get(120).<String>get(Fact.NAME).orElseThrow())).toList();
        assertThat(enrolled).hasSize(1);
        assertThat(as(keeper, () -> imports.undo(run.id(), keeper))).isInstanceOf(Outcome.Undone.class);
        assertThat(as(keeper, () -> roster.list(ChildFilter.ofSchool(school), 1, keeper)).total()).isEqualTo(100);
        assertThat(file(11).facts().get(Fact.NAME)).isEqualTo(OURS.get(11).get(Fact.NAME));
        assertThat(file(11).version()).isEqualTo(3);
    }

    @Test void notesWhoIsNotOursAndWhoMustBeFoundUntilSomebodyHas() {
        var run = compared(altered());
        var extra = findings(run).of(Finding.ONLY_THEIRS).getFirst();
        var absent = findings(run).absent(findings(run).coverage(Map.of())).getFirst();
        decide(run, Map.of(extra.row().key().toString(), "not-ours:已转往外县", absent.key(), "follow-up:家里电话打不通"));
        committed(run);
        var notes = as(keeper, () -> comparisons.notes(run, 1, keeper)).items();
        assertThat(notes).extracting(Note::kind).containsExactlyInAnyOrder(Note.Kind.NOT_OURS, Note.Kind.FOLLOW_UP);
        var again = compared(altered());
        var rows = findings(again).of(Finding.ONLY_THEIRS).stream().map(Line::row).toList();
        assertThat(as(keeper, () -> comparisons.strangers(school, rows, keeper)).values()).extracting(Note::reason).containsExactly("已转往外县");
        assertThat(as(keeper, () -> comparisons.toFollowUp(keeper))).containsExactly(children.getFirst());
        as(keeper, () -> { comparisons.settle(children.getFirst(), keeper); return 0; });
        assertThat(as(keeper, () -> comparisons.toFollowUp(keeper))).isEmpty();
    }

    @Test void takesItsNotesBackWhenUndone() {
        var run = compared(altered());
        var absent = findings(run).absent(findings(run).coverage(Map.of())).getFirst();
        decide(run, Map.of(absent.key(), "keep"));
        assertThat(committed(run).count("not-on-list")).isEqualTo(1);
        assertThat(as(keeper, () -> imports.undo(run.id(), keeper))).isInstanceOf(Outcome.Undone.class);
        assertThat(as(keeper, () -> comparisons.notes(run, 1, keeper)).items()).isEmpty();
    }

    @Test void choosesForAllOfAKindButNotForTheUnsure() {
        var rows = altered();
        alter(rows, 30, "身份证件号", _ -> "");
        alter(rows, 30, "现住址", _ -> "柳树村1号");
        var run = compared(rows);
        assertThat(findings(run).of(Finding.DIFFERENT)).filteredOn(Line::unsure).hasSize(1);
        var chosen = as(keeper, () -> comparisons.chooseForAll(run.id(), Finding.DIFFERENT, "theirs", keeper));
        assertThat(chosen).isEqualTo(findings(run).of(Finding.DIFFERENT).size() - 1);
        assertThat(as(keeper, () -> comparisons.chooseForAll(run.id(), Finding.ONLY_OURS, "follow-up", keeper))).isEqualTo(1);
        assertThatThrownBy(() -> as(keeper, () -> comparisons.chooseForAll(run.id(), Finding.ONLY_OURS, "theirs", keeper))).isInstanceOf(NotFound.class);
    }

    @Test void comparesAnewWhenAFileHasChangedSince() {
        var run = compared(altered());
        decide(run, Map.of(key(run, 11), "theirs"));
        as(keeper, () -> roster.amend(children.get(11), 1, new Facts().with(Fact.NAME, OURS.get(11).<String>get(Fact.NAME).orElseThrow().charAt(0) + "曼"), java.util.Set.of(), Source.PAGE, keeper));
        assertThat(as(keeper, () -> imports.commit(run.id(), Map.of(), keeper))).isInstanceOf(Outcome.Moved.class);
        assertThat(file(11).facts().get(Fact.NAME)).contains(OURS.get(11).<String>get(Fact.NAME).orElseThrow().charAt(0) + "曼");
        assertThat(findings(run).file().moved()).contains(key(run, 11));
        committed(run);
        assertThat(file(11).facts().get(Fact.NAME)).contains(OURS.get(11).<String>get(Fact.NAME).orElseThrow().charAt(0) + "喆");
    }

    @Test void saysThatTooManyNumbersWereAskedInsteadOfFailing() {
        var run = compared(altered());
        decide(run, Map.of(key(run, 11), "theirs"));
        as(keeper, () -> roster.amend(children.get(40), 1, new Facts().with(Fact.NOTE, "x"), java.util.Set.of(), Source.PAGE, keeper));
        var number = PUPILS.get(121).<ResidentId>get(Fact.ID).orElseThrow();
        try {
            for (int i = 0; i < 100; i++) as(keeper, () -> roster.enrolledElsewhere(java.util.Set.of(number), keeper));
        } catch (TooManyLookups enough) {
            assertThat(as(keeper, () -> imports.commit(run.id(), Map.of(), keeper)))
                    .isEqualTo(new Outcome.Declined("", enough.refusal()));
        }
        assertThat(file(11).facts().get(Fact.NAME)).isEqualTo(OURS.get(11).get(Fact.NAME));
        assertThat(as(keeper, () -> comparisons.find(run.id(), keeper)).state()).isEqualTo(ImportRun.State.PREVIEW);
    }

    @Test void isDoneOnceHoweverOftenItIsConfirmed() {
        var run = compared(altered());
        decide(run, Map.of(key(run, 11), "theirs"));
        committed(run);
        assertThat(((Outcome.Committed) as(keeper, () -> imports.commit(run.id(), Map.of(), keeper))).before()).isTrue();
        assertThat(history(11)).hasSize(2);
    }

    @Test void saysOnlyThatAChildIsElsewhereAndAsksThatSchool() {
        var hewan = new OrgId(county.school("河湾小学").id());
        var other = Scopes.viewer(Role.FILE_KEEPER, hewan.value());
        var theirs = PUPILS.get(120).copy().with(Fact.GRADE, null).with(Fact.CLASS, null);
        as(other, () -> roster.enrol(hewan, null, theirs, Source.PAGE, other));
        var run = compared(altered());
        var extra = findings(run).of(Finding.ONLY_THEIRS).getFirst();
        assertThat(extra.row().elsewhere()).isTrue();
        assertThat(new Choice.Enrol(null).fits(extra)).isFalse();
        decide(run, Map.of(extra.row().key().toString(), "ask"));
        assertThat(committed(run).count("asked")).isEqualTo(1);
        assertThat(as(keeper, () -> transfers.transfersFor(keeper))).filteredOn(request -> request.answer() == null).hasSize(1);
    }

    @Test void doesNotMissChildrenOfClassesThatTheListDoesNotCover() {
        var first = year(OURS.getFirst());
        var rows = new ArrayList<Map<String, String>>();
        for (var child : OURS) if (year(child).equals(first)) rows.add(RegisterExport.row(child, TODAY));
        rows.removeLast();
        var run = compared(rows);
        assertThat(findings(run).counts(findings(run).coverage(Map.of())).get(Finding.ONLY_OURS)).isEqualTo(1);
        var all = orgs.classesOf(school).stream().map(org -> org.id().toString()).toList();
        as(keeper, () -> { comparisons.cover(run.id(), all, false, keeper); return 0; });
        var now = as(keeper, () -> comparisons.find(run.id(), keeper));
        assertThat(findings(run).counts(findings(run).coverage(now.decisions())).get(Finding.ONLY_OURS)).isEqualTo(100 - rows.size());
    }

    /** One child less, one more, a name, an address with a phone, and a phone otherwise. */
    private static List<Map<String, String>> altered() {
        var rows = export();
        alter(rows, 11, "姓名", name -> name.charAt(0) + "喆");
        alter(rows, 12, "现住址", _ -> "河湾镇柳树村9号");
        alter(rows, 12, "成员1联系电话", _ -> "15499990000");
        alter(rows, 13, "成员1联系电话", _ -> "15499990001");
        rows.remove(0);
        rows.add(RegisterExport.row(PUPILS.get(120), TODAY));
        return rows;
    }

    /** The row of a child of ours, wherever it stands in the list. */
    private String key(ImportRun run, int child) {
        return findings(run).of(Finding.DIFFERENT).stream().filter(line -> children.get(child).equals(line.row().child()))
                .map(line -> line.row().key().toString()).findFirst().orElseThrow();
    }

    private void decide(ImportRun run, Map<String, String> words) {
        as(keeper, () -> imports.decide(run.id(), words, keeper));
    }

    private ImportRun committed(ImportRun run) {
        var outcome = as(keeper, () -> imports.commit(run.id(), Map.of(), keeper));
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        return ((Outcome.Committed) outcome).run();
    }

    private ChildFile file(int child) {
        return as(keeper, () -> roster.open(children.get(child), keeper));
    }

    private List<Amendment> history(int child) {
        return as(keeper, () -> roster.history(children.get(child), keeper));
    }
}
