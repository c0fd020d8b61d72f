package org.nuanyang.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.telling.Matters;
import org.nuanyang.documents.telling.Topic;

/** What each name of the tellers of places should stand for, counted anew: numbers as they are, shares as 3/7. */
final class Recount {
    /** 口径: which children a rate is of, and which of them fulfil it; of pairings, how many. */
    private record Rate(String rate, String part, String whole, String missing, String gap, String partSql, String wholeSql) {
        static Rate of(String names, String whole, String part) {
            var name = names.split(" ", -1);
            return new Rate(name[0], name[1], name[2], name[3], name[4], "count(*) filter (where " + whole + " and " + part + ")", "count(*) filter (where " + whole + ")");
        }
    }

    private static final List<Rate> FILES = List.of(
            Rate.of("普查率 已核对 应核对 未核对 普查", "surveyed is not null", "surveyed"),
            Rate.of("建档率 已建档 应建档 未建档 建档", "counts", "not missing && array['BASIC', 'CONTACTS']"),
            Rate.of("五清晰率 五清晰齐全 五清晰应查 五清晰欠缺 五清晰", "counts", "cardinality(missing) = 0"),
            Rate.of("发卡率 已发卡 应发卡 未发卡 发卡", "counts", "carded"));
    private static final List<Rate> PAIRS = List.of(
            Rate.of("结对率 已结对 应结对 未结对 结对", "in_care", "helpers > 0"),
            Rate.of("重点结对率 重点已结对 重点对象 重点未结对 ", "is_key", "helpers > 0"),
            new Rate("责任书率", "已签责任书", "结对数", "未签责任书", "责任书", "coalesce(sum(signed), 0)", "coalesce(sum(helpers), 0)"),
            Rate.of("协议率 已签协议 应签协议 未签协议 协议", "counts and ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')", "agreement"));

    private static final String GRANDPARENTS = "('PATERNAL_GRANDFATHER', 'PATERNAL_GRANDMOTHER', 'MATERNAL_GRANDFATHER', 'MATERNAL_GRANDMOTHER', 'GREAT_GRANDFATHER', 'GREAT_GRANDMOTHER')";
    private static final String PARENTS = "('FATHER', 'MOTHER', 'STEPFATHER', 'STEPMOTHER')";
    private static final String STANDING = """
            count(*) as "在校", count(*) filter (where counts) as "留守", count(*) filter (where counts) || '/' || count(*) as "留守占比",
            count(*) filter (where undecided) as "待定", count(*) filter (where in_care) as "帮扶",
            count(*) filter (where national) as "国家口径人数", count(*) filter (where education) as "教育统计口径人数",
            count(*) filter (where by_county) as "县口径人数", count(*) filter (where register) as "学籍口径人数",
            count(*) filter (where counts and sex = 'MALE') as "男生", count(*) filter (where counts and sex = 'FEMALE') as "女生",
            count(*) filter (where counts and ground = 'BOTH_AWAY') as "双亲外出",
            count(*) filter (where counts and ground in ('FATHER_AWAY', 'MOTHER_AWAY', 'PARENT_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')) as "一方外出",
            count(*) filter (where counts and ground in ('ORPHAN', 'ABANDONED', 'SINGLE_PARENT_FAMILY')) as "其他情形",
            count(*) filter (where counts and relation in %1$s) as "祖辈照看", count(*) filter (where counts and relation in %2$s) as "父母照看",
            count(*) filter (where counts and relation is not null and relation not in %1$s and relation not in %2$s and relation <> 'NOT_KIN') as "亲属照看",
            count(*) filter (where counts and relation = 'NOT_KIN') as "非亲属照看", count(*) filter (where counts and relation is null) as "监护未写明",
            count(*) filter (where counts and boarding) as "住校", count(*) filter (where counts and not boarding) as "走读", count(*) filter (where counts and boarding is null) as "住校未写明"
            """.formatted(GRANDPARENTS, PARENTS);

