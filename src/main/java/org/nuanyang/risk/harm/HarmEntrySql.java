package org.nuanyang.risk.harm;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.files.Content;
import org.nuanyang.risk.harm.entry.HarmAccount;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.HarmProof;
import org.nuanyang.risk.harm.entry.HarmSuspect;
import org.nuanyang.risk.harm.entry.HarmTold;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in a report: it is added to and read, never changed. */
@Repository
class HarmEntrySql {
    private final JdbcClient jdbc;
    private final Vault vault;

    HarmEntrySql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when there is one of this number, or the line that it corrects has been corrected already. */
    boolean insert(HarmReportId report, HarmTold told) {
        return jdbc.sql("""
                insert into risk.harm_told (county_id, id, report_id, body, told_at, way, whom_sealed, number_sealed, corrects, void, why_sealed)
                values (viewer.county(), :id, :report, :body, :at, :way, :whom, :number, :corrects, :void, :why)
                on conflict do nothing
                """)
                .param("id", told.id()).param("report", report.value()).param("body", told.body().name()).param("at", utc(told.at())).param("way", told.way().name())
                .param("whom", sealed(told.whom()), Types.BINARY).param("number", sealed(told.number()), Types.BINARY)
                .param("corrects", told.corrects(), Types.OTHER).param("void", told.isVoid()).param("why", sealed(told.why()), Types.BINARY).update() == 1;
    }

    List<HarmTold> told(HarmReportId report) {
        return jdbc.sql("""
                select told.id, told.body, told.told_at, told.way, told.whom_sealed, told.number_sealed, told.corrects, told.void, told.why_sealed,
                       exists (select from risk.harm_told as newer where newer.county_id = told.county_id and newer.corrects = told.id) as corrected
                  from risk.harm_told as told
                 where told.county_id = (select viewer.county()) and told.report_id = :report
                 order by told.told_at, told.id
                """).param("report", report.value())
                .query((row, _) -> new HarmTold(row.getObject("id", UUID.class), HarmBody.valueOf(row.getString("body")), instant(row, "told_at"),
                        HarmWay.valueOf(row.getString("way")), opened(row, "whom_sealed"), opened(row, "number_sealed"), row.getObject("corrects", UUID.class),
                        row.getBoolean("void"), opened(row, "why_sealed"), row.getBoolean("corrected"))).list();
    }

    boolean insert(HarmReportId report, HarmAccount account) {
        return jdbc.sql("""
                insert into risk.harm_account (county_id, id, report_id, text_sealed, written_at)
                values (viewer.county(), :id, :report, :text, :at)
                on conflict do nothing
                """).param("id", account.id()).param("report", report.value()).param("text", vault.seal(account.text())).param("at", utc(account.at())).update() == 1;
    }

    List<HarmAccount> accounts(HarmReportId report) {
        return jdbc.sql("select id, text_sealed, written_at from risk.harm_account where county_id = (select viewer.county()) and report_id = :report order by written_at, id")
                .param("report", report.value())
                .query((row, _) -> new HarmAccount(row.getObject("id", UUID.class), vault.open(row.getBytes("text_sealed")), instant(row, "written_at"))).list();
    }

    boolean insert(HarmReportId report, HarmSuspect suspect) {
        return jdbc.sql("""
                insert into risk.harm_suspect (county_id, id, report_id, kind, account_id, words_sealed, past_school, said_at)
                values (viewer.county(), :id, :report, :kind, :account, :words, :past, :at)
                on conflict do nothing
                """)
                .param("id", suspect.id()).param("report", report.value()).param("kind", suspect.kind().name())
                .param("account", suspect.account() == null ? null : suspect.account().value(), Types.OTHER)
                .param("words", sealed(suspect.words()), Types.BINARY).param("past", suspect.pastSchool()).param("at", utc(suspect.at())).update() == 1;
    }

    List<HarmSuspect> suspects(HarmReportId report) {
        return jdbc.sql("""
                select id, kind, account_id, words_sealed, past_school, said_at
                  from risk.harm_suspect
                 where county_id = (select viewer.county()) and report_id = :report
                 order by said_at, id
                """).param("report", report.value())
                .query((row, _) -> {
                    var account = row.getObject("account_id", UUID.class);
                    return new HarmSuspect(row.getObject("id", UUID.class), SuspectKind.valueOf(row.getString("kind")), account == null ? null : new AccountId(account),
                            opened(row, "words_sealed"), row.getBoolean("past_school"), instant(row, "said_at"));
                }).list();
    }

    /** A further clock; one that runs already runs on. */
    void due(HarmReportId report, HarmBody body, Instant at) {
        jdbc.sql("insert into risk.harm_due (county_id, report_id, body, due_at) values (viewer.county(), :report, :body, :at) on conflict do nothing")
                .param("report", report.value()).param("body", body.name()).param("at", utc(at)).update();
    }

    void insert(HarmReportId report, HarmProof proof, Content content) {
        jdbc.sql("""
                insert into risk.harm_proof (county_id, id, report_id, kind, name_sealed, content_sealed, size, kept_at)
                values (viewer.county(), :id, :report, :kind, :name, :content, :size, :at)
                """)
                .param("id", proof.id()).param("report", report.value()).param("kind", proof.kind().name()).param("name", vault.seal(proof.name()))
                .param("content", vault.seal(content.bytes())).param("size", proof.size()).param("at", utc(proof.at())).update();
    }

    List<HarmProof> proofs(HarmReportId report) {
        return jdbc.sql("select id, kind, name_sealed, size, kept_at from risk.harm_proof where county_id = (select viewer.county()) and report_id = :report order by kept_at, id")
                .param("report", report.value())
                .query((row, _) -> new HarmProof(row.getObject("id", UUID.class), Content.Kind.valueOf(row.getString("kind")), vault.open(row.getBytes("name_sealed")),
                        row.getInt("size"), instant(row, "kept_at"))).list();
    }

    Optional<byte[]> content(HarmReportId report, UUID proof) {
        return jdbc.sql("select content_sealed from risk.harm_proof where county_id = (select viewer.county()) and report_id = :report and id = :id")
                .param("report", report.value()).param("id", proof).query(byte[].class).optional().map(vault::openBytes);
    }

    /** False when somebody else has closed or opened it since. */
    boolean close(HarmReportId report, UUID id, int turn, HarmOutcome outcome, Instant at) {
        return jdbc.sql("""
                insert into risk.harm_closure (county_id, id, report_id, turn, outcome, at)
                values (viewer.county(), :id, :report, :turn, :outcome, :at)
                on conflict do nothing
                """).param("id", id).param("report", report.value()).param("turn", turn).param("outcome", outcome.name()).param("at", utc(at)).update() == 1;
    }

    int turns(HarmReportId report) {
        return jdbc.sql("select coalesce(max(turn), 0) from risk.harm_closure where county_id = (select viewer.county()) and report_id = :report")
                .param("report", report.value()).query(Integer.class).single();
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null || text.isBlank() ? null : vault.seal(text.strip());
    }

    private @Nullable String opened(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : vault.open(bytes);
    }
}
