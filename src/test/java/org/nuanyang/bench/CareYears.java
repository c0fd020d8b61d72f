package org.nuanyang.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.JobSight;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.quota.Planning;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.Vault;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two school years of care: 3,500 children of the invented county with a hundred records a year each and what was owed to them by its
 * policy; alone, and in a database where other counties have their last twelve months of as much.
 */
final class CareYears {
    private static final int CHILDREN = 3_500;
    /** Of a hundred talks and calls so many took place, each in its week of the term: with a diary now and then a hundred records a year. */
    private static final int DONE = 92;
    private static final String TEXT = """
            {"v":1,"said":"今天放学后在操场边走了两圈，他说想妈妈了，周末想打个电话；数学这次及格了，很高兴，答应下周把作业本带来看。"}""";
    /** Laid again after it, by loading alone, so the log that a crash or a replica would need is not written meanwhile. */
    private static final List<String> WITHOUT_LOG = List.of("wal_level = minimal", "max_wal_senders = 0");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Product product;
    private final JdbcClient owner;
    private final LocalDate begin = new SchoolYear(SchoolYear.of(LocalDate.now()).starts() - 1).from();

    private CareYears(Product product, JdbcClient owner) {
        this.product = product;
        this.owner = owner;
    }

    static Product alone() throws Exception {
        return among(1);
    }

    /** @param scale so many counties in all */
    static Product among(int scale) throws Exception {
        lie(scale);
        return Product.on(name(scale));
    }

    /** Lays what does not lie there yet; a county of its own must not be in use then. */
    static void lie(int scale) throws Exception {
        if (!Files.exists(laid(scale))) lay(scale);
    }

    /** What lies there: rows, bytes, and how long it took. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> told(int scale) {
        return JSON.readValue(laid(scale).toFile(), LinkedHashMap.class);
    }

    static Path folder(int scale) {
        return Product.FOLDERS.resolve(name(scale));
    }

    private static String name(int scale) {
        return scale == 1 ? "care" : "care-among-" + scale;
    }

    /** Written when everything is: what lies there without it is laid anew. */
    private static Path laid(int scale) {
        return Product.FOLDERS.resolve(name(scale) + ".json");
    }

    private static void lay(int scale) throws Exception {
        var folder = folder(scale);
        if (scale == 1) years();
        else {
            if (!Files.exists(laid(1))) lay(1);
            FileSystemUtils.deleteRecursively(folder);
            copied(folder(1), folder);
        }
        var configuration = folder.resolve("postgresql").resolve("postgresql.conf");
        var usual = Files.readString(configuration);
        Files.writeString(configuration, usual + String.join("\n", WITHOUT_LOG) + "\n");
        long begun = System.nanoTime();
        var figures = Figures.of("counties", scale);
        try (var product = Product.on(name(scale), "--db-scheduler.enabled=false")) {
            var years = new CareYears(product, product.owner());
            try (var connection = product.get(OwnerDatabase.class).open().getConnection()) {
                var counties = new Counties(connection, scale, product.get(Vault.class).seal("{}".getBytes(UTF_8)));
                figures.put("rows", counties.lay(CareTables.of(years.owner), folder.resolve("spool")));
            }
            years.run("analyze");
            figures.put("seconds", Math.round((System.nanoTime() - begun) / 1e9));
            figures.put("bytes", years.owner.sql("select pg_database_size(current_database())").query(Long.class).single());
        }
        Files.writeString(configuration, usual);
        JSON.writeValue(laid(scale).toFile(), figures);
    }

    /** With its permissions, without which the database does not start. */
    private static void copied(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var each : all.toList()) Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** The county's own two years, and the sums kept of them. */
    private static void years() throws Exception {
        try (var product = Product.on(name(1), "--db-scheduler.enabled=false")) {
            var years = new CareYears(product, product.owner());
            var source = new SingleConnectionDataSource(product.get(OwnerDatabase.class).open().getConnection(), true);
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> new CareYears(product, JdbcClient.create(source)).history());
            source.destroy();
            years.run("analyze");
            years.plan();
            years.run("analyze");
            product.get(KeptFigures.class).settleAll();
        }
    }

    /** The children as if their files were two years old, and what was done with them: a talk and a call a week, by turns the parents and a visit. */
    private void history() {
        run("delete from care.record");
        var before = begin.minusMonths(1);
        run("update roster.enrolment set from_on = '%s' where county_id = %d and until_on is null and from_on > '%1$s'".formatted(before, Product.COUNTY));
        run("""
                update roster.spell set from_on = '%s'
                 where county_id = %d and from_on > '%1$s'
                   and not exists (select from roster.spell as other
                                    where other.county_id = spell.county_id and other.child_id = spell.child_id
                                      and other.definition = spell.definition and other.from_on < spell.from_on)
                """.formatted(before, Product.COUNTY));
        run("update care.duty set from_on = '%s' where county_id = %d".formatted(begin, Product.COUNTY));
        run("""
                create temporary table told on commit drop as
                with week as (
                    select (row_number() over (order by monday))::integer as number, monday::date
                      from calendar.term
                     cross join lateral generate_series(date_trunc('week', term.from_on), term.until_on, interval '1 week') as monday
                     where term.county_id = %2$d and term.until_on >= '%1$s' and monday::date <= current_date
                     group by monday having min(term.from_on) <= current_date and monday::date >= '%1$s'::date - 6
                )
                select child.id as child_id, child.school_id, child.class_id, teacher.account_id as teacher,
                       md5(child.id || ' ' || week.number || kind)::uuid as id, kind, week.monday + (chance %% 5)::integer as on_day
                  from (select child.*, row_number() over (order by child.id) as line from roster.child
                         where child.county_id = %2$d and child.left_on is null
                           and exists (select from roster.spell
                                        where spell.county_id = child.county_id and spell.child_id = child.id and spell.definition = 'COUNTY'
                                          and spell.until_on is null)
                         order by child.id limit %3$d) as child
                 cross join week
                 cross join lateral unnest(case (week.number + child.line) %% 4 when 0 then array['TALK', 'CARER_CALL', 'FAMILY_CALL', 'DIARY']
                                                when 2 then array['TALK', 'CARER_CALL', 'HOME_VISIT', 'DIARY'] else array['TALK', 'CARER_CALL', 'DIARY'] end) as kind
                 cross join lateral (select abs(hashtext(child.id || ' ' || week.number || kind)::bigint) as chance) as drawn
                  join lateral (select account_id from access.duty
                                 where duty.county_id = child.county_id and duty.org_id = child.class_id and duty.role = 'HOMEROOM' limit 1) as teacher on true
                 where week.monday + (chance %% 5)::integer between '%1$s' and current_date
                   and case kind when 'DIARY' then chance / 5 %% 100 < 10 else chance / 5 %% 100 < %4$d end
                """.formatted(begin, Product.COUNTY, CHILDREN, DONE));
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
        var children = product.get(JobSight.class).of(Product.COUNTY).call(() -> owner.sql("select distinct child_id from care.quota where county_id = :county union select child_id from care.record_child where county_id = :county")
                .param("county", Product.COUNTY).query((row, _) -> new ChildId(row.getObject(1, UUID.class))).list());
        product.get(Planning.class).plan(Product.COUNTY, children);
    }

    private void run(String sql) {
        owner.sql(sql).update();
    }
}
