package org.nuanyang.roster.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Choice;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.importing.values.YesNo;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ParentsAway;

/** Cells about parents being away: what is told of father and mother, and what is only declared. */
final class Absences {
    private static final Set<String> AT_HOME = Set.of("在家", "家", "家里", "家中", "在家务农", "务农", "本村", "未外出", "在家里", "在家中", "未务工", "家务", "无业在家", "在家带孩子", "本村务农", "没外出", "否");
    private static final Set<String> NEAR = Set.of("本地", "本镇", "本县", "当地", "本乡", "县城", "本地务工", "附近", "镇上", "县内", "本县务工", "镇内");
    private static final Pattern DEAD = Pattern.compile("去世|死亡|已故|病故|亡故");

    private Absences() {}

    static void declared(Draft draft, Column column, Cell cell, Codes.Declaration codes) {
        var text = Plain.tidy(Choice.of(cell.text()));
        if (text.isBlank() || Plain.nothing(text) && !text.equals("无")) return;
        draft.put(Fact.DECLARED, text, column, cell);
        var plain = Plain.narrow(text);
        switch (codes) {
            case ZERO_ONE_TWO -> draft.put(Fact.PARENTS_AWAY, counted(plain, "0"), column, cell);
            case ONE_TWO_THREE -> draft.put(Fact.PARENTS_AWAY, counted(plain, "1"), column, cell);
            case REGISTER -> {
                if (plain.contains("非留守") || plain.equals("否")) draft.put(Fact.PARENTS_AWAY, ParentsAway.NONE, column, cell);
                else if (plain.contains("单亲")) draft.put(Fact.PARENTS_AWAY, ParentsAway.ONE, column, cell);
                else if (plain.contains("双亲")) draft.put(Fact.PARENTS_AWAY, ParentsAway.BOTH, column, cell);
                else phrase(draft, column, cell);
            }
            case VILLAGE, WORDS -> {
                if (plain.contains("单亲留守") && codes == Codes.Declaration.WORDS) draft.problem(Problem.DECLARATION_UNCLEAR, column, cell);
                else if (plain.contains("单亲")) draft.put(Fact.SINGLE_PARENT_FAMILY, true, column, cell);
                else phrase(draft, column, cell);
            }
        }
    }

    private static ParentsAway counted(String code, String none) {
        int n = code.charAt(0) - none.charAt(0);
        return n == 0 ? ParentsAway.NONE : n == 1 ? ParentsAway.ONE : ParentsAway.BOTH;
    }

    /** 父母双方外出, 父亲外出 … wherever it stands. */
    private static void phrase(Draft draft, Column column, Cell cell) {
        var said = AwayText.of(Choice.of(cell.text()));
        draft.put(Fact.PARENTS_AWAY, said.parents(), column, cell);
        draft.put(Fact.FATHER_AWAY, said.father(), column, cell);
        draft.put(Fact.MOTHER_AWAY, said.mother(), column, cell);
    }

    static void state(Draft draft, Column column, Cell cell) {
        phrase(draft, column, cell);
        if (AwayText.of(cell.text()) != AwayText.NOTHING) return;
        var plain = Plain.narrow(cell.text());
        if (plain.equals("双方") || plain.equals("父母") || plain.equals("双亲")) draft.put(Fact.PARENTS_AWAY, ParentsAway.BOTH, column, cell);
        else if (plain.equals("父亲") || plain.equals("父")) away(draft, column, cell, true, null);
        else if (plain.equals("母亲") || plain.equals("母")) away(draft, column, cell, null, true);
        else if (plain.equals("否") || plain.equals("无") || plain.equals("未")) away(draft, column, cell, false, false);
        else draft.put(Fact.DECLARED, Plain.tidy(cell.text()), column, cell);
    }

    private static void away(Draft draft, Column column, Cell cell, Boolean father, Boolean mother) {
        draft.put(Fact.FATHER_AWAY, father, column, cell);
        draft.put(Fact.MOTHER_AWAY, mother, column, cell);
        boolean any = father != null && father || mother != null && mother;
        draft.put(Fact.PARENTS_AWAY, any ? ParentsAway.ONE : ParentsAway.NONE, column, cell);
    }

    static void tick(Draft draft, Column column, Cell cell, What what) {
        if (!YesNo.read(cell.text()).orElse(false)) return;
        boolean both = what == What.TICK_BOTH;
        draft.put(Fact.PARENTS_AWAY, both ? ParentsAway.BOTH : ParentsAway.ONE, column, cell);
        draft.put(Fact.DECLARED, Plain.tidy(column.path().getLast()), column, cell);
        if (both) {
            draft.put(Fact.FATHER_AWAY, true, column, cell);
            draft.put(Fact.MOTHER_AWAY, true, column, cell);
        }
    }

    static void away(Draft draft, Column column, Who who, Cell cell) {
        var fact = What.AWAY.of(who);
        if (fact == null) return;
        var plain = Plain.narrow(Choice.of(cell.text()));
        boolean asksHome = column.says("在家") && !column.says("外出");
        var read = YesNo.read(plain);
        if (read.isPresent()) draft.put(fact, read.get() != asksHome, column, cell);
        else if (plain.matches(".*(在家|未外出|没外出|不外出|务农|未出).*")) draft.put(fact, false, column, cell);
        else if (plain.matches(".*(外出|在外|务工|打工|外省|省外|外地).*")) draft.put(fact, true, column, cell);
        else if (DEAD.matcher(plain).find()) draft.put(What.DECEASED.of(who), true, column, cell);
        else draft.problem(Problem.YES_NO_UNREADABLE, column, cell);
    }

    /** A place of work says that a parent is away, unless it is home; nearby says neither. */
    static void place(Draft draft, Column column, Who who, Cell cell, String text) {
        var plain = Plain.narrow(text);
        var owner = who == Who.PARENTS ? Who.PARENT : who;
        if (plain.startsWith("=")) {
            draft.problem(Problem.FORMULA_UNREAD, column, cell);
            return;
        }
        if (DEAD.matcher(plain).find()) {
            draft.put(What.DECEASED.of(owner), true, column, cell);
            return;
        }
        if (AT_HOME.contains(plain)) {
            draft.put(What.AWAY.of(owner), false, column, cell);
            return;
        }
        draft.put(What.PLACE.of(owner), text, column, cell);
        if (!NEAR.contains(plain)) draft.put(What.AWAY.of(owner), true, column, cell);
    }
}