    private static final String BELOW = """
            case :below when 'CLASS' then coalesce(class_id::text, 'none') when 'SCHOOL' then school_id::text
                        else coalesce((select within.ancestor_id::text from access.org_within as within join access.org on org.county_id = within.county_id and org.id = within.ancestor_id
                                        where within.county_id = :county and within.org_id = school_id and org.kind = 'TOWNSHIP'), 'county') end""";
    private static final String GRADE = """
            coalesce((select (extract(year from :today::date)::integer - case when extract(month from :today::date) < 9 then 1 else 0 end - org.entry_year + 1)::text
                        from access.org where org.county_id = :county and org.id = class_id), 'none')""";

    /** Of whom a record of the stretch's months tells. */
    private static final String TOLD = """
            from kid join care.record_child as told on told.county_id = :county and told.child_id = kid.child_id
                     join care.record on record.county_id = told.county_id and record.id = told.record_id and record.reached and record.withdrawn_at is null
           where told.on_day >= date_trunc('month', :from::date) and told.on_day < date_trunc('month', :until::date) + interval '1 month'""";

    /** The periods that are over and final; what is done of one is counted from the records, but where it may be made up later. */
    static final String OWED = """
            from (select quota.school_id, quota.class_id, duty.matter, quota.owed,
                         least(quota.owed, case when duty.makeup_days > 0 then quota.done
                                                else (select count(*) from care.record_child as told
                                                        join care.record on record.county_id = told.county_id and record.id = told.record_id and record.reached and record.withdrawn_at is null
                                                       where told.county_id = quota.county_id and told.child_id = quota.child_id
                                                         and told.on_day between quota.covers_from and quota.covers_until and told.serves && duty.fulfilled_by) end) as done
                    from care.quota
                    join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                   where quota.county_id = :county and not quota.excused and quota.owed > 0 and quota.period_until <= :until
                     and quota.makeup_until between :from and :until and quota.makeup_until < :today
                     and quota.school_id = any (:schools::uuid[]) and (:klass::uuid is null or quota.class_id = :klass)) as period""";
    static final String OWED_LINE = "coalesce(sum(done), 0) as done, coalesce(sum(owed), 0) as owed";

    private final RawCounts raw;
    private final Map<String, Function<Spot, Map<String, String>>> tellers = new LinkedHashMap<>();

    Recount(RawCounts raw) {
        this.raw = raw;
        tellers.put("indicators-situation", this::situation);
        tellers.put("indicators-files", spot -> rates(FILES, spot));
        tellers.put("indicators-pairing", spot -> rates(PAIRS, spot));
        tellers.put("indicators-reach", this::reach);
        tellers.put("indicators-results", this::results);
        tellers.put("indicators-gaps", this::lacking);
        for (var topic : Matters.topics()) tellers.putIfAbsent("indicators-" + topic.name().toLowerCase(Locale.ROOT), spot -> matters(topic, spot));
    }

    boolean knows(String teller) {
        return tellers.containsKey(teller);
    }

    Map<String, String> of(String teller, Spot spot) {
        return tellers.get(teller).apply(spot);
    }

    /** Of what looks ahead: how it is today, what will be owed, what was done of what was owed before. */
    @Nullable Map<String, String> planned(String teller, Spot today, Spot ahead, Spot before) {
        return switch (teller) {
            case "indicators-plan-situation" -> raw.line(STANDING + ", count(*) filter (where is_key) as \"重点对象\"", "from kid", today);
            case "indicators-plan-files" -> rates(FILES, today);
            case "indicators-plan-pairing" -> rates(PAIRS, today);
            case "indicators-scheme-tasks" -> gapsLeft(today);
            default -> teller.startsWith("indicators-plan-") ? plannedMatters(new Spot(ahead.schools(), ahead.klass(), ahead.below(), ahead.stretch(), ahead.until().plusDays(1)), before) : null;
        };
    }

