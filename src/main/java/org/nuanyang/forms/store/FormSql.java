package org.nuanyang.forms.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.forms.answers.Whom;
import org.nuanyang.importing.Workbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FormSql {
    private static final String FORM = """
            select id, place_id, of_month, whom, masked, file_name, format, fingerprint, known, corrections, version, made_by, made_at, kept_until, file_sealed is not null as kept
              from forms.form
             where county_id = (select viewer.county())
            """;

    private static final String MEANT = """
            \sand (:below or made_by = (select viewer.account())
                  or exists (select from access.org where org.county_id = form.county_id and org.id = form.place_id and org.kind in ('COUNTY', 'TOWNSHIP')))
            """;

    private final JdbcClient jdbc;

    FormSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is there already. */
    boolean insert(StoredForm form, byte[] sealed, Viewer by) {
        return jdbc.sql("""
                insert into forms.form (county_id, id, place_id, of_month, whom, masked, file_name, format, file_sealed, fingerprint, known, corrections, version, made_by, made_at, kept_until)
                values (:county, :id, :place, :month, :whom, :masked, :name, :format, :sealed, :fingerprint, :known, :corrections::jsonb, 1, :by, :at, :until)
                on conflict do nothing
                """)
                .param("county", by.county()).param("id", form.id().value()).param("place", form.place().value())
                .param("month", form.month() == null ? null : form.month().atDay(1)).param("whom", name(form.whom())).param("masked", form.masked())
                .param("name", form.fileName()).param("format", form.format().name())
                .param("sealed", sealed).param("fingerprint", form.fingerprint()).param("known", form.known()).param("corrections", form.corrections())
                .param("by", by.accountId()).param("at", form.madeAt().atOffset(ZoneOffset.UTC)).param("until", form.keptUntil()).update() == 1;
    }

    Optional<StoredForm> find(FormId id) {
        return jdbc.sql(FORM + " and id = :id").param("id", id.value()).query((row, _) -> form(row)).optional();
    }

    /** Held, so that two who correct it come one after the other. */
    Optional<StoredForm> hold(FormId id) {
        return jdbc.sql(FORM + " and id = :id for update").param("id", id.value()).query((row, _) -> form(row)).optional();
    }

    Optional<byte[]> file(FormId id) {
        return jdbc.sql("select file_sealed from forms.form where county_id = (select viewer.county()) and id = :id and file_sealed is not null")
                .param("id", id.value()).query((row, _) -> row.getBytes(1)).optional();
    }

    /**
     * What the viewer sees, the latest first.
     *
     * @param below what lies with schools and classes too; else only the own, the county's and the townships'
     */
    Page<StoredForm> list(boolean below, int number) {
        var total = jdbc.sql("select count(*) from forms.form where county_id = (select viewer.county())" + MEANT).param("below", below).query(Long.class).single();
        var some = jdbc.sql(FORM + MEANT + " order by made_at desc, id limit :size offset :offset").param("below", below).param("size", Page.SIZE)
                .param("offset", Page.offset(number)).query((row, _) -> form(row)).list();
        return new Page<>(some, number, Page.SIZE, total);
    }

    void correct(FormId id, String corrections, @Nullable Whom whom, boolean masked) {
        jdbc.sql("update forms.form set corrections = :corrections::jsonb, whom = :whom, masked = :masked, version = version + 1 where county_id = (select viewer.county()) and id = :id")
                .param("corrections", corrections).param("whom", name(whom)).param("masked", masked).param("id", id.value()).update();
    }

    void keepUntil(FormId id, LocalDate day) {
        jdbc.sql("update forms.form set kept_until = greatest(kept_until, :day) where county_id = (select viewer.county()) and id = :id")
                .param("day", day).param("id", id.value()).update();
    }

    int forgetExpired(LocalDate day) {
        return jdbc.sql("select forms.forget_expired(:day)").param("day", day).query(Integer.class).single();
    }

    private static @Nullable String name(@Nullable Whom whom) {
        return whom == null ? null : whom.name();
    }

    private static StoredForm form(ResultSet row) throws SQLException {
        var month = row.getObject("of_month", LocalDate.class);
        return new StoredForm(new FormId(row.getObject("id", UUID.class)), new OrgId(row.getObject("place_id", UUID.class)), month == null ? null : YearMonth.from(month),
                row.getString("whom") == null ? null : Whom.valueOf(row.getString("whom")), row.getBoolean("masked"), row.getString("file_name"), Workbook.Format.valueOf(row.getString("format")), row.getString("fingerprint"), row.getBoolean("known"),
                row.getString("corrections"), row.getInt("version"), new AccountId(row.getObject("made_by", UUID.class)), row.getTimestamp("made_at").toInstant(),
                row.getObject("kept_until", LocalDate.class), row.getBoolean("kept"));
    }
}
