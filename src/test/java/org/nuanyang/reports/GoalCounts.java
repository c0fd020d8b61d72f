package org.nuanyang.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.care.Matter;
import org.nuanyang.documents.telling.Stretch;

/** What plans should have set when they were drafted, and how far it has come, counted anew. */
final class GoalCounts {
    private static final int TELLABLE = 10;
    /** 名称 of part, whole, what is missing; days from drafting until it is due, 0: at the end of the next month. */
    private static final Map<String, List<String>> RATES = new LinkedHashMap<>();

    static {
        RATES.put("SURVEYED", List.of("indicators-files", "已核对", "应核对", "0"));
        RATES.put("FILING", List.of("indicators-files", "已建档", "应建档", "0"));
        RATES.put("CLARITY", List.of("indicators-files", "五清晰齐全", "五清晰应查", "0"));
        RATES.put("CARD", List.of("indicators-files", "已发卡", "应发卡", "0"));
        RATES.put("PAIRING", List.of("indicators-pairing", "已结对", "应结对", "0"));
        RATES.put("KEY_PAIRING", List.of("indicators-pairing", "重点已结对", "重点对象", "14"));
        RATES.put("LETTER", List.of("indicators-pairing", "已签责任书", "结对数", "0"));
        RATES.put("AGREEMENT", List.of("indicators-pairing", "已签协议", "应签协议", "28"));
    }

    private record Aim(String key, long permille, LocalDate by) {}

    private record Share(long part, long whole) {
        long needed(long permille) {
            return (permille * whole + 999) / 1_000;
        }
    }

    private final RawCounts raw;
    private final Recount recount;
    private final Map<List<Object>, List<Aim>> aims = new HashMap<>();

    GoalCounts(RawCounts raw, Recount recount) {
        this.raw = raw;
        this.recount = recount;
    }

    /** A plan is drafted now: whatever is not whole is to become so, of what was owed and hardly done nine tenths. */
    void planned(Spot today, Stretch ahead, Stretch before) {
        var set = new ArrayList<Aim>();
        shares(today, before).forEach((key, share) -> {
            if (share.whole() == 0 || share.part() >= share.whole()) return;
            boolean low = !RATES.containsKey(key) && share.whole() >= TELLABLE && share.part() * 10 < share.whole() * 9;
            var by = !RATES.containsKey(key) ? ahead.until() : due(Integer.parseInt(RATES.get(key).get(3)), today.today());
            set.add(new Aim(key, low ? 900 : 1_000, by.isAfter(ahead.until()) ? ahead.until() : by));
        });
        aims.put(where(today), set);
    }

    private static LocalDate due(int days, LocalDate today) {
        return days == 0 ? YearMonth.from(today).plusMonths(1).atEndOfMonth() : today.plusDays(days);
    }

    Map<String, String> of(Spot spot) {
        var told = new LinkedHashMap<String, String>();
        if (!aims.containsKey(where(spot))) return told;
        var shares = shares(spot, spot.stretch());
        var numbers = new HashMap<String, Integer>();
        for (var aim : aims.get(where(spot))) {
            var share = shares.getOrDefault(aim.key(), new Share(0, 0));
            if (share.whole() == 0) continue;
            var missing = Math.max(0, share.needed(aim.permille()) - share.part());
            var state = missing == 0 ? "达到" : aim.by().isAfter(spot.today()) ? "未到期" : "未达到";
            for (var name : List.of("目标", state)) numbers.merge(name, 1, Integer::sum);
            for (var rows : List.of("各项", state)) {
                var row = rows + "目标[" + aim.key() + "].";
                told.put(row + "要求", aim.permille() + "/1000");
                told.put(row + "现状", share.part() + "/" + share.whole());
                told.put(row + "还差", "" + missing);
            }
        }
        for (var name : List.of("目标", "达到", "未达到", "未到期")) told.put(name + "数", "" + numbers.getOrDefault(name, 0));
        return told;
    }

    /** How it stands, and of the stretch what was done of what was owed. */
    private Map<String, Share> shares(Spot spot, Stretch stretch) {
        var shares = new LinkedHashMap<String, Share>();
        RATES.forEach((key, names) -> {
            var told = recount.of(names.get(0), spot);
            if (told.containsKey(names.get(1))) shares.put(key, new Share(Long.parseLong(told.get(names.get(1))), Long.parseLong(told.get(names.get(2)))));
        });
        var owed = raw.by("matter", Recount.OWED_LINE, Recount.OWED, spot.during(stretch));
        for (var matter : Matter.values()) {
            var of = owed.get(matter.name());
            if (of != null) shares.put("CARRIED_OUT-" + matter, new Share(Long.parseLong(of.get("done")), Long.parseLong(of.get("owed"))));
        }
        return shares;
    }

    private static List<Object> where(Spot spot) {
        return List.of(spot.schools(), spot.klass() == null ? "" : spot.klass());
    }
}
