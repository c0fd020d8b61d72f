package org.nuanyang.mind.screening;

import static org.nuanyang.database.Instants.utc;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Vault;
import org.nuanyang.mind.Tier;
import org.nuanyang.roster.Sex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a child with a code reaches: functions of the database that answer for its own seat alone. Nobody is looking, so nothing else is in sight. */
@Repository
class DoorSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    DoorSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    record Door(
            int countyId, UUID sittingId, UUID childId, UUID schoolId, String told, String title, String contact, String lines, int age, @Nullable Sex sex,
            boolean begun, boolean finished, boolean early, boolean late, boolean agreed, boolean declined) {}

    @Transactional(readOnly = true)
    Optional<Door> open(byte[] code, Instant at) {
        return jdbc.sql("select * from mind.sit(:code, :at)").param("code", code).param("at", utc(at)).query(Door.class).optional();
    }

    record Read(Door door, Map<Integer, Integer> answers) {}

    /** The seat with what has been answered, in one transaction: a class taps at once. */
    @Transactional(readOnly = true)
    Optional<Read> read(byte[] code, Instant at) {
        return open(code, at).map(door -> new Read(door, door.finished() ? Map.of() : answers(code)));
    }

    private Map<Integer, Integer> answers(byte[] code) {
        return jdbc.sql("select item, value_sealed from mind.sit_answers(:code)").param("code", code)
                .query((row, _) -> Map.entry(Integer.valueOf(row.getString("item")), Integer.valueOf(vault.open(row.getBytes("value_sealed"))))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param alarms empty when it is no answer at all. @return the seat when it is saved */
    @Transactional
    Optional<Door> answer(byte[] code, int item, int value, Function<Door, Optional<Boolean>> alarms, Instant at) {
        return open(code, at).filter(door -> alarms.apply(door).filter(each -> answer(code, item, value, each, at)).isPresent());
    }

    private boolean answer(byte[] code, int item, int value, boolean alarms, Instant at) {
        return jdbc.sql("select mind.sit_answer(:code, :item, :value, :alarms, :at)").param("code", code).param("item", String.valueOf(item))
                .param("value", vault.seal(String.valueOf(value))).param("alarms", alarms).param("at", utc(at)).query(Boolean.class).single();
    }

    /** The seat is held while it is reckoned: an answer on its way is in the result or is not saved. True when it is handed in, now or before. */
    @Transactional
    boolean finish(byte[] code, Function<Read, @Nullable Tier> reckon, LocalDate on, Instant at) {
        if (!jdbc.sql("select mind.sit_hold(:code)").param("code", code).query(Boolean.class).single()) return false;
        var read = read(code, at);
        if (read.isEmpty() || read.get().door().finished()) return read.isPresent();
        var tier = reckon.apply(read.get());
        return jdbc.sql("select mind.sit_finish(:code, :tier, :on, :at)").param("code", code).param("tier", tier == null ? null : tier.name(), Types.VARCHAR)
                .param("on", on).param("at", utc(at)).query(Boolean.class).single();
    }

    @Transactional
    boolean agree(byte[] code, Instant at) {
        return jdbc.sql("select mind.sit_agree(:code, :at)").param("code", code).param("at", utc(at)).query(Boolean.class).single();
    }

    @Transactional
    boolean decline(byte[] code, Instant at) {
        return jdbc.sql("select mind.sit_decline(:code, :at)").param("code", code).param("at", utc(at)).query(Boolean.class).single();
    }

    record Waiting(UUID sittingId, UUID childId, UUID schoolId, UUID openedBy) {}

    @Transactional(readOnly = true)
    List<Waiting> unalarmed() {
        return jdbc.sql("select * from mind.unalarmed()").query(Waiting.class).list();
    }

    record OnDuty(UUID schoolId, UUID openedBy, @Nullable UUID duty, @Nullable UUID dutyNext) {}

    @Transactional(readOnly = true)
    Optional<OnDuty> onDuty(UUID sitting, UUID child) {
        return jdbc.sql("select * from mind.on_duty(:sitting, :child)").param("sitting", sitting).param("child", child).query(OnDuty.class).optional();
    }

    @Transactional
    boolean alarmed(UUID sitting, UUID child, Instant at) {
        return jdbc.sql("select mind.alarmed(:sitting, :child, :at)").param("sitting", sitting).param("child", child).param("at", utc(at)).query(Boolean.class).single();
    }

    @Transactional
    boolean nobodyBegins(UUID sitting, UUID child, Instant at) {
        return jdbc.sql("select mind.nobody_begins(:sitting, :child, :at)").param("sitting", sitting).param("child", child).param("at", utc(at)).query(Boolean.class).single();
    }

    @Transactional
    int forgetCodes(Instant at) {
        return jdbc.sql("select mind.forget_codes(:at)").param("at", utc(at)).query(Integer.class).single();
    }
}
