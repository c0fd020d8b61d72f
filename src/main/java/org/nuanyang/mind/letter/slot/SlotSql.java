package org.nuanyang.mind.letter.slot;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Vault;
import org.nuanyang.mind.letter.LetterReader;
import org.nuanyang.mind.letter.box.Accusation;
import org.nuanyang.mind.letter.box.AlarmWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The database's own functions for a stranger, and nothing else: none of them tells of a child. */
@Repository
class SlotSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    SlotSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    enum Outcome { DONE, SAME, TAKEN }

    record Posted(UUID thread, UUID id, byte[] form, String text, AlarmWords.Found found, LocalDate due, Instant at, LetterReader reader) {}

    Optional<OpenBox> at(String code) {
        return jdbc.sql("select county_id, school_id, school_name, place from mind.box_at(:code)").param("code", code)
                .query((row, _) -> new OpenBox(row.getInt("county_id"), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"), row.getString("place"), code)).optional();
    }

    Outcome post(OpenBox box, Posted letter, byte[] code, LocalDate until, Typed typed, byte[] page) {
        return Outcome.valueOf(jdbc.sql("""
                select mind.post_letter(:school, :thread, :id, :form, :code, :until, :name, :class, :text, :alarm, :found, :due, :at, :reader, :talk, :page)
                """).param("school", box.school().value()).param("thread", letter.thread()).param("id", letter.id()).param("form", letter.form())
                .param("code", code).param("until", until).param("name", sealed(typed.name()), Types.BINARY).param("class", sealed(typed.klass()), Types.BINARY)
                .param("text", vault.seal(letter.text())).param("alarm", letter.found().alarm().name()).param("found", found(letter), Types.BINARY)
                .param("due", letter.due()).param("at", letter.at().atOffset(ZoneOffset.UTC)).param("reader", letter.reader().name()).param("talk", typed.talk()).param("page", page).query(String.class).single());
    }

    /** To whom a child may write on the day. */
    List<LetterReader> ways(OpenBox box, LocalDate on) {
        return jdbc.sql("select mind.letter_ways(:school, :on)").param("school", box.school().value()).param("on", on).query(String.class).stream().map(LetterReader::valueOf).toList();
    }

    /** Who reads letters there: by these names a letter may accuse them. */
    List<Accusation.Known> readers(OpenBox box, LocalDate on) {
        return jdbc.sql("select reader, name from mind.letter_reader_names(:school, :on)").param("school", box.school().value()).param("on", on)
                .query((row, _) -> new Accusation.Known(LetterReader.valueOf(row.getString("reader")), row.getString("name"))).list();
    }

    /** Empty when the code opens nothing. */
    List<Answered.Line> thread(OpenBox box, byte[] code, LocalDate on, ZoneId zone) {
        return jdbc.sql("select from_child, spoken, text_sealed, written_at, reader from mind.letters_of_code(:school, :code, :on)")
                .param("school", box.school().value()).param("code", code).param("on", on)
                .query((row, _) -> new Answered.Line(row.getBoolean("from_child"), row.getBoolean("spoken"), row.getBoolean("spoken") ? "" : vault.open(row.getBytes("text_sealed")),
                        LocalDate.ofInstant(row.getObject("written_at", OffsetDateTime.class).toInstant(), zone), LetterReader.valueOf(row.getString("reader")))).list();
    }

    /** False when the same has been sent before. */
    boolean more(OpenBox box, byte[] code, LocalDate on, Posted letter) {
        return jdbc.sql("select mind.post_more(:school, :code, :on, :id, :form, :text, :alarm, :found, :due, :at, :reader, :thread)")
                .param("school", box.school().value()).param("code", code).param("on", on).param("id", letter.id()).param("form", letter.form())
                .param("text", vault.seal(letter.text())).param("alarm", letter.found().alarm().name()).param("found", found(letter), Types.BINARY)
                .param("due", letter.due()).param("at", letter.at().atOffset(ZoneOffset.UTC)).param("reader", letter.reader().name()).param("thread", letter.thread()).query((row, _) -> row.getObject(1) != null).single();
    }

    private byte @Nullable [] sealed(String text) {
        return text.isEmpty() ? null : vault.seal(text);
    }

    private byte @Nullable [] found(Posted letter) {
        return letter.found().words().isEmpty() ? null : vault.seal(String.join("\n", letter.found().words()));
    }
}
