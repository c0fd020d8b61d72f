package org.nuanyang.roster.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of those told may be on a roll already, all of them in one go; and what is known of the classes they are put in. */
@Repository
public class MatchSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    MatchSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Children of the school who share a number or the name with one of those told. */
    public List<UUID> alike(OrgId school, Collection<Facts> told) {
        return jdbc.sql("""
                select child.id
                  from roster.child
                 where child.county_id = (select viewer.county())
                   and child.school_id = :school
                   and child.left_on is null
                   and (child.resident_id_blind = any (:residentIds::bytea[])
                        or child.student_number_blind = any (:studentNumbers::bytea[])
                        or child.document_number_blind = any (:documentNumbers::bytea[])
                        or child.name in (select unnest(:names::text[])))
                """)
                .param("school", school.value())
                .param("residentIds", blinds(told, Fact.ID))
                .param("studentNumbers", blinds(told, Fact.STUDENT_NUMBER))
                .param("documentNumbers", blinds(told, Fact.DOCUMENT_NUMBER))
                .param("names", told.stream().flatMap(facts -> facts.<String>get(Fact.NAME).stream()).distinct().toArray(String[]::new))
                .query(UUID.class).list();
    }

    /** Who in sight has one of these ID numbers, by number. */
    public Map<ResidentId, Holder> holders(Collection<ResidentId> ids) {
        var byBlind = byBlind(ids);
        var holders = new HashMap<ResidentId, Holder>();
        jdbc.sql("""
                select child.id, child.name, child.resident_id_blind
                  from roster.child
                 where child.county_id = (select viewer.county())
                   and child.resident_id_blind = any (:blinds::bytea[])
                   and child.left_on is null
                """)
                .param("blinds", blinds(ids))
                .query((row, _) -> holders.put(
                        byBlind.get(new String(row.getBytes("resident_id_blind"), ISO_8859_1)),
                        new Holder(row.getObject("id", UUID.class), row.getString("name"))))
                .list();
        return holders;
    }

    public record Holder(UUID child, String name) {}

    /** The closed files of children with these numbers who have left these schools and may be back; each child's latest. */
    public Map<ResidentId, UUID> former(Collection<ResidentId> ids, Collection<UUID> schools) {
        var byBlind = byBlind(ids);
        var former = new HashMap<ResidentId, UUID>();
        jdbc.sql("""
                select distinct on (child.resident_id_blind) child.id, child.resident_id_blind
                  from roster.child
                 where child.county_id = (select viewer.county())
                   and child.resident_id_blind = any (:blinds::bytea[])
                   and child.school_id = any (:schools::uuid[])
                   and child.left_why in ('TRANSFERRED', 'GRADUATED', 'DROPPED_OUT')
                 order by child.resident_id_blind, child.left_on desc, child.id
                """)
                .param("blinds", blinds(ids)).param("schools", Rows.texts(schools))
                .query((row, _) -> former.put(
                        byBlind.get(new String(row.getBytes("resident_id_blind"), ISO_8859_1)), row.getObject("id", UUID.class)))
                .list();
        return former;
    }

    /** Which of these are on the roll of a school out of sight, or left it. */
    public Set<ResidentId> elsewhere(Collection<ResidentId> ids) {
        if (ids.isEmpty()) return Set.of();
        var byBlind = byBlind(ids);
        return new HashSet<>(jdbc.sql("select roster.enrolled_elsewhere(:blinds::bytea[]) as blind")
                .param("blinds", blinds(ids))
                .query((row, _) -> byBlind.get(new String(row.getBytes("blind"), ISO_8859_1)))
                .list());
    }

    /** The classes by id, with the school each belongs to. */
    public Map<UUID, SchoolClass> classes(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc.sql("""
                select id, parent_id, stage, entry_year, class_number
                  from access.org
                 where county_id = (select viewer.county()) and id = any (:ids::uuid[]) and kind = 'CLASS'
                """)
                .param("ids", Rows.texts(ids))
                .query((row, _) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new SchoolClass(row.getObject("parent_id", UUID.class), ClassYear.in(row))))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public record SchoolClass(UUID school, @Nullable ClassYear year) {}

    private Map<String, ResidentId> byBlind(Collection<ResidentId> ids) {
        var byBlind = new HashMap<String, ResidentId>();
        for (var id : ids) byBlind.put(new String(Blind.of(id, vault), ISO_8859_1), id);
        return byBlind;
    }

    private byte[][] blinds(Collection<ResidentId> ids) {
        return ids.stream().map(id -> Blind.of(id, vault)).toArray(byte[][]::new);
    }

    private byte[][] blinds(Collection<Facts> told, Fact fact) {
        return told.stream().flatMap(facts -> facts.get(fact).stream()).distinct()
                .map(number -> switch (number) {
                    case ResidentId id -> Blind.of(id, vault);
                    case String text when fact == Fact.STUDENT_NUMBER -> Blind.ofStudentNumber(text, vault);
                    default -> Blind.ofDocumentNumber(number.toString(), vault);
                })
                .toArray(byte[][]::new);
    }
}
