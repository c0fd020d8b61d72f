package org.nuanyang.reports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.care.telling.Matters;
import org.nuanyang.documents.telling.Voice;

/**
 * What is told of records themselves, counted anew. Topics and festivals are sealed: they are counted from what the test wrote.
 *
 * @param choices by record
 */
record RecordCounts(RawCounts raw, Map<UUID, String> choices) {
    private static final List<String> PLACES = List.of("一", "二", "三");
    private static final String STANDING = """
             from care.record
            where record.county_id = :county and record.withdrawn_at is null and record.on_day >= :from and record.on_day <= :until and record.school_id = any (:schools::uuid[])
              and (:klass::uuid is null or record.id in (select told.record_id from care.record_child as told join roster.child on child.county_id = told.county_id and child.id = told.child_id
                                                          where told.county_id = :county and child.class_id = :klass))
            """;

    private static final String MINE = "pairing.county_id = :county and pairing.until_on is null and pairing.helper_id in"
            + " (select helper.id from pairing.helper where helper.county_id = :county and helper.account_id = :who)";

    /** Null of a teller of which nothing is known here. */
    @Nullable Map<String, String> of(String teller, Spot spot, boolean near) {
        return switch (teller) {
            case "care-talks" -> talks(spot);
            case "care-done-study", "care-done-life", "care-done-activities", "care-done-meetings" -> doings(spot);
            case "care-gaps" -> {
                var both = new HashMap<>(talks(spot));
                both.putAll(lessons(spot, near));
                yield both;
            }
            case "care-example" -> example(spot);
            case "pairing-helpers" -> helpers(spot);
            case "mind-tiers" -> Map.of("心理关注", "0", "关注级", "0", "支持级", "0", "危机级", "0");
            case "mind-letters" -> Map.of("来信数", "0", "按时回信数", "0"); // nobody writes one
            case "risk-aid" -> Map.of("应援助", "0", "得到援助", "0", "未得援助", "0");
            case "care-lessons" -> lessons(spot, near);
            case "care-mind" -> Map.of("心理课节数", "" + chosen(spot, Set.of("LESSON")).getOrDefault("PSYCHOLOGY", 0L));
            case "mind-work" -> mindWork("", null, spot);
            case "study-exams" -> exams(spot);
            case "care-festivals" -> Map.of("节日数", "" + chosen(spot, Set.of("FESTIVAL")).size());
            default -> null;
        };
    }

    private Map<String, String> talks(Spot spot) {
        var told = new LinkedHashMap<String, String>();
        raw.asked("""
                select count(*) filter (where reached) as "记录条数", count(distinct case when reached then done_by end) as "记录人", count(*) filter (where reached and late) as "补录",
                       count(*) filter (where reached and late) || '/' || count(*) filter (where reached) as "补录占比", count(*) filter (where not reached) as "未联系上"
                """ + STANDING, spot).query().singleRow().forEach((name, value) -> told.put(name, value.toString()));
        var topics = raw.asked("select topic.name, count(*) as times from (select record.id" + STANDING + " and record.reached) as standing"
                + " join care.record as talk on talk.county_id = :county and talk.id = standing.id cross join lateral unnest(talk.topics) as topic (name) group by 1 order by 2 desc, 1", spot).query().listOfRows();
        for (var at = 0; at < Math.min(3, topics.size()); at++) told.put("话题" + PLACES.get(at) + "次", topics.get(at).get("times").toString());
        told.put("话题数", "" + topics.stream().limit(3).filter(topic -> (Long) topic.get("times") >= 5).count()); // none of a few
        raw.asked("""
                select count(*) as "情绪记录", count(*) filter (where told.mood in ('LOW', 'ANXIOUS', 'UPSET')) as "情绪低落"
                  from care.record_child as told join roster.child on child.county_id = told.county_id and child.id = told.child_id
                 where told.county_id = :county and told.mood is not null and (:klass::uuid is null or child.class_id = :klass) and told.record_id in (select record.id
                """ + STANDING + " and record.reached)", spot).query().singleRow().forEach((name, value) -> told.put(name, value.toString()));
        return told;
    }

    private Map<String, Long> byKind(Spot spot) {
        var kinds = new HashMap<String, Long>();
        raw.asked("select record.kind, count(*) as times" + STANDING + " and record.reached group by 1", spot).query().listOfRows().forEach(line -> kinds.put((String) line.get("kind"), (Long) line.get("times")));
        return kinds;
    }

