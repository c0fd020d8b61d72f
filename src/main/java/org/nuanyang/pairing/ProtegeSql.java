package org.nuanyang.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.database.Rows;
import org.nuanyang.pairing.Protege.Tie;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Children with the pairings that they have had. */
@Repository
class ProtegeSql {
    private final JdbcClient jdbc;

    ProtegeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as they are in sight. */
    Map<ChildId, Protege> of(Collection<UUID> children) {
        var ties = ties(children);
        var found = new LinkedHashMap<ChildId, Protege>();
        jdbc.sql("""
                select pupil.id, pupil.name, pupil.school_id, pupil.class_id, pupil.village, pupil.left_on,
                       exists (select from protection.agreed
                                where agreed.county_id = pupil.county_id and agreed.child_id = pupil.id and agreed.purpose = 'OUTSIDE_HELPER') as agreed
                  from roster.pupil
                 where pupil.county_id = (select viewer.county()) and pupil.id = any (:children::uuid[])
                 order by pupil.sort_name, pupil.id
                """).param("children", Rows.texts(children))
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Protege(new ChildId(id), row.getString("name"), row.getObject("school_id", UUID.class), Cells.id(row, "class_id"),
                            row.getString("village"), row.getObject("left_on", LocalDate.class), row.getBoolean("agreed"), ties.getOrDefault(id, List.of()));
                })
                .list().forEach(child -> found.put(child.id(), child));
        return found;
    }

    private Map<UUID, List<Tie>> ties(Collection<UUID> children) {
        return jdbc.sql("""
                select pairing.child_id, pairing.helper_id, coalesce(helper.name, '') as helper_name, pairing.kind, pairing.from_on, pairing.until_on
                  from pairing.pairing
                  left join pairing.helper on helper.county_id = pairing.county_id and helper.id = pairing.helper_id
                 where pairing.county_id = (select viewer.county()) and pairing.child_id = any (:children::uuid[])
                   and pairing.ended_why is distinct from 'MADE_BY_MISTAKE'
                 order by pairing.from_on
                """).param("children", Rows.texts(children))
                .query((row, _) -> Map.entry(row.getObject("child_id", UUID.class), new Tie(
                        row.getObject("helper_id", UUID.class), row.getString("helper_name"), PairingKind.valueOf(row.getString("kind")),
                        row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Brothers and sisters in sight who are on a roll. */
    List<ChildId> siblings(ChildId child) {
        return jdbc.sql("""
                select sibling.sibling_id
                  from roster.sibling
                  join roster.pupil on pupil.county_id = sibling.county_id and pupil.id = sibling.sibling_id
                 where sibling.county_id = (select viewer.county()) and sibling.child_id = :child and pupil.left_on is null
                 order by pupil.sort_name
                """).param("child", child.value()).query(UUID.class).list().stream().map(ChildId::new).toList();
    }
}
