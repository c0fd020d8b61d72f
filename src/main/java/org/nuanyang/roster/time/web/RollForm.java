package org.nuanyang.roster.time.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.roster.time.RollQuery;
import org.nuanyang.shell.Address;
import org.nuanyang.shell.Problems;
import org.springframework.web.bind.annotation.BindParam;

/** The filters of a roll as they stand in its address; a choice that cannot be read does not narrow, a day is asked again. */
public record RollForm(
        @Nullable String from,
        @Nullable String on,
        @Nullable String definition,
        @Nullable String school,
        @BindParam("class") @Nullable String klass,
        @Nullable String answer,
        @Nullable String kind) {

    LocalDate day(LocalDate today) {
        return parsed(on, today);
    }

    /** The first of the two days; a month before when nobody said. */
    LocalDate before(LocalDate today) {
        return parsed(from, day(today).minusMonths(1));
    }

    RollQuery query(LocalDate today, Definition usual) {
        var chosen = Address.one(Definition.class, definition);
        return new RollQuery(day(today), chosen == null ? usual : chosen, Address.id(school, OrgId::new), Address.id(klass, OrgId::new), Address.one(Answer.class, answer));
    }

    @Nullable Kind kindAsked() {
        return Address.one(Kind.class, kind);
    }

    Problems problems(LocalDate today, boolean twoDays) {
        var problems = told(Problems.NONE, "on", on, today);
        if (!twoDays) return problems;
        problems = told(problems, "from", from, today);
        return problems.isEmpty() && !before(today).isBefore(day(today)) ? problems.with("from", Refusal.of("roster.roll.order")) : problems;
    }

    private static Problems told(Problems problems, String field, @Nullable String text, LocalDate today) {
        if (!said(text)) return problems;
        try {
            return LocalDate.parse(text.strip()).isAfter(today) ? problems.with(field, Refusal.of("roster.roll.to-come", today.toString())) : problems;
        } catch (DateTimeParseException unreadable) {
            return problems.with(field, Refusal.of("roster.roll.unreadable", text.strip()));
        }
    }

    boolean narrows() {
        return said(url("", "", null));
    }

    /** The address with these filters, one of them put otherwise. */
    String url(String path, String name, @Nullable String value) {
        var url = Address.of(path);
        String[][] all = {{"from", from}, {"on", on}, {"definition", definition}, {"school", school}, {"class", klass}, {"answer", answer}, {"kind", kind}};
        for (var each : all) url.with(each[0], each[0].equals(name) ? value : each[1]);
        return url.toString();
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static LocalDate parsed(@Nullable String text, LocalDate otherwise) {
        try {
            return said(text) ? LocalDate.parse(text.strip()) : otherwise;
        } catch (DateTimeParseException unreadable) {
            return otherwise;
        }
    }
}
