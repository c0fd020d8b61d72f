package org.nuanyang.roster.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Choice;
import org.nuanyang.importing.values.DateText;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.importing.values.YesNo;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.reading.Draft.Told;

/** Reads a cell into the draft of its row, by what its column tells. */
final class Cells {
    private static final Pattern DAY_PUPIL = Pattern.compile("走读|不住校|未寄宿|不寄宿|未住|不住|非寄宿|通学|非住");
    private static final Pattern BOARDER = Pattern.compile("寄宿|住校|住宿|住读|内宿|全托");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})(?:\\.0)?(?:周?岁)?");
    private final Map<Integer, Codes> codes = new HashMap<>();
    private final Classes classes = new Classes();
    private final boolean gradeColumn;

    Cells(Iterable<Column> columns, Samples samples) {
        boolean grades = false;
        for (var column : columns) {
            if (column.what() == What.DECLARED || column.what() == What.SEX) codes.put(column.index(), Codes.of(column, samples));
            grades |= column.tells(Who.CHILD, What.GRADE);
        }
        gradeColumn = grades;
    }

    void read(Draft draft, Column column, Cell cell) {
        var what = column.what();
        if (what == null || column.who() == Who.OTHER) return;
        if (column.who() == Who.MEMBER) {
            draft.members.computeIfAbsent(column.number(), _ -> new HashMap<>()).putIfAbsent(what, new Told(column, cell));
            return;
        }
        if (what == What.KEY) draft.key = Plain.tidy(cell.text());
        if (what == What.HEAD_RELATION) draft.headRelation = Plain.narrow(cell.text());
        if (column.who() != null) read(draft, column, column.who(), what, cell);
    }

    /** The same for a person whom only the row has told: 成员1 is the mother. */
    void read(Draft draft, Column column, Who who, What what, Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR || cell.text().isEmpty()) {
            if (what == What.NAME && who == Who.CHILD) People.childName(draft, column, cell);
            else if (what.of(who) != null) draft.problem(Problem.FORMULA_UNREAD, column, cell);
            return;
        }
        switch (what) {
            case NAME, CONTACTS -> {
                if (who == Who.CHILD && what == What.NAME) People.childName(draft, column, cell);
                else if (who != Who.CHILD) People.person(draft, column, who, cell);
            }
            case ID -> People.id(draft, column, who, cell);
            case PHONE, PHONE_2, EMPLOYER_PHONE -> People.phone(draft, column, who, what, cell);
            case GRADE, CLASS -> classes.read(draft, column, cell, gradeColumn);
            default -> value(draft, column, who, what, cell);
        }
    }

    private void value(Draft draft, Column column, Who who, What what, Cell cell) {
        var text = Plain.tidy(cell.text());
        if (what == What.DECLARED) {
            Absences.declared(draft, column, cell, codes.getOrDefault(column.index(), new Codes(Codes.Declaration.WORDS, Map.of())).declaration());
            return;
        }
        var fact = what.of(who == Who.PARENTS ? Who.PARENT : who);
        if (Plain.nothing(text) && (fact == null || fact.kind() != Fact.Kind.YES_NO)) return;
        switch (what) {
            case SEX -> sex(draft, column, who, cell);
            case AGE -> age(draft, column, who, cell);
            case ENTRY -> entry(draft, column, cell, text);
            case ETHNIC -> draft.put(fact, EthnicText.of(text), column, cell);
            case AWAY_STATE -> Absences.state(draft, column, cell);
            case TICK_BOTH, TICK_ONE -> Absences.tick(draft, column, cell, what);
            case AWAY -> Absences.away(draft, column, who, cell);
            case PLACE -> Absences.place(draft, column, who, cell, text);
            case BOARDING -> yesNo(draft, column, fact, cell, boarding(text));
            case HOUSEHOLD_KIND -> draft.put(fact, rural(column, text).orElse(null), column, cell);
            case MIGRANT -> draft.put(fact, migrant(text).orElse(null), column, cell);
            case ECONOMIC, AID, DISABILITY, DIFFICULTIES, ILLNESS -> flagged(draft, column, fact, cell, text);
            case DECEASED -> yesNo(draft, column, fact, cell, column.says("健在") ? YesNo.read(text).map(yes -> !yes) : YesNo.read(text));
            case AGREEMENT -> { if (DateText.read(text) instanceof DateText.Told) date(draft, column, fact, cell, text); }
            case HEALTH, TRAIT, COMMUTE, MARITAL, EDUCATION -> text(draft, column, fact, cell, Choice.of(text));
            case RELATION -> People.relation(draft, column, who, cell);
            default -> byKind(draft, column, fact, cell, text);
        }
    }

    private void byKind(Draft draft, Column column, @Nullable Fact fact, Cell cell, String text) {
        if (fact == null) return;
        switch (fact.kind()) {
            case DATE -> date(draft, column, fact, cell, text);
            case YES_NO -> yesNo(draft, column, fact, cell, YesNo.read(text));
            default -> text(draft, column, fact, cell, text);
        }
    }

    private void text(Draft draft, Column column, @Nullable Fact fact, Cell cell, String text) {
        if (text.startsWith("=")) draft.problem(Problem.FORMULA_UNREAD, column, cell);
        else if (fact != null && text.contains("****")) draft.masked.putIfAbsent(fact, text);
        else draft.put(fact, text, column, cell);
    }

    private void sex(Draft draft, Column column, Who who, Cell cell) {
        if (who != Who.CHILD) return;
        var text = Plain.narrow(Choice.of(cell.text()));
        if (text.isEmpty()) return;
        var codes = this.codes.get(column.index());
        var sex = codes == null ? Optional.empty() : codes.sex(text);
        if (sex.isPresent()) draft.put(Fact.SEX, sex.get(), column, cell);
        else if (!text.matches("[0-9]|未知.*|未说明.*")) draft.problem(Problem.SEX_UNREADABLE, column, cell);
    }

    private void age(Draft draft, Column column, Who who, Cell cell) {
        var years = YEARS.matcher(Plain.narrow(cell.text()));
        if (!years.matches()) return;
        if (who == Who.CHILD) draft.age = Integer.valueOf(years.group(1));
        else draft.put(What.AGE.of(who), Integer.valueOf(years.group(1)), column, cell);
    }

    private void entry(Draft draft, Column column, Cell cell, String text) {
        if (DateText.read(text.replaceFirst("级$", "")) instanceof DateText.Told told && told.year() > 1990)
            draft.put(Fact.ENTRY_YEAR, told.year(), column, cell);
    }

    private void date(Draft draft, Column column, @Nullable Fact fact, Cell cell, String text) {
        if (fact == null) return;
        boolean birth = fact == Fact.BIRTH;
        switch (DateText.read(text)) {
            case DateText.Told told -> draft.put(fact, rough(told), column, cell);
            case DateText.WithoutYear _ -> draft.problem(birth ? Problem.BIRTH_WITHOUT_YEAR : Problem.DATE_WITHOUT_YEAR, column, cell);
            case DateText.Unreadable _ -> draft.problem(birth ? Problem.BIRTH_UNREADABLE : Problem.DATE_UNREADABLE, column, cell);
        }
    }

    private static RoughDate rough(DateText.Told told) {
        if (told.month() == 0) return RoughDate.ofYear(told.year());
        if (told.day() == 0) return RoughDate.of(java.time.YearMonth.of(told.year(), told.month()));
        return RoughDate.of(java.time.LocalDate.of(told.year(), told.month(), told.day()));
    }

    private void yesNo(Draft draft, Column column, @Nullable Fact fact, Cell cell, Optional<Boolean> read) {
        if (fact == null) return;
        if (read.isPresent()) draft.put(fact, read.get(), column, cell);
        else if (!Plain.nothing(Plain.tidy(cell.text()))) draft.problem(Problem.YES_NO_UNREADABLE, column, cell);
    }

    private static Optional<Boolean> boarding(String text) {
        var plain = Plain.narrow(Choice.of(text));
        if (DAY_PUPIL.matcher(plain).find()) return Optional.of(false);
        if (BOARDER.matcher(plain).find()) return Optional.of(true);
        return YesNo.read(plain);
    }

    private static Optional<Boolean> rural(Column column, String text) {
        var plain = Plain.narrow(Choice.of(text));
        if (plain.contains("非农") || plain.contains("城镇") || plain.contains("城市") || plain.equals("居民")) return Optional.of(false);
        if (plain.contains("农")) return Optional.of(true);
        return column.says("农") ? YesNo.read(plain) : Optional.empty();
    }

    private static Optional<Boolean> migrant(String text) {
        if (text.contains("随迁")) return Optional.of(!text.contains("非"));
        return YesNo.read(text);
    }

    /** 是否低保: 是 becomes 低保, and several such columns add up; words are kept as they are. */
    private void flagged(Draft draft, Column column, @Nullable Fact fact, Cell cell, String text) {
        var asked = column.flag().isEmpty() ? Optional.<Boolean>empty() : YesNo.read(text);
        if (fact == null || asked.isPresent() && !asked.get() || Plain.nothing(text)) return;
        var told = asked.isPresent() ? column.flag() : Choice.of(text);
        if (told.startsWith("=")) draft.problem(Problem.FORMULA_UNREAD, column, cell);
        else draft.facts.<String>get(fact).ifPresentOrElse(
                before -> { if (!before.contains(told)) draft.facts.with(fact, before + "、" + told); },
                () -> draft.put(fact, told, column, cell));
    }
}
