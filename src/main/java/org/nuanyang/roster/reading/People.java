package org.nuanyang.roster.reading;

import java.util.regex.Pattern;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;

/** Cells that name people or give their numbers. */
final class People {
    private static final Pattern DEAD = Pattern.compile("[(]?(已故|去世|死亡|病故|亡故|已?逝世|过世|已亡)[)]?");
    private static final Pattern NAMED = Pattern.compile("(父|母|爸|妈).*[:：]");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-\\t].+");
    private static final Pattern DASHES = Pattern.compile("[-—]+");
    private static final Pattern MASKED = Pattern.compile("\\*\\*|^\\p{IsHan}\\*\\p{IsHan}?$");
    private static final int LONGEST_NAME = 50;

    private People() {}

    static void childName(Draft draft, Column column, Cell cell) {
        var text = cell.text().strip();
        if (cell.formula() || cell.kind() == Cell.Kind.ERROR || FORMULA.matcher(text).matches() && !DASHES.matcher(text).matches()) {
            refuse(draft, Problem.NAME_IS_FORMULA, column, cell);
            return;
        }
        var name = NameText.read(text);
        if (Plain.nothing(name)) return;
        if (name.length() > LONGEST_NAME || !name.codePoints().anyMatch(Character::isLetter)) refuse(draft, Problem.NAME_UNREADABLE, column, cell);
        else if (name.indexOf('*') >= 0 && MASKED.matcher(name).find()) draft.masked.put(Fact.NAME, name);
        else draft.put(Fact.NAME, name, column, cell);
    }

    private static void refuse(Draft draft, Problem problem, Column column, Cell cell) {
        draft.nameRefused = true;
        draft.problem(problem, column, cell);
    }

    /** A parent's or guardian's cell: a name, and often relation and phone with it. */
    static void person(Draft draft, Column column, Who who, Cell cell) {
        var text = Plain.tidy(cell.text());
        if (text.startsWith("=")) {
            draft.problem(Problem.FORMULA_UNREAD, column, cell);
            return;
        }
        if (DEAD.matcher(text).find()) {
            draft.put(What.DECEASED.of(who), true, column, cell);
            text = DEAD.matcher(text).replaceAll("").strip();
        }
        if (Plain.nothing(text)) return;
        var name = NameText.read(text);
        if (who != Who.PARENT && NameText.plausible(name) && RelationText.leading(name) == 0 && !RelationText.word(name)) {
            draft.put(What.NAME.of(who), name, column, cell);
            return;
        }
        var people = ContactText.all(text);
        if (people.isEmpty()) draft.put(What.NAME.of(who), text, column, cell);
        var names = new StringBuilder();
        for (var person : people) {
            var whose = whose(who, person.relation());
            if (whose == Who.PARENT && person.name() != null) names.append(names.isEmpty() ? "" : "、").append(person.name());
            else put(draft, column, cell, occupied(draft, whose, person) ? Who.SECOND_GUARDIAN : whose, person);
            if (whose == Who.PARENT) person.phones().forEach(phone -> phone(draft, column, cell, whose, phone));
        }
        if (!names.isEmpty()) draft.put(Fact.PARENT_NAME, names.toString(), column, cell);
    }

    private static boolean occupied(Draft draft, Who whose, ContactText person) {
        return whose == Who.GUARDIAN && person.name() != null && draft.facts.tells(Fact.GUARDIAN_NAME);
    }

    private static Who whose(Who column, Relation relation) {
        if (relation == null || column == Who.FATHER || column == Who.MOTHER) return column;
        boolean parents = column == Who.PARENT || column == Who.PARENTS;
        if (relation == Relation.FATHER && parents) return Who.FATHER;
        if (relation == Relation.MOTHER && parents) return Who.MOTHER;
        return parents ? Who.GUARDIAN : column;
    }

    private static void put(Draft draft, Column column, Cell cell, Who who, ContactText person) {
        draft.put(What.NAME.of(who), person.name(), column, cell);
        draft.put(What.RELATION.of(who), person.relation(), column, cell);
        person.phones().forEach(phone -> phone(draft, column, cell, who, phone));
    }

    private static void phone(Draft draft, Column column, Cell cell, Who who, Phone phone) {
        var first = What.PHONE.of(who);
        if (first == null) return;
        if (!draft.facts.tells(first)) draft.put(first, phone, column, cell);
        else if (!draft.facts.get(first).orElseThrow().equals(phone)) draft.put(What.PHONE_2.of(who), phone, column, cell);
    }

    static void phone(Draft draft, Column column, Who who, What what, Cell cell) {
        var owner = who == Who.PARENTS ? Who.PARENT : who;
        var fact = what.of(owner);
        if (fact == null) return;
        if (cell.text().contains("****")) {
            draft.masked.putIfAbsent(fact, Plain.narrow(cell.text()));
            return;
        }
        if (cell.text().length() > 11 && NAMED.matcher(cell.text()).find()) {
            person(draft, column, owner, cell);
            return;
        }
        var read = PhoneText.read(cell);
        if (read.problem() != null) draft.problem(read.problem(), column, cell, read.digits());
        if (read.phones().isEmpty()) return;
        if (what != What.PHONE) draft.put(fact, read.phones().getFirst(), column, cell);
        else read.phones().forEach(phone -> phone(draft, column, cell, owner, phone));
    }

    static void id(Draft draft, Column column, Who who, Cell cell) {
        var fact = What.ID.of(who);
        if (fact == null) return;
        switch (IdText.read(cell)) {
            case IdText.Valid(var id, var card, var known) -> {
                draft.put(fact, id, column, cell);
                if (who == Who.CHILD && !card.isEmpty()) draft.put(Fact.DISABILITY_CARD, card, column, cell);
                if (!known) draft.problem(Problem.ID_DIVISION_UNKNOWN, column, cell);
            }
            case IdText.Bad(var problem, int length) -> draft.problem(problem, column, cell, length);
            case IdText.Masked(var text) -> draft.masked.putIfAbsent(fact, text);
            case IdText.OtherDocument(var number) -> { if (who == Who.CHILD) draft.put(Fact.DOCUMENT_NUMBER, number, column, cell); }
            case IdText.Missing _ -> { }
        }
    }

    static void relation(Draft draft, Column column, Who who, Cell cell) {
        var fact = What.RELATION.of(who);
        if (fact == null) return;
        var relation = RelationText.of(cell.text());
        if (relation.isPresent()) draft.put(fact, relation.get(), column, cell);
        else draft.problem(Problem.RELATION_UNREADABLE, column, cell);
    }
}
