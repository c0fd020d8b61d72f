package org.nuanyang.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with a million children: the invented county, copied county by county; and one county with a hundred
 * thousand children of its own, parents and absences included, to export. Copies have keys of their own.
 */
final class Million {
    static final String FOLDER = "million";
    static final int WIDE = 990200;
    private static final int COUNTIES = 72;
    private static final int WIDE_COPIES = 8;

    private final JdbcClient owner;

    private Million(JdbcClient owner) {
        this.owner = owner;
    }

    /** Fills what is not filled yet, some minutes the first time. */
    static Product product() {
        var product = Product.on(FOLDER);
        var million = new Million(product.owner());
        boolean added = million.wide();
        for (int county = Product.COUNTY + 1; county < Product.COUNTY + COUNTIES; county++) added |= million.county(county);
        if (added) for (var table : List.of("access.org", "access.org_within", "roster.child", "roster.person", "roster.parent", "roster.guardian", "roster.absence")) {
            million.owner.sql("vacuum analyze " + table).update();
        }
        return product;
    }

    private boolean county(int county) {
        if (!begin(county)) return false;
        organisations(county);
        copy("child", county, "", "id school_id class_id", List.of("id"), "true");
        copy("person", county, "", "id", List.of("id"), "exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id)");
        copy("guardian", county, "", "id child_id person_id", List.of("id", "child_id", "person_id"), "true");
        return finish(county);
    }

    private boolean wide() {
        if (!begin(WIDE)) return false;
        organisations(WIDE);
        IntStream.range(0, WIDE_COPIES).mapToObj(Integer::toString).forEach(copy -> {
            copy("child", WIDE, copy, "id school_id class_id", List.of("id"), "true");
            copy("person", WIDE, copy, "id", List.of("id"), "true");
            copy("parent", WIDE, copy, "child_id person_id", List.of("child_id", "person_id"), "true");
            copy("guardian", WIDE, copy, "id child_id person_id", List.of("id", "child_id", "person_id"), "true");
            copy("absence", WIDE, copy, "id person_id", List.of("id", "person_id"), "true");
        });
        return finish(WIDE);
    }

    /** A copy that was cut off is begun again. */
    private boolean begin(int county) {
        var state = owner.sql("select name from access.county where id = :county").param("county", county).query(String.class).optional();
        if (state.filter(name -> name.startsWith("量度")).isPresent()) return false;
        System.out.println("copying county " + county);
        for (var table : List.of("roster.child", "roster.person", "access.org")) owner.sql("delete from " + table + " where county_id = " + county).update();
        owner.sql("insert into access.county (id, name, bureau_name, invented) values (:county, 'copying', '教育局', true) on conflict do nothing")
                .param("county", county).update();
        return true;
    }

    private boolean finish(int county) {
        return owner.sql("update access.county set name = '量度' || id where id = :county").param("county", county).update() == 1;
    }

    private void organisations(int county) {
        copy("access.org", county, "", "id parent_id", List.of(), "true order by array_position(array['COUNTY','TOWNSHIP','SCHOOL','TEACHING_POINT','CLASS'], kind)");
    }

    private void copy(String table, int county, String copy, String keys, List<String> own, String which) {
        var name = table.contains(".") ? table : "roster." + table;
        var columns = owner.sql("""
                select column_name from information_schema.columns
                 where table_schema || '.' || table_name = :name order by ordinal_position
                """).param("name", name).query(String.class).list();
        var values = columns.stream().map(column -> switch (column) {
            case "county_id" -> Integer.toString(county);
            case "resident_id_blind" -> "decode(md5(resident_id_blind || '%s'::bytea), 'hex')".formatted(copy);
            case "code" -> "null";
            default -> List.of(keys.split(" ")).contains(column)
                    ? "md5(%s || '%d %s')::uuid".formatted(column, county, own.contains(column) ? copy : "") : column;
        }).toList();
        owner.sql("insert into %s (%s) select %s from %s where county_id = %d and %s".formatted(
                name, String.join(", ", columns), String.join(", ", values), name, Product.COUNTY, which)).update();
    }
}
