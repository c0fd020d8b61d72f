package org.nuanyang.roster.documents;

import static org.nuanyang.roster.Fact.*;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Foot;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.documents.Exports.Export;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 去标识化花名册: a line for each child in an order that says nothing, of whom nobody can be picked out ({@link Nameless}). */
@Component
class NamelessRolls {
    private static final int[] BANDS = {6, 9, 12, 15, 18};
    private static final List<LedgerColumn> COLUMNS = List.of(
            RosterColumns.SERIAL, LedgerColumn.centered("", "性别", 8), LedgerColumn.centered("", "年龄段", 12), LedgerColumn.text("", "乡镇", 20),
            LedgerColumn.centered("", "寄宿", 8), LedgerColumn.centered("父母外出", "父亲", 8), LedgerColumn.centered("父母外出", "母亲", 8), LedgerColumn.centered("", "认定结论", 16));

    private final Roster roster;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NamelessRolls(Roster roster, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.roster = roster;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    int write(Export export, OutputStream out, Viewer viewer) throws IOException {
        var today = LocalDate.now(clock);
        var all = new ArrayList<Nameless>();
        roster.each(export.filter(), viewer, file -> all.add(nameless(file, today)));
        var alike = new ArrayList<>(Nameless.alike(all));
        if (alike.isEmpty()) throw new NotFound();
        Collections.shuffle(alike, new SecureRandom());
        var foot = Foot.exported(viewer.name(), clock) + "（去标识化：不足 " + SmallCounts.LEAST + " 人相同的项目以“" + Nameless.HIDDEN + "”代替）";
        var ledger = new Ledger("去标识化名册", export.school().name() + "学生情况（去标识化）", export.school().name(), today.toString(), COLUMNS, List.of(), 1, foot);
        ledger.write(out, rows -> {
            for (int i = 0; i < alike.size(); i++) rows.add(cells(i + 1, alike.get(i)), Set.of());
        });
        transaction.executeWithoutResult(_ -> audit.record(viewer, "ledger.exported", null, export.place().id().value(), null,
                Map.of("kind", "NAMELESS", "ids", "NONE", "phones", "NONE", "children", alike.size())));
        return alike.size();
    }

    private static List<String> cells(int number, Nameless one) {
        var cells = new ArrayList<>(List.of(Integer.toString(number), one.sex(), one.age(), one.township()));
        cells.addAll(one.rest());
        return cells;
    }

    private static Nameless nameless(ChildFile file, LocalDate today) {
        var facts = file.facts();
        return new Nameless(
                facts.<Sex>get(SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse("未写明"),
                facts.<RoughDate>get(BIRTH).map(birth -> band(Period.between(birth.from(), today).getYears())).orElse("未写明"),
                facts.<String>get(TOWNSHIP).orElse("未写明"),
                List.of(yes(facts, BOARDING), yes(facts, FATHER_AWAY), yes(facts, MOTHER_AWAY), Words.sayIn(Locale.SIMPLIFIED_CHINESE, file.membership().answer())));
    }

    static String band(int age) {
        if (age < BANDS[0]) return BANDS[0] + " 岁以下";
        for (int i = 1; i < BANDS.length; i++) if (age < BANDS[i]) return BANDS[i - 1] + "—" + (BANDS[i] - 1) + " 岁";
        return BANDS[BANDS.length - 1] + " 岁以上";
    }

    private static String yes(Facts facts, Fact fact) {
        return facts.<Boolean>get(fact).map(is -> is ? "是" : "否").orElse("");
    }
}