    private Map<String, String> doings(Spot spot) {
        var told = new HashMap<String, String>();
        raw.asked("select record.kind, count(distinct record.id) as times, count(*) as seats, count(distinct told.child_id) as kids, count(distinct record.done_by) as people"
                + " from care.record join care.record_child as told on told.county_id = :county and told.record_id = record.id join roster.child on child.county_id = :county and child.id = told.child_id"
                + " where record.id in (select record.id" + STANDING + " and record.reached) and (:klass::uuid is null or child.class_id = :klass) group by 1", spot).query().listOfRows().forEach(line -> {
                    var name = Matters.name(Matter.valueOf((String) line.get("kind")));
                    told.put(name + "场次", line.get("times").toString());
                    told.put(name + "参加", line.get("seats").toString());
                    told.put(name + "学生", line.get("kids").toString());
                    told.put(name + "经手", line.get("people").toString());
                });
        for (var matter : Matter.values()) for (var what : List.of("场次", "参加", "学生", "经手")) told.putIfAbsent(Matters.name(matter) + what, "0");
        return told;
    }

    /** Of those in care with ten records and moods that turned for the better, whoever has most on record. */
    private Map<String, String> example(Spot spot) {
        var best = Map.<String, String>of();
        var ids = raw.asked("select distinct told.child_id from care.record_child as told join roster.child on child.county_id = :county and child.id = told.child_id and child.left_on is null"
                + " where told.record_id in (select record.id" + STANDING + " and record.reached) and (:klass::uuid is null or child.class_id = :klass)"
                + " and exists (select from roster.in_care where in_care.county_id = :county and in_care.child_id = told.child_id and in_care.from_on <= :today and (in_care.until_on is null or in_care.until_on > :today))"
                + " and not exists (select from mind.attention where attention.child_id = told.child_id) and not exists (select from mind.folder where folder.child_id = told.child_id)"
                + " order by told.child_id", spot).query(UUID.class).list();
        UUID chosen = null;
        for (var id : ids) {
            var course = course(id, null, spot);
            long early = Long.parseLong(course.get("前段低落次数")), late = Long.parseLong(course.get("后段低落次数")), all = Long.parseLong(course.get("记录次数"));
            if (all < 10 || Long.parseLong(course.get("情绪次数")) < 4 || early < 2 || 2 * late > early) continue;
            long most = chosen == null ? -1 : Long.parseLong(best.get("记录次数"));
            if (all < most || all == most && id.compareTo(chosen) < 0) continue;
            chosen = id;
            best = course;
        }
        return best;
    }