    private Map<String, String> gapsLeft(Spot spot) {
        var told = new LinkedHashMap<String, String>();
        var names = Map.of("普查率", "SURVEYED", "建档率", "FILING", "五清晰率", "CLARITY", "发卡率", "CARD", "结对率", "PAIRING", "重点结对率", "KEY_PAIRING", "责任书率", "LETTER", "协议率", "AGREEMENT");
        var rates = Stream.concat(FILES.stream(), PAIRS.stream()).toList();
        var all = new LinkedHashMap<>(rates(FILES, spot));
        all.putAll(rates(PAIRS, spot));
        var lacking = rates.stream().filter(rate -> number(all, rate.missing()) > 0).toList();
        for (var rate : lacking) told.put("缺口[" + names.get(rate.rate()) + "].还差", all.get(rate.missing()));
        told.put("缺口数", "" + lacking.size());
        return told;
    }

    private Map<String, String> plannedMatters(Spot ahead, Spot before) {
        var told = new LinkedHashMap<String, String>();
        var owed = raw.by("matter", OWED_LINE, OWED, before);
        var coming = raw.by("matter", "sum(owed) as owed", OWED, ahead);
        for (var matter : Matter.values()) {
            var line = new LinkedHashMap<String, String>();
            matter(matter, "", owed, null, before, line);
            line.put("将做", coming.getOrDefault(matter.name(), Map.of("owed", "0")).get("owed"));
            rows("事项", Map.of(matter.name(), line), told);
        }
        return told;
    }

    private Map<String, String> situation(Spot spot) {
        var told = new LinkedHashMap<>(moves(spot));
        if (!raw.knows(spot)) return told;
        told.putAll(raw.line(STANDING, "from kid", spot));
        if (!spot.below().isEmpty()) {
            rows("各处", raw.by(BELOW, STANDING.replace("留守占比", "占比"), "from kid", spot), told);
            rows("各年级", raw.by(GRADE, STANDING.replace("留守占比", "占比"), "from kid", spot), told);
        }
        return told;
    }

    private Map<String, String> rates(List<Rate> rates, Spot spot) {
        var told = new LinkedHashMap<String, String>();
        if (!raw.knows(spot)) return told;
        for (var rate : rates) {
            var columns = rate.partSql() + " as part, " + rate.wholeSql() + " as whole";
            put(rate, raw.line(columns, "from kid", spot), told);
            if (!rate.gap().isEmpty()) gaps(rate.gap(), spot.below().isEmpty() ? Map.of() : raw.by(BELOW, columns, "from kid", spot), told);
        }
        return told;
    }

    private static void put(Rate rate, Map<String, String> line, Map<String, String> told) {
        long part = number(line, "part"), whole = number(line, "whole");
        told.put(rate.part(), "" + part);
        told.put(rate.whole(), "" + whole);
        told.put(rate.missing(), "" + (whole - part));
        told.put(rate.rate(), part + "/" + whole);
    }

    private static void gaps(String name, Map<String, Map<String, String>> cells, Map<String, String> told) {
        var of = cells.values().stream().filter(cell -> number(cell, "whole") > 0).toList();
        var lacking = of.stream().filter(cell -> number(cell, "part") < number(cell, "whole")).count();
        told.put(name + "差距处", "" + lacking);
        told.put(name + "齐全处", "" + (of.size() - lacking));
    }

    private Map<String, String> reach(Spot spot) {
        var told = new LinkedHashMap<String, String>();
        if (!raw.knows(spot)) return told;
        told.put("关爱人次", raw.line("count(*) as times", TOLD, spot).get("times"));
        long cared = number(raw.line("count(*) as kids", "from kid where in_care", spot), "kids");
        long reached = number(raw.line("count(distinct kid.child_id) as kids", TOLD + " and kid.in_care", spot), "kids");
        told.put("帮扶", "" + cared);
        told.put("有记录", "" + reached);
        told.put("无记录", "" + (cared - reached));
        return told;
    }

    private Map<String, String> matters(Topic topic, Spot spot) {
        var told = new LinkedHashMap<String, String>();
        var owed = raw.by("matter", OWED_LINE, OWED, spot);
        var times = raw.knows(spot) ? raw.by("record.kind", "count(*) as times", TOLD, spot) : null;
        for (var matter : Matters.of(topic)) matter(matter, Matters.name(matter), owed, times, spot, told);
        return told;
    }

