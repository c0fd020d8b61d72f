package org.nuanyang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.JobSight;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.quota.Planning;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.Vault;
import org.nuanyang.indicators.KeptFigures;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two school years of care: 3,500 children of the invented county with 200 records each and what was owed to them by its
 * policy; alone, and in a database where other counties have just as much.
 */
final class CareYears {
    private static final int CHILDREN = 3_500;
    private static final int RECORDS_EACH = 200;
    private static final String TEXT = """
            {"v":1,"said":"今天放学后在操场边走了两圈，他说想妈妈了，周末想打个电话；数学这次及格了，很高兴，答应下周把作业本带来看。"}""";

    private final Product product;
    private final JdbcClient owner;
    private final LocalDate begin = new SchoolYear(SchoolYear.of(LocalDate.now()).starts() - 1).from();

    private CareYears(Product product, JdbcClient owner) {
        this.product = product;
        this.owner = owner;
    }

    static Product alone() throws Exception {
        return filled("care", 1);
    }

    /** @param scale so many counties in all */
    static Product among(int scale) throws Exception {
        return scale == 1 ? alone() : filled("care-among-" + scale, scale);
    }

    private static Product filled(String folder, int scale) throws Exception {
        var product = Product.on(folder);
        if (product.owner().sql("select count(*) >= :all from care.record").param("all", (long) CHILDREN * RECORDS_EACH * scale).query(Boolean.class).single()) return product;
        var source = new SingleConnectionDataSource(product.get(OwnerDatabase.class).open().getConnection(), true);
        var years = new CareYears(product, JdbcClient.create(source));
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        transaction.executeWithoutResult(_ -> years.history());
        years.plan();
        if (scale > 1) transaction.executeWithoutResult(_ -> years.otherCounties(scale - 1));
        product.get(KeptFigures.class).settleAll();
        years.owner.sql("vacuum analyze").update();
        source.destroy();
        return product;
    }

    /** The children as if their files were two years old, and what was done with them: a record every three or four days. */
    private void history() {
        run("delete from care.record");
        run("update roster.enrolment set from_on = '%s' where county_id = %d and until_on is null and from_on > '%1$s'".formatted(begin, Product.COUNTY));
        run("""
                update roster.spell set from_on = '%s'
                 where county_id = %d and from_on > '%1$s'
                   and not exists (select from roster.spell as other
                                    where other.county_id = spell.county_id and other.child_id = spell.child_id
                                      and other.definition = spell.definition and other.from_on < spell.from_on)
                """.formatted(begin, Product.COUNTY));
        run("update care.duty set from_on = '%s' where county_id = %d".formatted(begin, Product.COUNTY));
        run("""
                create temporary table told on commit drop as
                select child.id as child_id, child.school_id, child.class_id, teacher.account_id as teacher,
                       md5(child.id || ' ' || number)::uuid as id, kind,
                       '%s'::date + ((number * (current_date - '%1$s'::date)) / %d) as on_day
                  from (select child.* from roster.child
                         where child.county_id = %d and child.left_on is null
                           and exists (select from roster.spell
                                        where spell.county_id = child.county_id and spell.child_id = child.id and spell.definition = 'COUNTY'
                                          and spell.until_on is null)
                         order by child.id limit %d) as child
                  cross join generate_series(0, %2$d - 1) as number
                  cross join lateral (select (array['TALK','CARER_CALL','TALK','FAMILY_CALL','HOME_VISIT','TALK','CARER_CALL','DIARY'])[1 + number %% 8] as kind) as kinds
                  join lateral (select account_id from access.duty
                                 where duty.county_id = child.county_id and duty.org_id = child.class_id and duty.role = 'HOMEROOM' limit 1) as teacher on true
                """.formatted(begin, RECORDS_EACH, Product.COUNTY, CHILDREN));
        owner.sql("""
                insert into care.record (county_id, id, kind, on_day, minutes, mode, reached, serves, school_id, done_by, entered_by, entered_at,
                                         late, told_sealed, text_mark)
                select :county, id, kind, on_day, 15, case when kind like '%CALL' then 'PHONE' else 'IN_PERSON' end, true, array[kind], school_id,
                       teacher, teacher, on_day + time '17:30', false, :told, decode(md5(id::text), 'hex')
                  from told
                """).param("county", Product.COUNTY).param("told", product.get(Vault.class).seal(TEXT.getBytes(UTF_8))).update();
        run("""
                insert into care.record_child (county_id, record_id, child_id, on_day, kind, serves, mood)
                select %d, id, child_id, on_day, kind, case when kind in ('TALK', 'HOME_VISIT') then array[kind, 'SPEAK'] else array[kind] end, null from told
                """.formatted(Product.COUNTY));
    }

    private void plan() {
        var children = product.get(JobSight.class).of(Product.COUNTY).call(() -> owner.sql("select distinct child_id from care.record_child where county_id = :county")
                .param("county", Product.COUNTY).query((row, _) -> new ChildId(row.getObject(1, UUID.class))).list());
        product.get(Planning.class).plan(Product.COUNTY, children);
    }

    /** The same rows under other keys. */
    private void otherCounties(int many) {
        run("insert into access.county (id, name, bureau_name, invented) select county, '量度县' || county, '教育局', true from generate_series(%d, %d) as county"
                .formatted(Product.COUNTY + 1, Product.COUNTY + many));
        copy(many, "access.org", "id parent_id", "order by array_position(array['COUNTY','TOWNSHIP','SCHOOL','TEACHING_POINT','CLASS'], kind)");
        copy(many, "roster.child", "id", "");
        new Bare(owner, "care").whileFilling(() -> {
            copy(many, "care.duty", "id", "");
            copy(many, "care.quota", "child_id duty_id pairing_id", "");
            copy(many, "care.record", "id", "");
            copy(many, "care.record_child", "record_id child_id", "");
            copy(many, "care.latest", "child_id", "");
        });
    }

    private void copy(int many, String table, String keys, String order) {
        System.out.println("copying " + table);
        var columns = owner.sql("""
                select column_name from information_schema.columns
                 where table_schema || '.' || table_name = :table and is_generated = 'NEVER' order by ordinal_position
                """).param("table", table).query(String.class).list();
        var values = columns.stream().map(column -> switch (column) {
            case "county_id" -> "copy.county";
            case "school_id", "class_id" -> key(column);
            case "resident_id_blind" -> "decode(md5(resident_id_blind || copy.county::text::bytea), 'hex')";
            case "code" -> "null";
            default -> List.of(keys.split(" ")).contains(column) ? key(column) : column;
        }).toList();
        run("insert into %s (%s) select %s from %1$s cross join generate_series(%d, %d) as copy (county) where county_id = %d %s".formatted(
                table, String.join(", ", columns), String.join(", ", values), Product.COUNTY + 1, Product.COUNTY + many, Product.COUNTY, order));
    }

    private static String key(String column) {
        return "md5(%s || ' ' || copy.county)::uuid".formatted(column);
    }

    private void run(String sql) {
        owner.sql(sql).update();
    }
}
