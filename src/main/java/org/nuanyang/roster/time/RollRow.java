package org.nuanyang.roster.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.definition.Membership.Ground;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a statement about a roll asks by, and how its rows are read. */
final class RollRow {
    private RollRow() {}

    static StatementSpec asked(JdbcClient jdbc, String sql, RollQuery query) {
        return jdbc.sql(sql)
                .param("definition", query.definition().name())
                .param("school", query.school() == null ? null : query.school().value())
                .param("klass", query.klass() == null ? null : query.klass().value());
    }

    static RollPlace place(ResultSet row, String prefix) throws SQLException {
        var klass = row.getObject(prefix + "class_id", UUID.class);
        return new RollPlace(
                new OrgId(row.getObject(prefix + "school_id", UUID.class)), row.getString(prefix + "school_name"),
                klass == null ? null : new OrgId(klass),
                ClassYear.in(row, prefix));
    }

    static Membership membership(ResultSet row, String prefix) throws SQLException {
        var ground = row.getString(prefix + "ground");
        var args = row.getString(prefix + "args");
        var answer = Answer.valueOf(row.getString(prefix + "answer"));
        var untold = answer == Answer.DOES_NOT ? "roster.roll.does-not" : "roster.roll.file-gone";
        return new Membership(
                answer, ground == null ? null : Ground.valueOf(ground),
                Objects.requireNonNullElse(row.getString(prefix + "why"), untold),
                args == null || args.isEmpty() ? List.of() : Arrays.stream(args.split("\t", -1)).map(RollRow::arg).toList(), List.of(), null);
    }

    /** Numbers of months are counted in sentences; a year told for a date has four digits. */
    private static Object arg(String text) {
        return text.matches("\\d{1,3}") ? Integer.valueOf(text) : text;
    }
}