    private void matter(Matter matter, String name, Map<String, Map<String, String>> owed, @Nullable Map<String, Map<String, String>> times, Spot spot, Map<String, String> told) {
        var of = owed.getOrDefault(matter.name(), Map.of("done", "0", "owed", "0"));
        put(new Rate(name + "落实率", name + "完成", name + "应做", name + "未做", name, "", ""), Map.of("part", of.get("done"), "whole", of.get("owed")), told);
        if (times != null) told.put(name + "人次", times.getOrDefault(matter.name(), Map.of("times", "0")).get("times"));
        if (!name.isEmpty()) gaps(name, spot.below().isEmpty() ? Map.of() : raw.by(BELOW, "sum(done) as part, sum(owed) as whole", OWED + " where matter = '" + matter + "'", spot), told);
    }

    private Map<String, String> results(Spot spot) {
        var told = new LinkedHashMap<>(moves(spot));
        var all = raw.line(OWED_LINE, OWED, spot);
        put(new Rate("落实率", "完成", "应做", "未做", "", "", ""), Map.of("part", all.get("done"), "whole", all.get("owed")), told);
        var places = spot.below().isEmpty() ? Map.<String, Map<String, String>>of() : raw.by(BELOW, "sum(done) as part, sum(owed) as whole", OWED, spot);
        gaps("落实", places, told);
        eachMatter(spot, told);
        if (!raw.knows(spot) || spot.below().isEmpty()) return told;
        var lines = new LinkedHashMap<String, Map<String, String>>();
        raw.by(BELOW, FILES.get(1).partSql() + " as \"已建档\", " + FILES.get(1).wholeSql() + " as \"应建档\", " + PAIRS.get(0).partSql() + " as \"已结对\", " + PAIRS.get(0).wholeSql() + " as \"应结对\"",
                "from kid", spot).forEach((key, cell) -> {
            var line = new LinkedHashMap<>(cell);
            var of = places.getOrDefault(key, Map.of("part", "0", "whole", "0"));
            put(new Rate("落实率", "完成", "应做", "未做", "", "", ""), of, line);
            lines.put(key, line);
        });
        rows("各处落实", lines, told);
        return told;
    }

    private Map<String, String> lacking(Spot spot) {
        var told = new LinkedHashMap<>(rates(FILES, spot));
        told.putAll(rates(PAIRS, spot));
        told.putAll(reach(spot));
        told.put("辍学", moves(spot).get("辍学"));
        if (raw.knows(spot)) told.put("待定", raw.line("count(*) filter (where undecided) as kids", "from kid", spot).get("kids"));
        var all = raw.line(OWED_LINE, OWED, spot);
        told.put("落实率", all.get("done") + "/" + all.get("owed"));
        var owed = raw.by("matter", OWED_LINE, OWED, spot);
        var lacking = owed.keySet().stream().map(Matter::valueOf).filter(matter -> missing(owed, matter) > 0)
                .sorted((one, other) -> missing(owed, one) == missing(owed, other) ? one.compareTo(other) : Long.compare(missing(owed, other), missing(owed, one))).toList();
        told.put("差事项数", "" + lacking.size());
        var names = List.of("差一", "差二", "差三");
        for (var at = 0; at < Math.min(names.size(), lacking.size()); at++) matter(lacking.get(at), names.get(at), owed, null, spot, told);
        return told;
    }

    private static long missing(Map<String, Map<String, String>> owed, Matter matter) {
        return number(owed.get(matter.name()), "owed") - number(owed.get(matter.name()), "done");
    }

    private void eachMatter(Spot spot, Map<String, String> told) {
        var owed = raw.by("matter", OWED_LINE, OWED, spot);
        var times = raw.knows(spot) ? raw.by("record.kind", "count(*) as times", TOLD, spot) : null;
        for (var matter : Matter.values()) {
            var line = new LinkedHashMap<String, String>();
            matter(matter, "事项", owed, times, spot, line);
            rows("各事项", Map.of(matter.name(), line), told);
        }
        told.put("事项数", "" + Stream.of(Matter.values()).filter(matter -> owed.containsKey(matter.name()) || times != null && times.containsKey(matter.name())).count());
    }