    private Map<String, String> helpers(Spot spot) {
        var told = new LinkedHashMap<String, String>();
        var here = " from pairing.pairing join roster.child on child.county_id = :county and child.id = pairing.child_id where pairing.county_id = :county and coalesce(pairing.ended_why, '') <> 'MADE_BY_MISTAKE'"
                + " and pairing.school_id = any (:schools::uuid[]) and (:klass::uuid is null or child.class_id = :klass)";
        var on = " and pairing.from_on <= least(:until::date, :today::date) and coalesce(pairing.until_on, 'infinity') > least(:until::date, :today::date)";
        var grown = " and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')";
        told.putAll(raw.asked("select count(distinct helper_id)::text as \"帮扶人\", count(distinct child_id)::text as \"受帮扶\", count(distinct kind)::text as \"身份数\"" + here + on + grown, spot)
                .query().singleRow().entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, each -> each.getValue().toString())));
        var peers = 0L;
        for (var line : raw.asked("select kind, count(distinct helper_id) as people, count(distinct child_id) as kids" + here + on + " group by 1", spot).query().listOfRows()) {
            if (List.of("HAND_IN_HAND", "STUDY_HELPER").contains(line.get("kind"))) peers += (Long) line.get("kids");
            told.put("身份[" + line.get("kind") + "].人数", line.get("people").toString());
            told.put("身份[" + line.get("kind") + "].学生数", line.get("kids").toString());
        }
        told.put("结伴学生", "" + peers);
        raw.asked("select count(*) filter (where from_on between :from and :until) as \"新结对\", count(*) filter (where until_on between :from and :until) as \"结束结对\","
                + " count(*) filter (where until_on between :from and :until and ended_why = 'HANDED_OVER') as \"换人\"" + here + grown, spot).query().singleRow().forEach((name, value) -> told.put(name, value.toString()));
        return told;
    }

    private Map<String, String> lessons(Spot spot, boolean near) {
        var kinds = byKind(spot);
        var told = new LinkedHashMap<String, String>();
        told.put("专题课节数", "" + kinds.getOrDefault("LESSON", 0L));
        told.put("安全提醒条数", "" + kinds.getOrDefault("SAFETY_NOTICE", 0L));
        if (!near) return told;
        var topics = chosen(spot, Set.of("LESSON", "SAFETY_NOTICE"));
        topics.remove("PSYCHOLOGY");
        topics.remove("OTHER");
        told.put("题目数", "" + topics.size());
        var most = topics.values().stream().sorted((one, other) -> Long.compare(other, one)).toList();
        for (var at = 0; at < Math.min(3, most.size()); at++) told.put("题目" + PLACES.get(at) + "次", "" + most.get(at));
        return told;
    }

    private Map<String, Long> chosen(Spot spot, Set<String> kinds) {
        var counted = new HashMap<String, Long>();
        raw.asked("select record.id" + STANDING + " and record.reached and record.kind = any (:kinds)", spot).param("kinds", kinds.toArray(String[]::new)).query(UUID.class).list()
                .forEach(id -> counted.merge(choices.get(id), 1L, Long::sum));
        return counted;
    }

    /** What one person has done and owed; a helper for the children of the moment. */
    Map<String, String> own(UUID who, Voice voice, Spot spot) {
        var told = new LinkedHashMap<String, String>();
        var mine = voice == Voice.HELPER
                ? "(select child_id from pairing.pairing where " + MINE + ")"
                : "(select id from roster.child where child.county_id = :county)";
        var at = voice == Voice.HELPER ? "" : " and record.school_id = any (:schools::uuid[])";
        var done = raw.asked("select record.kind, count(distinct record.id) as times, count(distinct told.child_id) as kids from care.record join care.record_child as told on told.county_id = :county"
                + " and told.record_id = record.id where record.county_id = :county and record.done_by = :who and record.reached and record.withdrawn_at is null and record.on_day between :from and :until"
                + at + " and told.child_id in " + mine + " group by 1", spot).param("who", who).query().listOfRows();
        var owed = raw.asked("""
                select duty.matter, sum(quota.owed) as owed,
                       sum(least(quota.owed, (select count(*) from care.record_child as told join care.record on record.county_id = told.county_id and record.id = told.record_id
                                               where told.county_id = quota.county_id and told.child_id = quota.child_id and record.reached and record.withdrawn_at is null
                                                 and told.on_day between quota.covers_from and quota.covers_until and told.serves && duty.fulfilled_by))) as done
                  from care.quota join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
                 where quota.county_id = :county and not quota.excused and quota.owed > 0 and quota.period_until <= :until
                   and quota.makeup_until between :from and :until and quota.makeup_until < :today
                """ + (voice == Voice.HELPER ? " and duty.owed_by = 'HELPER' and quota.helper_id = :who and quota.child_id in " + mine
                        : " and duty.owed_by = 'PSYCHOLOGY' and quota.school_id = any (:schools::uuid[])") + " group by 1", spot).param("who", who).query().listOfRows();
        for (var matter : Matter.values()) {
            var name = Matters.name(matter);
            told.put(name + "次数", text(done, "kind", matter, "times"));
            told.put(name + "学生数", text(done, "kind", matter, "kids"));
            var whole = text(owed, "matter", matter, "owed");
            var part = text(owed, "matter", matter, "done");
            told.putAll(Map.of(name + "应做", whole, name + "完成", part, name + "落实率", part + "/" + whole, name + "未做", "" + (Long.parseLong(whole) - Long.parseLong(part))));
        }
        return told;
    }

    private static String text(List<Map<String, Object>> lines, String key, Matter matter, String column) {
        return lines.stream().filter(line -> line.get(key).equals(matter.name())).map(line -> line.get(column).toString()).findFirst().orElse("0");
    }

    /** Each of a helper's children. */
    Map<String, String> children(UUID who, Spot spot) {
        var told = new LinkedHashMap<String, String>();
        for (var child : raw.asked("select child_id from pairing.pairing where " + MINE, spot).param("who", who).query(UUID.class).list()) {
            course(child, who, spot).forEach((name, value) -> told.put("孩子[" + child + "]." + name, value));
        }
        return told;
    }

    /** One child's course, by whoever did it, without what was told in need or in confidence; or by one person alone. */
    Map<String, String> course(UUID child, @Nullable UUID who, Spot spot) {
        var lines = raw.asked("""
                select record.kind, told.mood, to_char(told.on_day, 'YYYY-MM') as month
                  from care.record_child as told join care.record on record.county_id = told.county_id and record.id = told.record_id
                 where told.county_id = :county and told.child_id = :child and record.reached and record.withdrawn_at is null and record.on_day between :from and :until
                   and (record.done_by = :who or :who::uuid is null and record.kind not in ('COUNSELLING', 'GIFT', 'LIFE_CARE', 'DIARY'))
                 order by told.on_day, record.id
                """, spot).param("child", child).param("who", who).query().listOfRows();
        var told = new LinkedHashMap<String, String>();
        told.put("记录次数", "" + lines.size());
        told.put("月数", "" + lines.stream().map(line -> line.get("month")).distinct().count());
        lines.forEach(line -> told.merge("月份[" + line.get("month") + "].当月次数", "1", (one, more) -> "" + (Long.parseLong(one) + 1)));
        for (var matter : Matter.values()) told.put(Matters.name(matter) + "次数", "" + lines.stream().filter(line -> line.get("kind").equals(matter.name())).count());
        var moods = lines.stream().map(line -> (String) line.get("mood")).filter(mood -> mood != null).toList();
        var half = moods.size() / 2;
        told.put("情绪次数", "" + moods.size());
        told.put("低落次数", "" + low(moods));
        told.putAll(Map.of("前段情绪次数", "" + half, "前段低落次数", "" + low(moods.subList(0, half)), "后段情绪次数", "" + (moods.size() - half), "后段低落次数", "" + low(moods.subList(half, moods.size()))));
        return told;
    }

    private static long low(List<String> moods) {
        return moods.stream().filter(Arrays.asList("LOW", "ANXIOUS", "UPSET")::contains).count();
    }

    Map<String, String> pairings(UUID who, Spot spot) {
        var told = new LinkedHashMap<String, String>();
        var lines = raw.asked("select kind, from_on >= :from as fresh from pairing.pairing where " + MINE, spot).param("who", who).query().listOfRows();
        told.put("结对人数", "" + lines.size());
        told.put("新结对人数", "" + lines.stream().filter(line -> (Boolean) line.get("fresh")).count());
        told.put("方式数", "" + lines.stream().map(line -> line.get("kind")).distinct().count());
        lines.forEach(line -> told.merge("方式[" + line.get("kind") + "].人数", "1", (one, more) -> "" + (Long.parseLong(one) + 1)));
        return told;
    }

    Map<String, String> mindWork(UUID who, Spot spot) {
        return mindWork(" and written_by = :who", who, spot);
    }

    private Map<String, String> mindWork(String whose, @Nullable UUID who, Spot spot) {
        var placed = " where county_id = :county and school_id = any (:schools::uuid[]) and on_day between :from and :until" + whose;
        var told = new LinkedHashMap<String, String>();
        raw.asked("select coalesce(sum(case kind when 'LESSON' then present end), 0) as \"听课人次\", count(case kind when 'LECTURE' then 1 end) as \"心理讲座场数\","
                + " coalesce(sum(case kind when 'LECTURE' then present end), 0) as \"心理讲座人次\", (select count(*) from mind.meeting" + placed + ") as \"心理咨询会次数\" from mind.lesson" + placed
                + " and withdrawn_on is null", spot).param("who", who).query().singleRow().forEach((name, value) -> told.put(name, value.toString()));
        return told;
    }

    /** From the marks themselves, the latest word of each, not from the papers' sums. */
    private Map<String, String> exams(Spot spot) {
        var told = new LinkedHashMap<String, String>();
        raw.asked("""
                select count(distinct exam_id) as "考试次数", count(distinct (exam_id, class_id, subject)) as "成绩科次", count(*) as "成绩人次"
                  from (select distinct on (mark.child_id, mark.exam_id, mark.subject) mark.exam_id, mark.class_id, mark.subject, mark.state
                          from study.mark join study.exam on exam.county_id = mark.county_id and exam.id = mark.exam_id
                         where mark.county_id = :county and exam.on_day >= :from and exam.on_day <= :until and mark.school_id = any (:schools::uuid[])
                           and (:klass::uuid is null or mark.class_id = :klass)
                         order by mark.child_id, mark.exam_id, mark.subject, mark.version desc) as latest
                 where state = 'MARKED'
                """, spot).query().singleRow().forEach((name, value) -> told.put(name, value.toString()));
        return told;
    }

    Map<String, String> ownLessons(UUID who, Spot spot) {
        var told = new LinkedHashMap<String, String>();
        var own = raw.asked("select record.id, record.kind" + STANDING + " and record.reached and record.done_by = :who", spot).param("who", who).query().listOfRows();
        var topics = new HashMap<String, Long>();
        own.stream().filter(line -> line.get("kind").equals("LESSON")).forEach(line -> topics.merge(choices.get((UUID) line.get("id")), 1L, Long::sum));
        topics.forEach((topic, times) -> told.put("课题[" + topic + "].节数", "" + times));
        told.put("课题数", "" + topics.size());
        told.put("转介次数", "" + own.stream().filter(line -> line.get("kind").equals("COUNSELLING") && choices.containsKey((UUID) line.get("id"))).count());
        return told;
    }
}
