package org.nuanyang.care.record;

import static org.nuanyang.database.Rows.texts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.KeptRecord.Step;
import org.nuanyang.care.record.KeptRecord.Withdrawn;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads records whole: three statements, however many they are. */
@Repository
class KeptSql {
    private static final String RECORDS = """
            select record.*, revision.reason_sealed
              from care.record
              left join care.revision on revision.county_id = record.county_id and revision.record_id = record.id and revision.what = 'WITHDRAWN'
             where record.county_id = (select viewer.county()) and record.id = any (:ids::uuid[])
            """;

    private static final String CHILDREN = """
            select record_child.record_id, record_child.child_id, record_child.mood, record_child.parties, child.name, child.school_id, child.class_id
              from care.record_child
              join roster.child_card as child on child.county_id = record_child.county_id and child.id = record_child.child_id
             where record_child.county_id = (select viewer.county()) and record_child.record_id = any (:ids::uuid[])
             order by child.sort_name, child.id
            """;

    private static final String STEPS = """
            select step.*
              from care.step
             where step.county_id = (select viewer.county()) and step.record_id = any (:ids::uuid[])
             order by step.due_on, step.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    KeptSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A child of a record, where it is now. */
    record Seated(ChildId id, String name, UUID school, @Nullable UUID klass, @Nullable Mood mood, Set<Party> parties) {}

    /** @param texts as they lie */
    record Found(KeptRecord kept, List<Seated> children, byte[] texts) {}

    private record Promised(UUID record, Step step) {}

    private record Seat(UUID record, Seated child) {}

    /** In the order of the ids; those that are not in sight are left out. */
    List<Found> of(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var wanted = texts(ids);
        var children = new HashMap<UUID, List<Seated>>();
        for (var seat : jdbc.sql(CHILDREN).param("ids", wanted).query(KeptSql::seat).list()) children.computeIfAbsent(seat.record(), _ -> new ArrayList<>()).add(seat.child());
        var steps = new HashMap<UUID, List<Step>>();
        for (var step : jdbc.sql(STEPS).param("ids", wanted).query(this::step).list()) steps.computeIfAbsent(step.record(), _ -> new ArrayList<>()).add(step.step());
        var found = new LinkedHashMap<UUID, Found>();
        ids.forEach(id -> found.put(id, null));
        jdbc.sql(RECORDS).param("ids", wanted).query(row -> {
            var id = row.getObject("id", UUID.class);
            if (children.containsKey(id)) found.put(id, found(row, children.get(id), steps.getOrDefault(id, List.of())));
        });
        return found.values().stream().filter(Objects::nonNull).toList();
    }

    private Found found(ResultSet row, List<Seated> children, List<Step> steps) throws SQLException {
        var texts = vault.openBytes(row.getBytes("told_sealed"));
        var told = RecordJson.read(texts);
        var moods = new HashMap<ChildId, Mood>();
        var names = new LinkedHashMap<ChildId, String>();
        var enteredBy = new AccountId(row.getObject("entered_by", UUID.class));
        var doneBy = new AccountId(row.getObject("done_by", UUID.class));
        for (var child : children) {
            names.put(child.id(), child.name());
            if (child.mood() != null) moods.put(child.id(), child.mood());
        }
        var common = new Common(new RecordId(row.getObject("id", UUID.class)), List.copyOf(names.keySet()), row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class), row.getObject("minutes", Integer.class), Mode.valueOf(row.getString("mode")), row.getBoolean("reached"),
                doneBy.equals(enteredBy) ? null : doneBy, children.getFirst().parties(), moods, Set.of(strings(row.getArray("topics"))),
                constants(Priority.class, row.getArray("priorities")), constants(Matter.class, row.getArray("also")), told.place(), told.problems(),
                steps.stream().map(step -> new NextStep(step.what(), step.owner(), step.due())).toList());
        var record = CareRecord.of(Matter.valueOf(row.getString("kind")), common, told.told());
        var kept = new KeptRecord(record, names, Math.max(0, row.getInt("children") - names.size()), new OrgId(row.getObject("school_id", UUID.class)),
                org(row.getObject("class_id", UUID.class)), doneBy, enteredBy, instant(row, "entered_at"), row.getBoolean("late"), row.getInt("version"),
                withdrawn(row), steps);
        return new Found(kept, children, texts);
    }

    private @Nullable Withdrawn withdrawn(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") == null) return null;
        var reason = row.getBytes("reason_sealed");
        return new Withdrawn(instant(row, "withdrawn_at"), new AccountId(row.getObject("withdrawn_by", UUID.class)), reason == null ? "" : vault.open(reason));
    }

    private Promised step(ResultSet row, int number) throws SQLException {
        return new Promised(row.getObject("record_id", UUID.class), new Step(row.getObject("id", UUID.class), vault.open(row.getBytes("what_sealed")),
                new AccountId(row.getObject("owner_id", UUID.class)), row.getObject("due_on", LocalDate.class),
                row.getObject("done_at") == null ? null : instant(row, "done_at")));
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        var mood = row.getString("mood");
        return new Seat(row.getObject("record_id", UUID.class), new Seated(new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                row.getObject("school_id", UUID.class), row.getObject("class_id", UUID.class), mood == null ? null : Mood.valueOf(mood),
                constants(Party.class, row.getArray("parties"))));
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Array names) throws SQLException {
        var all = EnumSet.noneOf(type);
        for (var name : strings(names)) all.add(Enum.valueOf(type, name));
        return all;
    }

    private static String[] strings(Array texts) throws SQLException {
        return Arrays.stream((String[]) texts.getArray()).distinct().toArray(String[]::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OrgId org(@Nullable UUID id) {
        return id == null ? null : new OrgId(id);
    }
}