    /** From the day before to the last: who is on a roll and counts, by the definition in force on the last. */
    private Map<String, String> moves(Spot spot) {
        var last = spot.runs() ? spot.today() : spot.until();
        return texts(raw.asked("""
                with day as (select :from::date - 1 as before_day, :last::date as after_day,
                                    coalesce((select definition from roster.county_definition where county_id = :county and withdrawn_at is null and from_on <= :last
                                               order by from_on desc limit 1), 'COUNTY') as definition),
                stay as (select enrolment.* from roster.enrolment, day
                          where enrolment.county_id = :county and not enrolment.mistaken and from_on <= after_day and (until_on is null or until_on > before_day)),
                child as (select distinct child_id from stay),
                seen as (select child.child_id, was.school_id as was_school, was.class_id as was_class, now.school_id as now_school, now.class_id as now_class,
                                now_any.child_id is not null as on_a_roll, spell_was.ground as was_ground, spell_now.ground as now_ground,
                                was.child_id is not null as was_here, now.child_id is not null as now_here,
                                was.child_id is not null and spell_was.child_id is not null as was_counted, now.child_id is not null and spell_now.child_id is not null as now_counted,
                                (select stay.ended from stay where stay.child_id = child.child_id order by stay.from_on desc limit 1) as ended,
                                exists (select from roster.departure, stay where stay.child_id = child.child_id and departure.county_id = :county and departure.child_id = child.child_id
                                           and departure.left_on = stay.until_on and departure.why = 'TRANSFERRED' and not departure.withdrawn
                                           and (departure.to_county is not null or departure.to_school is not null)) as destination_told
                           from child cross join day
                           left join stay as was on was.child_id = child.child_id and was.from_on <= before_day and was.school_id = any (:schools::uuid[]) and (:klass::uuid is null or was.class_id = :klass)
                           left join stay as now on now.child_id = child.child_id and (now.until_on is null or now.until_on > after_day)
                                                and now.school_id = any (:schools::uuid[]) and (:klass::uuid is null or now.class_id = :klass)
                           left join stay as now_any on now_any.child_id = child.child_id and (now_any.until_on is null or now_any.until_on > after_day)
                           left join roster.spell as spell_was on spell_was.county_id = :county and spell_was.child_id = child.child_id and spell_was.definition = day.definition
                                and spell_was.answer = 'COUNTS' and spell_was.from_on <= before_day and (spell_was.until_on is null or spell_was.until_on > before_day)
                           left join roster.spell as spell_now on spell_now.county_id = :county and spell_now.child_id = child.child_id and spell_now.definition = day.definition
                                and spell_now.answer = 'COUNTS' and spell_now.from_on <= after_day and (spell_now.until_on is null or spell_now.until_on > after_day))
                select count(*) filter (where now_counted and not was_counted) as "新增", count(*) filter (where was_counted and not now_counted) as "减少",
                       count(*) filter (where was_counted and now_counted and (was_ground is distinct from now_ground or was_school <> now_school or was_class is distinct from now_class)) as "变更",
                       count(*) filter (where was_here and (on_a_roll or ended not in ('DIED', 'MADE_BY_MISTAKE', 'MERGED'))) as "期初在册",
                       count(*) filter (where was_here and (on_a_roll or ended = 'GRADUATED' or ended = 'TRANSFERRED' and destination_told)) as "巩固",
                       count(*) filter (where was_here and not on_a_roll and ended = 'DROPPED_OUT') as "辍学"
                  from seen
                """, spot).param("last", last).query().singleRow());
    }

    private static Map<String, String> texts(Map<String, Object> line) {
        var texts = new LinkedHashMap<String, String>();
        line.forEach((name, value) -> texts.put(name, value.toString()));
        texts.put("未巩固", "" + (number(texts, "期初在册") - number(texts, "巩固")));
        texts.put("巩固率", texts.get("巩固") + "/" + texts.get("期初在册"));
        return texts;
    }

    private static void rows(String name, Map<String, Map<String, String>> lines, Map<String, String> told) {
        lines.forEach((key, line) -> line.forEach((column, value) -> told.put(name + "[" + key + "]." + column, value)));
    }

    private static long number(Map<String, String> line, String name) {
        return Long.parseLong(line.get(name));
    }
}
